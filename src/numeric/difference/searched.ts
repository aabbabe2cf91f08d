// Each piece between two cuts, looked at by the strongest means that its difference allows.

import { call, name, numberOf, type Expr } from "../../expr/expr.ts";
import { simplify } from "../../expr/simplify.ts";
import { substitute } from "../../expr/substitute.ts";
import { largest, type Findings } from "./extreme.ts";
import { extremesOf } from "./fractionPiece.ts";
import { formulaOf } from "../../algebra/asFormula.ts";
import { normalForm } from "../../algebra/normalForm.ts";
import { piecesOf, type Piece } from "./pieces.ts";
import { quantities, type Quantities } from "../../algebra/quantities.ts";
import type { Quotient } from "../../algebra/quotient.ts";
import * as quotient from "../../algebra/quotient.ts";
import { sampledOver } from "./sampledPiece.ts";
import type { Look } from "./smoothPiece.ts";
import type { Forms } from "./smooth.ts";
import { hasLength, type Span } from "../../algebra/span.ts";
import { inX } from "../../algebra/polynomial.ts";

export interface Searched {
  readonly span: Span;
  /** The two formulas are equal all over the span, or no input told them apart and nothing is proved. */
  readonly isEqual: boolean;
  readonly findings: Findings;
}

/** How to look at a difference without choices: `lookOver`, or `glimpseOver`. */
export type Looking = (forms: Forms, span: Span) => Look;

export interface Pair {
  readonly a: Expr;
  readonly b: Expr;
  /** a − b. */
  readonly difference: Expr;
}

/** The pieces of the span, in order. */
export function searched(
  { a, b, difference }: Pair,
  span: Span,
  looking: Looking,
): readonly Searched[] {
  if (!hasLength(span)) return [];
  if (difference.tag === "num" && numberOf(difference) === 0)
    return [{ span, isEqual: true, findings: nothing }];
  const known = quantities();
  const looks = piecesOf([a, b], span, known).map((piece) => ({
    span: piece.span,
    ...lookAt(piece, { difference, known, looking }),
  }));
  const size = largest(looks.flatMap(({ extremes }) => extremes));
  return looks.map(({ span, isEqual, prove }) => ({ span, isEqual, findings: prove(size) }));
}

type LookAt = Look & { readonly isEqual: boolean };

interface Means {
  readonly difference: Expr;
  readonly known: Quantities;
  readonly looking: Looking;
}

function lookAt({ formulas: [a, b], span }: Piece, { difference, known, looking }: Means): LookAt {
  if (a?.kind === "undefined" || b?.kind === "undefined") return settled(nothing);
  if (a?.kind !== "formula" || b?.kind !== "formula") return settled(sampledOver(difference, span));
  const form = quotient.minus(normalForm(a.expr, known), normalForm(b.expr, known));
  if (quotient.isZero(form)) return equal;
  const fraction = inX(form);
  if (fraction !== undefined) return settled({ ...nothing, extremes: extremesOf(fraction, span) });
  const look = looking(formsOf(a.expr, b.expr, form, known), span);
  return { ...look, isEqual: largest(look.extremes) === 0 };
}

const settled = (findings: Findings): LookAt => ({
  extremes: findings.extremes,
  isEqual: false,
  prove: () => findings,
});

/** a − b as it stands, without what cancels, and the same with x for −x, where log(1 + e^x) loses its x. */
function formsOf(a: Expr, b: Expr, form: Quotient, known: Quantities): Forms {
  const difference = call("sub", a, b);
  const other = formulaOf(normalForm(mirrored(difference), known), known);
  return [simplify(difference), simplify(formulaOf(form, known)), simplify(mirrored(other))];
}

const mirrored = (formula: Expr): Expr => substitute(formula, { x: call("neg", name("x")) });

const nothing: Findings = { extremes: [], proved: true, samples: 0 };

const equal: LookAt = { ...settled(nothing), isEqual: true };
