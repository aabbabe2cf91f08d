// The sign of a branch-free formula over an open span, or where it changes.

import { normalForm } from "../../algebra/normalForm.ts";
import { inX, rootsInside, valueAt, type Fraction } from "../../algebra/polynomial.ts";
import type { Quantities } from "../../algebra/quantities.ts";
import * as quotient from "../../algebra/quotient.ts";
import { order, rational, times, type Rational } from "../../algebra/rational.ts";
import { signByTerms } from "../../algebra/signByTerms.ts";
import { pointIn, type Span } from "../../algebra/span.ts";
import type { Expr } from "../../expr/expr.ts";
import { around } from "./inDoubles.ts";
import { evenly, windowOf } from "./places.ts";
import { smooth, strictSign, type SearchBudget } from "./smooth.ts";
import { zerosOf } from "./zeros.ts";

export type Sign =
  | { readonly kind: "sign"; readonly sign: -1 | 0 | 1 }
  /** Cut the span here and ask again. */
  | { readonly kind: "cut"; readonly at: readonly Rational[] }
  | { readonly kind: "unknown" };

/** False where a change of sign may have been missed. */
export type ProvedSign = Sign & { readonly isProved: boolean };

/** What the signs of one question share. */
export interface SignContext {
  readonly quantities: Quantities;
  readonly effort: SearchBudget;
}

/** The sign of a formula without branches over an open span, or where the span must be cut. */
export function signOver(formula: Expr, span: Span, context: SignContext): ProvedSign {
  const { quantities, effort } = context;
  const form = normalForm(formula, quantities);
  if (quotient.isZero(form)) return certain(0);
  const sign = signByTerms(form, span, quantities);
  if (sign !== undefined) return certain(sign);
  const fraction = inX(form);
  return fraction === undefined ? bySearch(formula, span, effort) : byRoots(fraction, span);
}

const certain = (sign: -1 | 0 | 1): ProvedSign => ({ kind: "sign", sign, isProved: true });

function byRoots({ top, bottom }: Fraction, span: Span): ProvedSign {
  const at = [...rootsInside(top, span), ...rootsInside(bottom, span)];
  if (at.length > 0) return { kind: "cut", at, isProved: true };
  const x = pointIn(span);
  return certain(order(times(valueAt(top, x), valueAt(bottom, x)), rational(0n)));
}

function bySearch(formula: Expr, span: Span, effort: SearchBudget): ProvedSign {
  const f = smooth([formula], { inputs: evenly(windowOf(span)), effort });
  const sign = strictSign(f.over(around(span)));
  if (sign !== undefined) return certain(sign);
  const { at, all } = zerosOf(f, span);
  if (at.length > 0) return { kind: "cut", at, isProved: all };
  const middle = f.signAtFraction(pointIn(span));
  return middle === undefined
    ? { kind: "unknown", isProved: false }
    : { kind: "sign", sign: middle, isProved: all };
}
