// The sign of a formula without choices over an open span, or where it changes.

import { derivative } from "../../expr/derivative.ts";
import type { Expr } from "../../expr/expr.ts";
import { simplify } from "../../expr/simplify.ts";
import type { Interval } from "../interval/interval.ts";
import { program } from "../program.ts";
import type { Rational } from "../rational.ts";
import { rational } from "../rational.ts";
import { isKnown } from "../real/choice.ts";
import type { Real } from "../real/real.ts";
import { signOf } from "../real/real.ts";
import { realEvaluator, type RealEvaluator } from "../real/realEvaluator.ts";
import { restated } from "../restate.ts";
import { closedAround } from "./closed.ts";
import { enclosure } from "./enclosure.ts";
import { normalForm } from "./normalForm.ts";
import type { Quantities } from "./quantities.ts";
import { inside, pointIn, type Span } from "./span.ts";
import { inX, rootsInside, type Fraction } from "./univariate.ts";
import * as quotient from "./quotient.ts";

export type Sign =
  | { readonly kind: "sign"; readonly sign: -1 | 0 | 1 }
  /** Cut the span here and ask again. */
  | { readonly kind: "cut"; readonly at: readonly Rational[] }
  | { readonly kind: "unknown" };

export function signOver(formula: Expr, span: Span, quantities: Quantities): Sign {
  const form = normalForm(formula, quantities);
  if (quotient.isZero(form)) return certain(0);
  const fraction = inX(form);
  const value = realOf(formula);
  return fraction === undefined
    ? byEnclosure(formula, value, span)
    : byRoots(fraction, value, span);
}

export const realOf = (formula: Expr): RealEvaluator =>
  realEvaluator(restated(program(formula)), {});

const certain = (sign: -1 | 0 | 1): Sign => ({ kind: "sign", sign });

function byRoots({ top, bottom }: Fraction, value: RealEvaluator, span: Span): Sign {
  const at = [...rootsInside(top, span), ...rootsInside(bottom, span)];
  return at.length > 0 ? { kind: "cut", at } : signAt(value, pointIn(span));
}

/** Where an enclosure does not tell, a zero at 0 or a steady slope from a known end may. */
function byEnclosure(formula: Expr, value: RealEvaluator, span: Span): Sign {
  const all = closedAround(span);
  const sign = strictSign(enclosure(formula)(all));
  if (sign !== undefined) return certain(sign);
  const zero = rational(0n);
  if (inside(zero, span) && isSign(signAt(value, zero), 0)) return { kind: "cut", at: [zero] };
  const slope = steady(enclosure(simplify(derivative(formula)))(all));
  return slope === undefined ? unknown : bySlope(slope, value, span);
}

/** Rising from 0 or more, or falling to 0 or more, it is positive; and so for negative. */
function bySlope(slope: -1 | 1, value: RealEvaluator, { low, high }: Span): Sign {
  const [lower, upper] = slope > 0 ? [low, high] : [high, low];
  const [least, most] = [lower && signAt(value, lower), upper && signAt(value, upper)];
  if (least && (isSign(least, 0) || isSign(least, 1))) return certain(1);
  if (most && (isSign(most, 0) || isSign(most, -1))) return certain(-1);
  return unknown;
}

const isSign = (found: Sign, sign: -1 | 0 | 1): boolean =>
  found.kind === "sign" && found.sign === sign;

function signAt(value: RealEvaluator, x: Rational): Sign {
  for (const bits of [72, 288, 1152]) {
    const sign = signOfReal(value(x, bits));
    if (sign !== undefined) return certain(sign);
  }
  return unknown;
}

const signOfReal = (real: Real): -1 | 0 | 1 | undefined =>
  isKnown(real) ? signOf(real) : undefined;

function strictSign({ low, high }: Interval): -1 | 1 | undefined {
  return low > 0 ? 1 : high < 0 ? -1 : undefined;
}

/** An analytic function that is nowhere falling rises, unless it is constant. */
function steady({ low, high }: Interval): -1 | 1 | undefined {
  return low >= 0 ? 1 : high <= 0 ? -1 : undefined;
}

const unknown: Sign = { kind: "unknown" };
