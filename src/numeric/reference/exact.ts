// The certified reference: the real value of a formula at an exact input, correctly rounded.

import type { Expr } from "../../expr/expr.ts";
import { assumptionsHold } from "./assumptions.ts";
import { decidedInDoubles } from "./decidedInDoubles.ts";
import type { Parameters } from "../program/parameters.ts";
import { realSteps } from "../program/realSteps.ts";
import { rationalOf } from "../../algebra/rational.ts";
import { limit } from "../real/limit.ts";
import { realEvaluator } from "../real/realEvaluator.ts";
import { byDigits, type Exact } from "../real/ziv.ts";
import type { Format } from "../floats/round.ts";
import { once } from "../../memo.ts";

export type { NoValue } from "../real/real.ts";
export type { Exact } from "../real/ziv.ts";

export type ExactEvaluator = (x: number) => Exact;

/**
 * Literals and parameters are the exact decimals as written; at ±∞ the result is the limit.
 * An enclosure in doubles decides nearly all float32 results; the others take more digits,
 * as all do on an engine whose Math does not keep what is assumed of it.
 */
export function exactEvaluator(expr: Expr, format: Format, parameters: Parameters): ExactEvaluator {
  const steps = realSteps(expr, parameters);
  const evaluate = realEvaluator(steps, parameters);
  const inDoubles = format === "f32" && assumptionsHold();
  const quick = inDoubles ? decidedInDoubles(steps, parameters) : undefined;
  const atPlusInfinity = once(() => limit(evaluate, 1n, format));
  const atMinusInfinity = once(() => limit(evaluate, -1n, format));
  return (x) => {
    if (Number.isNaN(x)) return notANumber;
    if (!Number.isFinite(x)) return x > 0 ? atPlusInfinity() : atMinusInfinity();
    return quick?.(x) ?? byDigits((bits) => evaluate(rationalOf(x), bits), format);
  };
}

const notANumber: Exact = { kind: "value", value: NaN, low: NaN, high: NaN };
