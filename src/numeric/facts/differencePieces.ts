// Two formulas on each piece between two cuts: whether they are equal there, and how far apart they get.

import { asFormula } from "../../algebra/asFormula.ts";
import { normalForm } from "../../algebra/normalForm.ts";
import { quantities } from "../../algebra/quantities.ts";
import * as quotient from "../../algebra/quotient.ts";
import { hasLength, type Span } from "../../algebra/span.ts";
import { call, name, numberOf, type Expr } from "../../expr/expr.ts";
import { simplify } from "../../expr/simplify.ts";
import { substitute } from "../../expr/substitute.ts";
import type { Extreme } from "../line/extreme.ts";
import { searchOf, type Search } from "../line/extremes.ts";
import { evenly, windowOf } from "../line/places.ts";
import { piecesOf, type Piece } from "../line/pieces.ts";
import { sampledOver } from "../line/sampled.ts";
import { newSearchBudget, smooth, type Forms, type SmoothOptions } from "../line/smooth.ts";

export interface FormulaPair {
  readonly a: Expr;
  readonly b: Expr;
  /** a − b. */
  readonly difference: Expr;
}

export interface DifferencePiece {
  readonly span: Span;
  /** The two formulas are equal all over the span, or no input showed a difference and nothing is proved. */
  readonly isEqual: boolean;
  readonly search: Search;
}

export interface DifferencePieces {
  readonly pieces: readonly DifferencePiece[];
  /** False where a cut may have been missed. */
  readonly isProved: boolean;
}

/** The pieces of the span, in order; without digits, doubles have to do, which takes a tenth of the time. */
export function differencePieces(
  pair: FormulaPair,
  span: Span,
  inDigits: boolean,
): DifferencePieces {
  if (!hasLength(span)) return { pieces: [], isProved: true };
  const { difference } = pair;
  if (difference.tag === "num" && numberOf(difference) === 0)
    return { pieces: [{ span, ...equal }], isProved: true };
  const effort = newSearchBudget();
  const { pieces, isProved } = piecesOf([pair.a, pair.b], span, effort);
  return {
    pieces: pieces.map((piece) => ({
      span: piece.span,
      ...searched(piece, difference, { effort, inDoubles: !inDigits }),
    })),
    isProved,
  };
}

type Searched = Omit<DifferencePiece, "span">;

function searched(
  { formulas: [a, b], span }: Piece,
  whole: Expr,
  options: Omit<SmoothOptions, "inputs">,
): Searched {
  if (a?.kind === "undefined" || b?.kind === "undefined") return { ...equal, isEqual: false };
  if (a?.kind !== "formula" || b?.kind !== "formula")
    return { isEqual: false, search: sampledOver(whole, span) };
  const forms = formsOf(a.expr, b.expr);
  if (forms === "equal") return equal;
  const inputs = evenly(windowOf(span));
  const search = searchOf({ span, function: smooth(forms, { ...options, inputs }) });
  return { isEqual: isZero(search), search };
}

const isZero = ({ extremes }: Search): boolean => extremes.every(({ value }) => value === 0);

/** a − b without what cancels, as written, and with −x for x, where log(1 + e^x) loses its x. */
function formsOf(a: Expr, b: Expr): Forms | "equal" {
  const known = quantities();
  const form = quotient.minus(normalForm(a, known), normalForm(b, known));
  if (quotient.isZero(form)) return "equal";
  const difference = call("sub", a, b);
  const other = asFormula(normalForm(mirrored(difference), known), known);
  return [simplify(difference), simplify(asFormula(form, known)), simplify(mirrored(other))];
}

const mirrored = (formula: Expr): Expr => substitute(formula, { x: call("neg", name("x")) });

const nothing: readonly Extreme[] = [];

const equal: Searched = {
  isEqual: true,
  search: {
    extremes: nothing,
    hasLimits: true,
    prove: () => ({ extremes: [], holds: true, samples: 0 }),
  },
};
