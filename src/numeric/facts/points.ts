// The places a verification looks at twice: where a formula changes its piece, and where it is zero.

import type { Expr } from "../../expr/expr.ts";
import { toDouble } from "../line/inDoubles.ts";
import { zerosOf } from "../line/zeros.ts";
import type { Parameters } from "../program/parameters.ts";
import { placesOf, subjectOf } from "./subject.ts";

export interface Points {
  /** Where a comparison, clip, minimum, maximum, abs or sign in the formula turns. */
  readonly kinks: readonly number[];
  /** Where the formula is zero between its kinks. */
  readonly zeros: readonly number[];
}

/** The points in rising order, each the double nearest to the place. */
export function pointsOf(expr: Expr, parameters: Parameters): Points {
  const subject = subjectOf(expr, parameters);
  const zeros = subject.pieces.flatMap((piece) => zerosOf(piece.function, piece.span).at);
  return { kinks: placesOf(subject).map(toDouble), zeros: zeros.map(toDouble) };
}

/** The kinks alone, which are quicker to find. */
export const kinksOf = (expr: Expr, parameters: Parameters): readonly number[] =>
  placesOf(subjectOf(expr, parameters)).map(toDouble);
