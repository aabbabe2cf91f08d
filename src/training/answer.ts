// A run in figures.

import type { Outcome, Snapshot } from "./run.ts";
import type { Setting } from "./setting.ts";
import { mean, median, quantiles, wilsonInterval } from "./statistics.ts";

export interface Answer {
  /** Epochs that were trained: fewer than requested if the run was stopped. */
  readonly epochs: number;
  readonly converged: Share;
  /** Over the networks whose loss is a number, like all that follow; NaN if there are no such networks. */
  readonly finalLoss: Readonly<Record<"q05" | "q25" | "median" | "q75" | "q95", number>>;
  /** How many networks have a loss that is no number, or infinite. */
  readonly nan: number;
  readonly flat: StartAndEnd;
  readonly dead: StartAndEnd;
  readonly linearity: Readonly<Record<"q25" | "median" | "q75", number>>;
  /** The median over the networks. */
  readonly gradientNorm: StartAndEnd;
}

export interface StartAndEnd {
  readonly start: number;
  readonly end: number;
}

/** How many networks, their share, and its Wilson interval at 95 %. */
export interface Share {
  readonly count: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** A run in figures. The quantiles of the losses are NaN if no network has a finite loss. */
export function answerOf({ start, end }: Outcome, setting: Setting): Answer {
  const finite = (values: ArrayLike<number>): readonly number[] =>
    Array.from(values).filter(Number.isFinite);
  const losses = finite(end.measured.losses);
  const [q05 = NaN, q25 = NaN, middle = NaN, q75 = NaN, q95 = NaN] = quantiles(
    losses,
    lossQuantiles,
  );
  const linear = quantiles(finite(end.examined.linearity), [0.25, 0.5, 0.75]);
  return {
    epochs: end.epochs,
    converged: convergedIn(end, setting),
    finalLoss: { q05, q25, median: middle, q75, q95 },
    nan: end.measured.losses.length - losses.length,
    flat: { start: mean(start.measured.flat), end: mean(end.measured.flat) },
    dead: { start: mean(start.measured.dead), end: mean(end.measured.dead) },
    linearity: { q25: linear[0] ?? NaN, median: linear[1] ?? NaN, q75: linear[2] ?? NaN },
    gradientNorm: {
      start: median(finite(start.examined.gradientNorms)),
      end: median(finite(end.examined.gradientNorms)),
    },
  };
}

/** The networks whose mean loss is below the bound. */
export function convergedIn({ measured }: Snapshot, { bound }: Pick<Setting, "bound">): Share {
  const { losses } = measured;
  const count = losses.reduce((sum, loss) => sum + (loss < bound ? 1 : 0), 0);
  const [low, high] = wilsonInterval(count, losses.length);
  return { count, share: count / losses.length, low, high };
}

export const lossQuantiles = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
