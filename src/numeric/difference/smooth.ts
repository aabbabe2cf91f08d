// A difference without choices as something to look at: its size and slope at a point or over an interval.

import { derivative } from "../../expr/derivative.ts";
import type { Expr } from "../../expr/expr.ts";
import { simplify } from "../../expr/simplify.ts";
import { middle, type Interval } from "../interval/interval.ts";
import { program } from "../program/program.ts";
import { rationalOf } from "../../algebra/rational.ts";
import { restated } from "../program/restate.ts";
import { toDouble } from "./closed.ts";
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

/** By doubles where they tell, else by as many digits as it takes; the inputs show which forms are worth asking. */
export function smooth(forms: Forms, inputs: readonly number[]): Smooth {
  const steps = restated(program(forms[0]));
  const slopeSteps = restated(program(simplify(derivative(forms[0]))));
  const [exact, rough] = [exactly(steps), roughly(steps)];
  const [signOf, slopeSignOf] = [signExactly(steps), signExactly(slopeSteps)];
  const seen = glimpsed(forms, inputs);
  return {
    ...seen,
    sizeAt: (x) => Math.abs(exact(x)),
    roughSizeAt: (x) => Math.abs(rough(x)),
    rising: (x) => seen.rising(x) || signOf(rationalOf(x)) * slopeSignOf(rationalOf(x)) || 0,
  };
}

/** By doubles alone: sizes and signs that they do not tell count as 0. */
export function glimpsed(forms: Forms, inputs: readonly number[]): Smooth {
  const slopes = forms.map((form) => simplify(derivative(form)));
  const [over, slopeOver] = [sharpest(forms, inputs), sharpest(slopes, inputs)];
  const at = (x: number): Interval => ({ low: x, high: x });
  const sizeAt: ValueAt = (x) => {
    const seen = over(at(toDouble(x)));
    return sign(seen) === 0 ? 0 : Math.abs(middle(seen));
  };
  const rising = (x: number): number => sign(over(at(x))) * sign(slopeOver(at(x)));
  return { over, slopeOver, sizeAt, roughSizeAt: sizeAt, rising };
}

/** The largest size in an interval. */
export const most = ({ low, high }: Interval): number => Math.max(-low, high);

/** The least size; 0 where nothing is known. */
export const least = ({ low, high }: Interval): number => Math.max(low, -high, 0) || 0;

/** 0 where the interval does not tell. */
const sign = ({ low, high }: Interval): -1 | 0 | 1 => (low > 0 ? 1 : high < 0 ? -1 : 0);
