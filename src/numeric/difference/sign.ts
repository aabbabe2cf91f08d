// The sign of a formula without choices over an open span, or where it changes.

import { derivative } from "../../expr/derivative.ts";
import type { Expr } from "../../expr/expr.ts";
import { simplify } from "../../expr/simplify.ts";
import type { Interval } from "../interval/interval.ts";
import { program } from "../program/program.ts";
import { rational, type Rational } from "../../algebra/rational.ts";
import { restated } from "../program/restate.ts";
import { closedAround } from "./closed.ts";
import { enclosure } from "./enclosure.ts";
import { signExactly, type ValueAt } from "./exactly.ts";
import { normalForm } from "../../algebra/normalForm.ts";
import type { Quantities } from "../../algebra/quantities.ts";
import * as quotient from "../../algebra/quotient.ts";
import { signByTerms } from "../../algebra/signByTerms.ts";
import { inside, pointIn, type Span } from "../../algebra/span.ts";
import { inX, rootsInside, type Fraction } from "../../algebra/polynomial.ts";

export type Sign =
  | { readonly kind: "sign"; readonly sign: -1 | 0 | 1 }
  /** Cut the span here and ask again. */
  | { readonly kind: "cut"; readonly at: readonly Rational[] }
  | { readonly kind: "unknown" };

export function signOver(formula: Expr, span: Span, quantities: Quantities): Sign {
  const form = normalForm(formula, quantities);
  if (quotient.isZero(form)) return certain(0);
  const sign = signByTerms(form, span, quantities);
  if (sign !== undefined) return certain(sign);
  const fraction = inX(form);
  const value = signExactly(restated(program(formula)));
  return fraction === undefined
    ? byEnclosure(formula, value, span)
    : byRoots(fraction, value, span);
}

const certain = (sign: -1 | 0 | 1): Sign => ({ kind: "sign", sign });

function byRoots({ top, bottom }: Fraction, value: ValueAt, span: Span): Sign {
  const at = [...rootsInside(top, span), ...rootsInside(bottom, span)];
  return at.length > 0 ? { kind: "cut", at } : signAt(value, pointIn(span));
}

/** Where an enclosure does not tell, a zero at 0 or a steady slope from a known end may. */
function byEnclosure(formula: Expr, value: ValueAt, span: Span): Sign {
  const all = closedAround(span);
  const sign = strictSign(enclosure(formula)(all));
  if (sign !== undefined) return certain(sign);
  const zero = rational(0n);
  if (inside(zero, span) && isSign(signAt(value, zero), 0)) return { kind: "cut", at: [zero] };
  const slope = steady(enclosure(simplify(derivative(formula)))(all));
  return slope === undefined ? unknown : bySlope(slope, value, span);
}

/** Rising from 0 or more, or falling to 0 or more, it is positive; and so for negative. */
function bySlope(slope: -1 | 1, value: ValueAt, { low, high }: Span): Sign {
  const [lower, upper] = slope > 0 ? [low, high] : [high, low];
  const [least, most] = [lower && signAt(value, lower), upper && signAt(value, upper)];
  if (least && (isSign(least, 0) || isSign(least, 1))) return certain(1);
  if (most && (isSign(most, 0) || isSign(most, -1))) return certain(-1);
  return unknown;
}

const isSign = (found: Sign, sign: -1 | 0 | 1): boolean =>
  found.kind === "sign" && found.sign === sign;

function signAt(value: ValueAt, x: Rational): Sign {
  const sign = value(x);
  return Number.isNaN(sign) ? unknown : certain(sign > 0 ? 1 : sign < 0 ? -1 : 0);
}

function strictSign({ low, high }: Interval): -1 | 1 | undefined {
  return low > 0 ? 1 : high < 0 ? -1 : undefined;
}

/** An analytic function that is nowhere falling rises, unless it is constant. */
function steady({ low, high }: Interval): -1 | 1 | undefined {
  return low >= 0 ? 1 : high <= 0 ? -1 : undefined;
}

const unknown: Sign = { kind: "unknown" };
