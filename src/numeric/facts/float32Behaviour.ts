// What float32 arithmetic makes of a formula at its edges: NaN, ±∞, and where it overflows.

import type { Expr } from "../../expr/expr.ts";
import { evaluator, type Evaluator } from "../arithmetic/evaluate.ts";
import { exactEvaluator } from "../reference/exact.ts";
import { fromOrdinal32, ordinal32 } from "../floats/float32.ts";
import type { Parameters } from "../program/parameters.ts";
import { elementAt } from "../../required.ts";

export interface SpecialValues {
  readonly atNaN: number;
  readonly atMinusInfinity: number;
  readonly atPlusInfinity: number;
}

/** From `x` outward the formula gives ∞ or NaN in float32 although its real value is `real`. */
export interface Overflow {
  readonly x: number;
  readonly becomes: number;
  readonly real: number;
}

/** What the formula gives in float32 for inputs that are not finite. */
export function specialValues(expr: Expr, parameters: Parameters): SpecialValues {
  const f = evaluator(expr, "f32", parameters);
  return { atNaN: f(NaN), atMinusInfinity: f(-Infinity), atPlusInfinity: f(Infinity) };
}

/** The first input of either sign, counted from 0, at which arithmetic fails the formula. */
export function overflowsOf(expr: Expr, parameters: Parameters): readonly Overflow[] {
  const f = evaluator(expr, "f32", parameters);
  const real = exactEvaluator(expr, "f32", parameters);
  return [-1, 1].flatMap((sign) => {
    const x = firstFailure(f, sign);
    const exact = x === undefined ? undefined : real(x);
    if (x === undefined || exact?.kind !== "value" || !Number.isFinite(exact.value)) return [];
    return [{ x, becomes: f(x), real: exact.value }];
  });
}

/** By binary powers first, then by halving the steps between the last success and the first failure. */
function firstFailure(f: Evaluator, sign: number): number | undefined {
  const sizes = Array.from({ length: 128 }, (_, exponent) => sign * 2 ** exponent);
  const failing = sizes.findIndex((x) => !Number.isFinite(f(x)));
  if (failing < 1) return undefined;
  let [low, high] = [
    ordinal32(elementAt(sizes, failing - 1)),
    ordinal32(elementAt(sizes, failing)),
  ];
  while (Math.abs(high - low) > 1) {
    const middle = Math.trunc((low + high) / 2);
    if (Number.isFinite(f(fromOrdinal32(middle)))) low = middle;
    else high = middle;
  }
  return fromOrdinal32(high);
}
