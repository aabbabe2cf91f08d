// The certified reference: the real value of a formula at an exact input, correctly rounded.

import type { Expr } from "../expr/expr.ts";
import type { Parameters } from "./parameters.ts";
import { program } from "./program.ts";
import { rationalOf } from "./rational.ts";
import { realEvaluator } from "./real/realEvaluator.ts";
import type { Exact } from "./real/ziv.ts";
import { byDigits } from "./real/ziv.ts";
import type { Format } from "./round.ts";

export type { Exact } from "./real/ziv.ts";

export type ExactEvaluator = (x: number) => Exact;

/** Literals and parameters are the exact decimals as written; at ±∞ the result is the limit. */
export function exactEvaluator(expr: Expr, format: Format, parameters: Parameters): ExactEvaluator {
  const evaluate = realEvaluator(program(expr), parameters);
  return (x) => {
    if (Number.isNaN(x)) return { kind: "value", value: NaN, low: NaN, high: NaN };
    const input = rationalOf(x);
    return byDigits((bits) => evaluate(input, bits), format);
  };
}
