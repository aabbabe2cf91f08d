// Cuts the real line where formulas turn, so that between two cuts each is branch-free.

import { order, type Rational } from "../../algebra/rational.ts";
import { cutAt, type Span } from "../../algebra/span.ts";
import { quantities } from "../../algebra/quantities.ts";
import type { Expr } from "../../expr/expr.ts";
import { branchFree, type BranchFreeOutcome, type PieceFormula } from "./branchFree.ts";
import { signOver } from "./sign.ts";
import type { SearchBudget } from "./smooth.ts";

/** An open span, and what each formula is there. */
export interface Piece {
  readonly span: Span;
  readonly formulas: readonly PieceFormula[];
}

export interface Pieces {
  /** In order. */
  readonly pieces: readonly Piece[];
  /** False where a cut may have been missed. */
  readonly isProved: boolean;
}

/** The formulas use no name but x and pi. */
export function piecesOf(formulas: readonly Expr[], span: Span, effort: SearchBudget): Pieces {
  const known = quantities();
  const open: Span[] = [span];
  const pieces: Piece[] = [];
  let isProved = true;
  for (let part = open.pop(); part; part = open.pop()) {
    const sign = (expr: Expr) => {
      const found = signOver(expr, part, { quantities: known, effort });
      isProved &&= found.isProved;
      return found;
    };
    const outcomes = formulas.map((formula) => branchFree(formula, { sign, quantities: known }));
    const cuts = pieces.length + open.length < maxPieces ? distinct(outcomes.flatMap(cutsOf)) : [];
    if (cuts.length > 0) open.push(...cutAt(part, cuts).toReversed());
    else pieces.push({ span: part, formulas: outcomes.map(settled) });
  }
  return { pieces, isProved };
}

const cutsOf = (outcome: BranchFreeOutcome): readonly Rational[] =>
  outcome.kind === "cut" ? outcome.at : [];

const settled = (outcome: BranchFreeOutcome): PieceFormula =>
  outcome.kind === "cut" ? { kind: "unknown" } : outcome;

const distinct = (cuts: readonly Rational[]): readonly Rational[] =>
  cuts.filter((cut, i) => cuts.findIndex((other) => order(other, cut) === 0) === i);

/** More pieces than any activation has. */
const maxPieces = 200;
