// The real value of a formula at an exact input. A value that 448 bits cannot tell from 0 is taken as 0.

import type { Rational } from "../../algebra/rational.ts";
import type { RealStep } from "../program/realStep.ts";
import { isKnown } from "../real/choice.ts";
import { atTie, decided, inDoubles } from "../real/decide.ts";
import { signOf, type Known } from "../real/real.ts";
import { realEvaluator } from "../real/realEvaluator.ts";

/** NaN where the formula is undefined. */
export type ValueAt = (x: Rational) => number;

/** The nearest double. */
export const exactValue = (steps: readonly RealStep[]): ValueAt =>
  byDigits(
    steps,
    (real) => decided(real, "f64"),
    (real) => (holdsZero(real) ? 0 : atTie(real, "f64")),
  );

/** To three digits, which takes fewer on the way. */
export const roughValue = (steps: readonly RealStep[]): ValueAt =>
  byDigits(
    steps,
    (real) => {
      const { low, high } = inDoubles(real);
      return high - low <= Math.min(Math.abs(low), Math.abs(high)) / 1000 ? low : undefined;
    },
    () => 0,
  );

/** Undefined where the formula is undefined, or no precision decides. */
export function exactSign(steps: readonly RealStep[]): (x: Rational) => -1 | 0 | 1 | undefined {
  const sign = byDigits(steps, signOf, () => NaN);
  return (x) => {
    const found = sign(x);
    return Number.isNaN(found) ? undefined : found > 0 ? 1 : found < 0 ? -1 : 0;
  };
}

function holdsZero(real: Known): boolean {
  const { low, high } = inDoubles(real);
  return low <= 0 && high >= 0;
}

/** The result of the first precision that decides; of the last one, what `otherwise` makes of it. */
function byDigits(
  steps: readonly RealStep[],
  decide: (real: Known) => number | undefined,
  otherwise: (real: Known) => number,
): ValueAt {
  const evaluate = realEvaluator(steps, {});
  return (x) => {
    let last: Known | undefined;
    for (const bits of precisions) {
      const real = evaluate(x, bits);
      if (real.tag === "undefined") return NaN;
      if (!isKnown(real)) continue;
      const value = decide(real);
      if (value !== undefined) return value;
      last = real;
    }
    return last === undefined ? NaN : otherwise(last);
  };
}

/** In bits; two formulas that differ by less than 2⁻⁴⁰⁰ of their size are taken to be equal there. */
const precisions: readonly number[] = [80, 128, 208, 448];
