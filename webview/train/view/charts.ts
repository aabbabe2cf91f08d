import type { App } from "../../app.ts";
import type { LossPoint, LossSeries } from "../trainings.ts";
import { chartPicture, type Band, type ChartCurve, type Inks } from "./chartPicture.ts";

/** The loss of all networks while they learn: half of them lie in the dark band, nine tenths in the light one. */
export function lossChart({ say }: App, series: readonly LossSeries[], inks: Inks): SVGElement {
  const bands = series.flatMap((one): readonly Band[] => [
    band(one, [0, 4], 0.14),
    band(one, [1, 3], 0.25),
  ]);
  const highest = Math.max(...bands.flatMap(({ points }) => points.map(([, , high]) => high)));
  return chartPicture({
    title: say("lossTitle"),
    across: say("epochs"),
    up: say("lossAxis"),
    right: mostEpochs(series),
    top: Number.isFinite(highest) && highest > 0 ? roundUp(highest) : 1,
    bands,
    curves: series.map((one) => curve(one, "", ({ losses }) => losses[2] ?? NaN)),
    inks,
  });
}

/** The shares of networks that converged, and of units that are flat or dead. */
export function shareChart({ say }: App, series: readonly LossSeries[], inks: Inks): SVGElement {
  return chartPicture({
    title: say("shareTitle"),
    across: say("epochs"),
    up: say("shareAxis"),
    right: mostEpochs(series),
    top: 100,
    bands: [],
    curves: series.flatMap((one) => [
      curve(one, "", ({ converged }) => 100 * converged),
      curve(one, "7 4", ({ flat }) => 100 * flat),
      curve(one, "2 3", ({ dead }) => 100 * dead),
    ]),
    inks,
  });
}

const mostEpochs = (series: readonly LossSeries[]): number =>
  Math.max(...series.map(({ setting }) => setting.epochs));

const band = (
  { points, colour }: LossSeries,
  [low, high]: readonly [number, number],
  opacity: number,
): Band => ({
  colour,
  opacity,
  points: points
    .map(({ epochs, losses }) => [epochs, losses[low] ?? NaN, losses[high] ?? NaN] as const)
    .filter((point) => point.every(Number.isFinite)),
});

const curve = (
  { points, colour }: LossSeries,
  dashes: string,
  value: (point: LossPoint) => number,
): ChartCurve => ({
  colour,
  dashes,
  points: points
    .map((point) => [point.epochs, value(point)] as const)
    .filter(([, y]) => Number.isFinite(y)),
});

/** The next number with one or two digits that four equal steps divide well. */
function roundUp(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 8, 10].find((step) => step * unit >= value) ?? 10) * unit;
}
