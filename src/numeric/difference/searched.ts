// Each piece between two cuts, looked at by the strongest means that its difference allows.

import { call, numberOf, type Expr } from "../../expr/expr.ts";
import { simplify } from "../../expr/simplify.ts";
import type { Findings } from "./extreme.ts";
import { extremesOf } from "./fractionPiece.ts";
import { formulaOf } from "./inOtherWords.ts";
import { normalForm } from "./normalForm.ts";
import { piecesOf, type Piece } from "./pieces.ts";
import { quantities, type Quantities } from "./quantities.ts";
import * as quotient from "./quotient.ts";
import { sampledOver } from "./sampledPiece.ts";
import { findingsOver } from "./smoothPiece.ts";
import { hasLength, type Span } from "./span.ts";
import { inX } from "./univariate.ts";

export interface Searched {
  readonly span: Span;
  /** The two formulas are equal all over the span. */
  readonly isEqual: boolean;
  readonly findings: Findings;
}

/** The pieces of the span, in order; `difference` is that of the two formulas. */
export function searched(
  [a, b]: readonly [Expr, Expr],
  difference: Expr,
  span: Span,
): readonly Searched[] {
  if (!hasLength(span)) return [];
  if (difference.tag === "num" && numberOf(difference) === 0) return [equalOn(span)];
  const known = quantities();
  return piecesOf([a, b], span, known).map((piece) => searchedPiece(piece, difference, known));
}

function searchedPiece(
  { span, formulas: [a, b] }: Piece,
  difference: Expr,
  known: Quantities,
): Searched {
  if (a?.kind === "undefined" || b?.kind === "undefined")
    return { span, isEqual: false, findings: nothing };
  if (a?.kind !== "formula" || b?.kind !== "formula")
    return { span, isEqual: false, findings: sampledOver(difference, span) };
  const form = quotient.minus(normalForm(a.expr, known), normalForm(b.expr, known));
  if (quotient.isZero(form)) return equalOn(span);
  const fraction = inX(form);
  const findings: Findings =
    fraction === undefined
      ? findingsOver(
          [simplify(call("sub", a.expr, b.expr)), simplify(formulaOf(form, known))],
          span,
        )
      : { ...nothing, extremes: extremesOf(fraction, span) };
  return { span, isEqual: false, findings };
}

const nothing: Findings = { extremes: [], proved: true, samples: 0 };

const equalOn = (span: Span): Searched => ({ span, isEqual: true, findings: nothing });
