// A formula in smooth pieces: where it chooses, and what it is in between.

import type { Expr } from "../../expr/expr.ts";
import { simplify } from "../../expr/simplify.ts";
import { program } from "../program/program.ts";
import { order, over, plus, rational, times, type Rational } from "../../algebra/rational.ts";
import { branchAt, stepsForever, turnings } from "./branch.ts";
import { smooth, type Smooth } from "./smooth.ts";
import { zerosOf, type Stretch } from "./zeros.ts";

/** One smooth branch between two neighbouring places of choice. */
export interface Piece extends Stretch {
  readonly branch: Smooth;
}

export interface Pieces {
  /** In rising order; gaps are where the formula is undefined. Empty when they are too many, or the formula too long. */
  readonly pieces: readonly Piece[];
  /** True when it is proved that no place of choice is missing. */
  readonly all: boolean;
}

/** The pieces of a formula of x alone. */
export function piecesOf(expr: Expr): Pieces {
  let places: readonly Rational[] = [];
  let all = true;
  if (stepsForever(expr) || program(expr).length > LONGEST) return NONE;
  for (const turning of turnings(expr)) {
    const found = stretches(places).map((stretch) =>
      zerosOf(smooth(branchAt(turning, within(stretch))), stretch),
    );
    all &&= found.every((zeros) => zeros.all);
    places = [...places, ...found.flatMap(({ at }) => at)].sort(order);
    if (places.length > MOST) return NONE;
  }
  const pieces = stretches(places).map((stretch) => ({
    ...stretch,
    branch: smooth(simplify(branchAt(expr, within(stretch)))),
  }));
  return { pieces: pieces.filter(isDefined), all };
}

/** The ends of the pieces in rising order. */
export function placesOf({ pieces }: Pieces): readonly Rational[] {
  const ends = pieces.flatMap(({ low, high }) => [low, high]);
  return [...new Set(ends)].filter((end) => end !== undefined);
}

const isDefined = (piece: Piece): boolean =>
  piece.branch.real(within(piece), 64).tag !== "undefined";

/** A point inside a stretch, off the places that people choose. */
export function within({ low, high }: Stretch): Rational {
  if (low !== undefined && high !== undefined) {
    const part = rational(4142n, 10_000n);
    return plus(times(low, rational(5858n, 10_000n)), times(high, part));
  }
  const step = rational(7313n, 10_000n);
  if (low !== undefined) return plus(low, step);
  return high === undefined ? step : plus(high, over(step, rational(-1n)));
}

function stretches(places: readonly Rational[]): readonly Stretch[] {
  return [undefined, ...places].map((low, i) => ({
    ...(low === undefined ? {} : { low }),
    ...(places[i] === undefined ? {} : { high: places[i] }),
  }));
}

const NONE: Pieces = { pieces: [], all: false };

/** More steps than any activation has, even written out with its slope. */
const LONGEST = 160;

/** More places than any activation has. */
const MOST = 64;
