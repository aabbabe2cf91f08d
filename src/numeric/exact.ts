// The certified reference: the real value of a formula at an exact input, correctly rounded.

import type { Expr } from "../expr/expr.ts";
import { program } from "./program.ts";
import { rationalOf } from "./rational.ts";
import { atTie, decided, inDoubles } from "./real/decide.ts";
import type { Known } from "./real/real.ts";
import type { Parameters, RealEvaluator } from "./real/realEvaluator.ts";
import { realEvaluator } from "./real/realEvaluator.ts";
import type { Format } from "./round.ts";

/**
 * `value` is the real value rounded once; `low` and `high` are doubles around the real value.
 * A real zero is +0, an underflow keeps its sign, an overflow rounds to ±∞. NaN in gives NaN.
 */
export type Exact =
  | { readonly kind: "value"; readonly value: number; readonly low: number; readonly high: number }
  | { readonly kind: "undefined"; readonly reason: string };

export type ExactEvaluator = (x: number) => Exact;

/** Literals and parameters are the exact decimals as written; at ±∞ the result is the limit. */
export function exactEvaluator(expr: Expr, format: Format, parameters: Parameters): ExactEvaluator {
  const evaluate = realEvaluator(program(expr), parameters);
  return (x) => {
    if (Number.isNaN(x)) return { kind: "value", value: NaN, low: NaN, high: NaN };
    return byDigits(evaluate, x, format);
  };
}

/** Ziv's strategy: more digits until both ends of the enclosure round to the same float. */
function byDigits(evaluate: RealEvaluator, x: number, format: Format): Exact {
  const input = rationalOf(x);
  let last: Known | undefined;
  for (const bits of digits[format]) {
    const real = evaluate(input, bits);
    if (real.tag === "undefined") return { kind: "undefined", reason: real.reason };
    if (real.tag === "unknown") continue;
    const value = decided(real, format);
    if (value !== undefined) return { kind: "value", value, ...inDoubles(real) };
    last = real;
  }
  if (last === undefined) return { kind: "undefined", reason: "not decided" };
  return { kind: "value", value: atTie(last, format), ...inDoubles(last) };
}

const digits: Readonly<Record<Format, readonly number[]>> = {
  f32: [72, 144, 288, 576, 1152, 2304],
  f64: [112, 224, 448, 896, 1792, 3584, 7168],
};
