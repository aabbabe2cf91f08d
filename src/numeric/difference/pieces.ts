// Cuts the real line where formulas turn, so that between two cuts no choice is left in them.

import type { Expr } from "../../expr/expr.ts";
import { order, type Rational } from "../../algebra/rational.ts";
import { choiceless, type Outcome, type PieceFormula } from "./choiceless.ts";
import type { Quantities } from "../../algebra/quantities.ts";
import { cutAt, type Span } from "../../algebra/span.ts";

/** An open span, and what each formula is there. */
export interface Piece {
  readonly span: Span;
  readonly formulas: readonly PieceFormula[];
}

/** The pieces in order. The formulas use no name but x and pi. */
export function piecesOf(
  formulas: readonly Expr[],
  span: Span,
  quantities: Quantities,
): readonly Piece[] {
  const open: Span[] = [span];
  const found: Piece[] = [];
  while (open.length > 0) {
    const part = open.pop()!;
    const outcomes = formulas.map((formula) => choiceless(formula, part, quantities));
    const cuts = found.length + open.length < MOST ? distinct(outcomes.flatMap(cutsOf)) : [];
    if (cuts.length > 0) open.push(...cutAt(part, cuts).toReversed());
    else found.push({ span: part, formulas: outcomes.map(settled) });
  }
  return found;
}

const cutsOf = (outcome: Outcome): readonly Rational[] =>
  outcome.kind === "cut" ? outcome.at : [];

const settled = (outcome: Outcome): PieceFormula =>
  outcome.kind === "cut" ? { kind: "unknown" } : outcome;

const distinct = (cuts: readonly Rational[]): readonly Rational[] =>
  cuts.filter((cut, i) => cuts.findIndex((other) => order(other, cut) === 0) === i);

/** More pieces than any activation has. */
const MOST = 200;
