// A formula in its pieces, as every question takes it.

import { order, type Rational } from "../../algebra/rational.ts";
import type { Span } from "../../algebra/span.ts";
import type { Expr } from "../../expr/expr.ts";
import { simplify } from "../../expr/simplify.ts";
import type { Branch } from "../line/ends.ts";
import { exactSign, exactValue, type ValueAt } from "../line/exactValue.ts";
import { toDouble } from "../line/inDoubles.ts";
import { evenly, windowOf } from "../line/places.ts";
import { piecesOf } from "../line/pieces.ts";
import { newSearchBudget, smooth, type SignIn } from "../line/smooth.ts";
import type { Parameters } from "../program/parameters.ts";
import { program } from "../program/program.ts";
import { inNumbers } from "../program/realSteps.ts";
import { restated } from "../program/restate.ts";
import { elementAt } from "../../required.ts";

export interface AnalysedFormula {
  /** The formula of x alone. */
  readonly expr: Expr;
  /** In rising order; gaps are where the formula is undefined. Empty where they are not known. */
  readonly pieces: readonly Branch[];
  /** True when it is proved that no place of choice is missing. */
  readonly all: boolean;
  /** Of the formula as a whole, also at the places between the pieces. */
  readonly valueAt: ValueAt;
  readonly signAt: SignIn<Rational>;
}

/** An open stretch of inputs, its ends the nearest doubles. */
export interface Region {
  readonly low: number;
  readonly high: number;
}

/** A formula with values for its parameters, cut into pieces without branches. */
export function subjectOf(formula: Expr, parameters: Parameters): AnalysedFormula {
  const expr = inNumbers(formula, parameters);
  const steps = restated(program(expr));
  const effort = newSearchBudget();
  const { pieces, isProved } = steps.length > maxSteps ? none : piecesOf([expr], reals, effort);
  const branches = pieces.flatMap(({ span, formulas: [piece] }) =>
    piece?.kind === "formula" ? [branchOf(piece.expr, span, effort)] : [],
  );
  const isKnown = pieces.every(({ formulas: [piece] }) => piece?.kind !== "unknown");
  return {
    expr,
    pieces: isKnown ? branches : [],
    all: isProved,
    valueAt: exactValue(steps),
    signAt: exactSign(steps),
  };
}

export const branchOf = (expr: Expr, span: Span, effort = newSearchBudget()): Branch => ({
  span,
  function: smooth([simplify(expr)], { inputs: evenly(windowOf(span)), effort }),
});

export const slopeOf = (branch: Branch): Branch => ({
  ...branch,
  function: branch.function.slope(),
});

/** The places between pieces, and where the formula begins or ends to be defined, in rising order. */
export function placesOf({ pieces }: Pick<AnalysedFormula, "pieces">): readonly Rational[] {
  const ends = pieces.flatMap(({ span: { low, high } }) => [low, high]);
  const places = ends.filter((end) => end !== undefined);
  return places.filter((place, i) => i === 0 || order(place, elementAt(places, i - 1)) !== 0);
}

export const regionOf = ({ low, high }: Span): Region => ({
  low: low === undefined ? -Infinity : toDouble(low),
  high: high === undefined ? Infinity : toDouble(high),
});

export const reals: Span = { low: undefined, high: undefined };
const none = { pieces: [], isProved: false };

/** More steps than any activation has, even written out with its slope. */
const maxSteps = 160;
