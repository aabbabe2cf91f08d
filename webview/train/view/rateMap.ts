import type { Answer } from "../../../src/training/answer.ts";
import type { Init } from "../../../src/training/setting.ts";
import type { App } from "../../app.ts";
import { drawing } from "../../view/parts/element.ts";
import { initPhrases } from "../order.ts";
import { trainedOf, type LossSeries } from "../trainings.ts";
import { percent } from "./answerText.ts";
import { chartWidth, lineInk, type Inks } from "./chartPicture.ts";

interface MapCells {
  readonly rates: readonly number[];
  readonly inits: readonly Init[];
  /** Undefined while it is not trained. */
  readonly at: (rate: number, init: Init) => Answer | undefined;
}

export function mapCells(series: readonly LossSeries[]): MapCells {
  const trained = trainedOf(series);
  return {
    rates: [...new Set(series.map(({ setting }) => setting.rate))],
    inits: [...new Set(series.map(({ setting }) => setting.init))],
    at: (rate, init) =>
      trained.find(({ setting }) => setting.rate === rate && setting.init === init)?.result.answer,
  };
}

/** The share of dead units at the end, the darker the more, and below it the share of converged networks. */
export function rateMap({ say }: App, series: readonly LossSeries[], inks: Inks): SVGElement {
  const { rates, inits, at } = mapCells(series);
  const width = (chartWidth - left) / Math.max(1, inits.length);
  const text = (content: string, [x, y]: readonly [number, number], look = {}): SVGElement =>
    drawing(
      "text",
      { attributes: { x: String(x), y: String(y), fill: inks.quiet, ...look } },
      content,
    );
  const middle = { "text-anchor": "middle", fill: inks.ink };
  const cell = (
    answer: Answer | undefined,
    [x, y]: readonly [number, number],
  ): readonly SVGElement[] => {
    const centre = x + width / 2;
    return [
      drawing("rect", {
        attributes: {
          x: String(x + 1),
          y: String(y + 1),
          width: String(width - 2),
          height: String(cellHeight - 2),
          fill: lineInk(inks, 1),
          "fill-opacity": String(answer === undefined ? 0 : 0.05 + 0.6 * answer.dead.end),
          stroke: inks.grid,
        },
      }),
      text(answer === undefined ? "…" : `${percent(answer.dead.end)} %`, [centre, y + 20], {
        ...middle,
        "font-size": "14",
      }),
      ...(answer === undefined
        ? []
        : [text(say("mapLearnt", percent(answer.converged.share)), [centre, y + 36], middle)]),
    ];
  };
  return drawing(
    "svg",
    {
      class: "chart-picture",
      attributes: {
        viewBox: `0 0 ${chartWidth} ${mapHeight(series)}`,
        role: "img",
        "aria-label": say("mapTitle"),
        "font-size": "11",
      },
    },
    text(say("mapTitle"), [0, 12], { fill: inks.ink }),
    text(say("rate"), [0, 30]),
    ...inits.map((init, column) =>
      text(
        say(init === "page" ? "initPageInShort" : initPhrases[init]),
        [left + (column + 0.5) * width, 30],
        {
          "text-anchor": "middle",
        },
      ),
    ),
    ...rates.flatMap((rate, row) => [
      text(String(rate), [0, head + row * cellHeight + 26]),
      ...inits.flatMap((init, column) =>
        cell(at(rate, init), [left + column * width, head + row * cellHeight]),
      ),
    ]),
  );
}

export const mapHeight = (series: readonly LossSeries[]): number =>
  head + cellHeight * mapCells(series).rates.length + 8;

/** Where most units died, and how many at most where networks learn; empty until all are trained. */
export function mapAnswer({ say }: App, series: readonly LossSeries[]): string {
  const trained = trainedOf(series);
  if (trained.length < series.length) return "";
  const [worst] = trained.toSorted(byDead);
  const [learning] = trained
    .filter(({ result }) => result.answer.converged.share >= 0.5)
    .toSorted(byDead);
  if (worst === undefined) return "";
  const { result, setting } = worst;
  return [
    say(
      "mapMost",
      percent(result.answer.dead.end),
      setting.rate,
      say(initPhrases[setting.init]),
      percent(result.answer.converged.share),
    ),
    learning === undefined
      ? say("mapNoneLearns")
      : say("mapLearning", percent(learning.result.answer.dead.end)),
  ].join(" ");
}

const byDead = (a: { readonly result: { readonly answer: Answer } }, b: typeof a): number =>
  b.result.answer.dead.end - a.result.answer.dead.end;

const left = 70;
const head = 40;
const cellHeight = 44;
