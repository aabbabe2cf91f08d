// A formula in its pieces, as every question of the analysis takes it.

import type { Expr } from "../../expr/expr.ts";
import type { Parameters } from "../program/parameters.ts";
import { program } from "../program/program.ts";
import type { Rational } from "../../algebra/rational.ts";
import { realEvaluator, type RealEvaluator } from "../real/realEvaluator.ts";
import { restated } from "../program/restate.ts";
import { roundRational } from "../floats/round.ts";
import { closed } from "./closed.ts";
import { piecesOf, type Pieces } from "./pieces.ts";
import type { Stretch } from "./zeros.ts";

export interface Subject extends Pieces {
  /** The formula with its parameters written in. */
  readonly expr: Expr;
  /** Its real values, also at the places between the pieces. */
  readonly whole: RealEvaluator;
}

/** An open stretch of inputs, its ends the nearest doubles. */
export interface Region {
  readonly low: number;
  readonly high: number;
}

export function subjectOf(formula: Expr, parameters: Parameters): Subject {
  const expr = closed(formula, parameters);
  return { expr, whole: realEvaluator(restated(program(expr)), {}), ...piecesOf(expr) };
}

export const double = (x: Rational): number => roundRational(x, "f64");

export const regionOf = ({ low, high }: Stretch): Region => ({
  low: low === undefined ? -Infinity : double(low),
  high: high === undefined ? Infinity : double(high),
});
