import { lossQuantiles } from "../../../src/training/answer.ts";
import type { App } from "../../app.ts";
import { initPhrases } from "../order.ts";
import { trainedOf, type LossPoint, type LossSeries } from "../trainings.ts";
import { dataTable } from "../../view/parts/tables/dataTable.ts";
import { percent, short } from "./answerText.ts";

/** Every measured time of every series, for those who do not see the pictures. */
export const courseTable = ({ say }: App, series: readonly LossSeries[]): HTMLElement =>
  dataTable(
    say("lossTitle"),
    [
      say("functions"),
      say("epochs"),
      ...lossShares,
      say("convergedColumn"),
      say("flatColumn"),
      say("deadColumn"),
      "NaN",
    ],
    series.flatMap(({ label, points }) => points.map((point) => [label, ...courseCells(point)])),
  );

const courseCells = ({
  epochs,
  losses,
  converged,
  flat,
  dead,
  nan,
}: LossPoint): readonly string[] => [
  String(epochs),
  ...lossShares.map((_, index) => short(losses[index] ?? NaN)),
  ...[converged, flat, dead].map(percent),
  String(nan),
];

/** The share of dead units at the end, by rate and initialiser. */
export function rateMap({ say }: App, series: readonly LossSeries[]): HTMLElement {
  const rates = [...new Set(series.map(({ setting }) => setting.rate))];
  const inits = [...new Set(series.map(({ setting }) => setting.init))];
  const trained = trainedOf(series);
  const cell = (rate: number, init: string): string => {
    const found = trained.find(({ setting }) => setting.rate === rate && setting.init === init);
    if (found === undefined) return "…";
    const { dead, converged } = found.result.answer;
    return say("mapCell", percent(dead.end), percent(converged.share));
  };
  return dataTable(
    say("mapTitle"),
    [say("rate"), ...inits.map((init) => say(initPhrases[init]))],
    rates.map((rate) => [String(rate), ...inits.map((init) => cell(rate, init))]),
  );
}

const lossShares = lossQuantiles.map((share) => `${percent(share)} %`);
