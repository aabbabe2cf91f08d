// A difference without choices as something to look at: its size and slope at a point or over an interval.

import { derivative } from "../../expr/derivative.ts";
import type { Expr } from "../../expr/expr.ts";
import { simplify } from "../../expr/simplify.ts";
import type { Interval } from "../interval/interval.ts";
import { program } from "../program.ts";
import { rationalOf } from "../rational.ts";
import type { RealStep } from "../realStep.ts";
import { restated } from "../restate.ts";
import { sharpest, type Enclosure } from "./enclosure.ts";
import { exactly, roughly, signExactly, type ValueAt } from "./exactly.ts";

export interface Smooth {
  /** All values of the difference over an interval; NaN where it may be undefined. */
  readonly over: Enclosure;
  /** All its slopes. */
  readonly slopeOver: Enclosure;
  /** |difference|, correctly rounded; NaN where it is undefined. */
  readonly sizeAt: ValueAt;
  /** The same to three digits. */
  readonly roughSizeAt: ValueAt;
  /** The sign of the slope of |difference|, for certain; 0 where it is 0 or undefined. */
  readonly rising: (x: number) => number;
}

/** A difference without choices, said in one way or several. */
export type Forms = readonly [Expr, ...Expr[]];

/** The inputs show which of the forms are worth asking. */
export function smooth(forms: Forms, inputs: readonly number[]): Smooth {
  const slopes = forms.map((form) => simplify(derivative(form)));
  const [over, slopeOver] = [sharpest(forms, inputs), sharpest(slopes, inputs)];
  const steps = restated(program(forms[0]));
  const [exact, rough] = [exactly(steps), roughly(steps)];
  const signAt = signs(over, steps);
  const slopeSignAt = signs(slopeOver, restated(program(slopes[0]!)));
  return {
    over,
    slopeOver,
    sizeAt: (x) => Math.abs(exact(x)),
    roughSizeAt: (x) => Math.abs(rough(x)),
    rising: (x) => signAt(x) * slopeSignAt(x),
  };
}

/** The largest size in an interval. */
export const most = ({ low, high }: Interval): number => Math.max(-low, high);

/** The least size; 0 where nothing is known. */
export const least = ({ low, high }: Interval): number => Math.max(low, -high, 0) || 0;

/** Decided in doubles where they tell, else by digits. */
function signs(over: Enclosure, steps: readonly RealStep[]): (x: number) => number {
  const exact = signExactly(steps);
  return (x) => {
    const { low, high } = over({ low: x, high: x });
    return low > 0 ? 1 : high < 0 ? -1 : exact(rationalOf(x)) || 0;
  };
}
