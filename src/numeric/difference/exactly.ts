// The real value of a formula at an exact input, for differences: what all digits leave at 0 counts as 0.

import type { Rational } from "../../algebra/rational.ts";
import { isKnown } from "../real/choice.ts";
import { atTie, decided, inDoubles } from "../real/decide.ts";
import { signOf, type Known } from "../real/real.ts";
import { realEvaluator } from "../real/realEvaluator.ts";
import type { RealStep } from "../program/realStep.ts";

/** NaN where the formula is undefined. */
export type ValueAt = (x: Rational) => number;

/** The nearest double. */
export const exactly = (steps: readonly RealStep[]): ValueAt =>
  byDigits(
    steps,
    (real) => decided(real, "f64"),
    (real) => atTie(real, "f64"),
  );

/** To three digits, which takes fewer on the way. */
export const roughly = (steps: readonly RealStep[]): ValueAt =>
  byDigits(steps, (real) => {
    const { low, high } = inDoubles(real);
    return high - low <= Math.min(Math.abs(low), Math.abs(high)) / 1000 ? low : undefined;
  });

/** −1, 0 or 1. */
export const signExactly = (steps: readonly RealStep[]): ValueAt => byDigits(steps, signOf);

/** More digits until they tell; then what the last ones are taken for. */
function byDigits(
  steps: readonly RealStep[],
  told: (real: Known) => number | undefined,
  otherwise: (real: Known) => number = () => 0,
): ValueAt {
  const evaluate = realEvaluator(steps, {});
  return (x) => {
    let last: Known | undefined;
    for (const bits of DIGITS) {
      const real = evaluate(x, bits);
      if (real.tag === "undefined") return NaN;
      if (!isKnown(real)) continue;
      const value = told(real);
      if (value !== undefined) return value;
      last = real;
    }
    return last === undefined ? NaN : otherwise(last);
  };
}

/** Two formulas that differ by less than 2⁻⁴⁰⁰ of their size are taken to be equal there. */
const DIGITS: readonly number[] = [80, 128, 208, 448];
