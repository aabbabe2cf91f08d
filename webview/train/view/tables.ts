import { lossQuantiles } from "../../../src/training/answer.ts";
import type { App } from "../../app.ts";
import { initPhrases } from "../order.ts";
import type { LossPoint, LossSeries } from "../trainings.ts";
import { dataTable } from "../../view/parts/tables/dataTable.ts";
import { percent, short } from "./answerText.ts";
import { mapCells } from "./rateMap.ts";

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

/** The map of rates and initialisers in words. */
export function mapTable({ say }: App, series: readonly LossSeries[]): HTMLElement {
  const { rates, inits, at } = mapCells(series);
  return dataTable(
    say("mapTitle"),
    [say("rate"), ...inits.map((init) => say(initPhrases[init]))],
    rates.map((rate) => [
      String(rate),
      ...inits.map((init) => {
        const answer = at(rate, init);
        return answer === undefined
          ? "…"
          : say("mapCell", percent(answer.dead.end), percent(answer.converged.share));
      }),
    ]),
  );
}

const lossShares = lossQuantiles.map((share) => `${percent(share)} %`);
