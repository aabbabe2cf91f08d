// The places a verification looks at twice: where a formula changes its piece, and where it is zero.

import type { Expr } from "../../expr/expr.ts";
import type { Parameters } from "../program/parameters.ts";
import type { Rational } from "../../algebra/rational.ts";
import { roundRational } from "../floats/round.ts";
import { closed } from "./closed.ts";
import { piecesOf, placesOf } from "./pieces.ts";
import { zerosOf } from "./zeros.ts";

export interface Points {
  /** Where a comparison, clip, minimum, maximum, abs or sign in the formula turns. */
  readonly kinks: readonly number[];
  /** Where the formula is zero between its kinks. */
  readonly zeros: readonly number[];
}

/** The points in rising order, each the double nearest to the place. */
export function pointsOf(expr: Expr, parameters: Parameters): Points {
  const pieces = piecesOf(closed(expr, parameters));
  const zeros = pieces.pieces.flatMap((piece) => zerosOf(piece.branch, piece).at);
  return { kinks: placesOf(pieces).map(double), zeros: zeros.map(double) };
}

/** The kinks alone, which are quicker to find. */
export const kinksOf = (expr: Expr, parameters: Parameters): readonly number[] =>
  placesOf(piecesOf(closed(expr, parameters))).map(double);

const double = (x: Rational): number => roundRational(x, "f64");
