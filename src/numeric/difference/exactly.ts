// The real value of a formula at an exact input, for differences: what all digits leave at 0 counts as 0.

import type { Rational } from "../rational.ts";
import { isKnown } from "../real/choice.ts";
import { atTie, decided } from "../real/decide.ts";
import type { Known } from "../real/real.ts";
import { realEvaluator } from "../real/realEvaluator.ts";
import type { RealStep } from "../realStep.ts";

/** Correctly rounded; NaN where the formula is undefined. */
export type ValueAt = (x: Rational) => number;

export function exactly(steps: readonly RealStep[]): ValueAt {
  const evaluate = realEvaluator(steps, {});
  return (x) => {
    let last: Known | undefined;
    for (const bits of DIGITS) {
      const real = evaluate(x, bits);
      if (real.tag === "undefined") return NaN;
      if (!isKnown(real)) continue;
      const value = decided(real, "f64");
      if (value !== undefined) return value;
      last = real;
    }
    return last === undefined ? NaN : atTie(last, "f64");
  };
}

/** Two formulas that differ by less than 2⁻⁴⁰⁰ of their size are taken to be equal there. */
const DIGITS: readonly number[] = [80, 160, 448];
