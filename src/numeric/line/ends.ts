// What a branch tends to at the ends of its span, and how far it can be from that on the way.
//
// At −∞ and at a pole the formula is rewritten for an input t that grows: log(1 − e^(−x)) beside 0
// is log(1 − e^(−1/t)), which is −log t and terms that shrink.

import { minus, order, plus, rational, rationalOf, type Rational } from "../../algebra/rational.ts";
import { pointIn, type Span } from "../../algebra/span.ts";
import { call, name, num, type Expr } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import { nextDown64, nextUp64 } from "../floats/float64.ts";
import type { Interval } from "../interval/interval.ts";
import { program } from "../program/program.ts";
import { restated } from "../program/restate.ts";
import { limit } from "../real/limit.ts";
import { realEvaluator } from "../real/realEvaluator.ts";
import { tailOf } from "./far/tail.ts";
import { fractionAtEnd, fractionAtInfinity } from "./fraction.ts";
import { around, downTo, upTo } from "./inDoubles.ts";
import type { Smooth } from "./smooth.ts";

/** A branch-free formula on an open span. */
export interface Branch {
  readonly span: Span;
  readonly function: Smooth;
}

/** −1 is the low end of a span, 1 the high one. */
export type Side = -1 | 1;

export const sides = [-1, 1] as const;

/** What a function tends to; NaN where no limit was found. */
export interface Limit {
  readonly value: number;
  /** False for a limit that was read off values far out. */
  readonly isProved: boolean;
}

/** The limit at an end of the branch's span, from inside the span. */
export function limitAt(branch: Branch, side: Side): Limit {
  const { span, function: f } = branch;
  const end = endOf(span, side);
  if (f.fraction !== undefined)
    return proved(
      end === undefined
        ? fractionAtInfinity(f.fraction, side)
        : fractionAtEnd(f.fraction, end, side),
    );
  const value = end === undefined ? NaN : f.valueAt(end);
  if (Number.isNaN(value)) return limitFarOut(outward(f.expr, end, side), f.isExact);
  return end !== undefined && isPole(branch, end)
    ? { value: Infinity * Math.sign(f.valueAt(pointBeside(branch, end))), isProved: false }
    : proved(value);
}

const proved = (value: number): Limit => ({ value, isProved: true });

/** Undefined where the span has no end on that side. */
export const endOf = ({ low, high }: Span, side: Side): Rational | undefined =>
  side > 0 ? high : low;

/** The end is known to a double, and so is a pole there: nothing bounds the values around it, and they grow toward it. */
function isPole(branch: Branch, end: Rational): boolean {
  const { function: f } = branch;
  const { low, high } = f.over({ low: nextDown64(downTo(end)), high: nextUp64(upTo(end)) });
  if (Number.isFinite(low) && Number.isFinite(high)) return false;
  return Math.abs(f.valueAt(end)) > 1.5 * Math.abs(f.valueAt(pointBeside(branch, end))) + 1;
}

/** A billionth of the way from the end into the span. */
function pointBeside({ span }: Branch, end: Rational): Rational {
  const step = minus(pointIn(span), end);
  return plus(end, rational(step.n, step.d * 1_000_000_000n));
}

/** The formula of t, where x goes to the end as t goes to +∞: x = ±t, or x = end ∓ 1/t. */
function outward(formula: Expr, end: Rational | undefined, side: Side): Expr {
  const t = name("x");
  if (end === undefined) return side > 0 ? formula : substitute(formula, { x: call("neg", t) });
  const place = call("div", integer(end.n), num(String(end.d)));
  return substitute(formula, {
    x: call(side > 0 ? "sub" : "add", place, call("div", num("1"), t)),
  });
}

const integer = (n: bigint): Expr => (n < 0n ? call("neg", num(String(-n))) : num(String(n)));

/** By laws if they apply, else from exact values far out. */
function limitFarOut(formula: Expr, inDigits: boolean): Limit {
  for (const from of distances.toReversed()) {
    const tail = tailOf(formula, from);
    if (tail !== undefined) return proved(tail.limit);
  }
  if (!inDigits) return { value: NaN, isProved: false };
  const found = limit(realEvaluator(restated(program(formula)), {}), 1n, "f64");
  return { value: found.kind === "value" ? found.value : NaN, isProved: false };
}

/**
 * The double nearest to the end beyond which, toward it, the branch keeps within the limits;
 * undefined where that is not proved.
 */
export function keepsWithin(branch: Branch, side: Side, limits: Interval): number | undefined {
  const { span, function: f } = branch;
  const end = endOf(span, side);
  if (end !== undefined && !Number.isNaN(f.valueAt(end))) return at(span, side);
  const formula = outward(f.expr, end, side);
  for (const distance of distances) {
    const from = startAt(span, side, distance);
    if (from === undefined) continue;
    const isWithin = (values: Interval): boolean =>
      values.low >= limits.low && values.high <= limits.high;
    const beyond = side > 0 ? { low: from, high: at(span, 1) } : { low: at(span, -1), high: from };
    if (isWithin(f.over(beyond))) return from;
    const tail = tailOf(formula, end === undefined ? Math.abs(from) : distance);
    if (tail !== undefined && isWithin(tail.over)) return from;
  }
  return undefined;
}

const at = (span: Span, side: Side): number => (side > 0 ? around(span).high : around(span).low);

/** The input at a distance from 0, or at 1 / distance from a finite end, if it is inside the span. */
function startAt(span: Span, side: Side, distance: number): number | undefined {
  const end = endOf(span, side);
  if (end === undefined) return side * Math.max(distance, side * at(span, side > 0 ? -1 : 1));
  const start = minus(end, rationalOf(side / distance));
  const other = endOf(span, side > 0 ? -1 : 1);
  const isInside = other === undefined || order(start, other) === side;
  return isInside ? (side > 0 ? downTo(start) : upTo(start)) : undefined;
}

/** Powers of two. */
const distances: readonly number[] = Array.from({ length: 12 }, (_, i) => 2 ** i);
