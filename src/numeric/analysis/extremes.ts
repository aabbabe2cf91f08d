// Where a piecewise formula can be largest or smallest: the ends of its pieces and the zeros of its slope.

import type { Interval } from "../interval/interval.ts";
import { plus, rational, type Rational } from "../../algebra/rational.ts";
import { roundRational } from "../floats/round.ts";
import type { RealEvaluator } from "../real/realEvaluator.ts";
import { within, type Piece } from "./pieces.ts";
import { tailOf, valueAt } from "./sides.ts";
import type { Smooth } from "./smooth.ts";
import { zerosOf } from "./zeros.ts";

/** A value that the formula takes at x or, when it is not attained, comes as near to as one likes. */
export interface Candidate {
  readonly x: number;
  readonly value: number;
  readonly attained: boolean;
  /** True for a point that merely stands for a stretch of constant value. */
  readonly anywhere?: true;
}

export interface Candidates {
  readonly all: readonly Candidate[];
  /** Stretches in which further extremes are not ruled out. */
  readonly open: readonly { readonly branch: Smooth; readonly over: Interval }[];
  /** False when the value at some end could not be found. */
  readonly complete: boolean;
}

/** The candidates of all pieces of a formula, whose value at single places `whole` gives. */
export function candidatesOf(pieces: readonly Piece[], whole: RealEvaluator): Candidates {
  const found = pieces.map((piece) => ofPiece(piece, whole));
  return {
    all: found.flatMap(({ all }) => all),
    open: found.flatMap(({ open }) => open),
    complete: found.every(({ complete }) => complete),
  };
}

function ofPiece(piece: Piece, whole: RealEvaluator): Candidates {
  const { branch, low, high } = piece;
  const values = [low, high].flatMap((end) => (end === undefined ? [] : place(whole, end)));
  if (branch.constant || (branch.polynomial?.length ?? 2) < 2)
    return { all: [...values, ...anywhere(piece)], open: [], complete: true };
  const { at, open } = zerosOf(branch.slope(), piece);
  const ends = [endOf(branch, low, -1), endOf(branch, high, 1)];
  const critical = at.flatMap((x) => place(branch.real, x));
  const known = ends.flatMap((end) => (end === undefined ? [] : [end]));
  return {
    all: [...known, ...values, ...critical],
    open: open.map((over) => ({ branch, over })),
    complete: known.length === 2,
  };
}

function anywhere(piece: Piece): readonly Candidate[] {
  return place(piece.branch.real, within(piece)).map((point) => ({ ...point, anywhere: true }));
}

const place = (real: RealEvaluator, x: Rational): readonly Candidate[] => {
  const value = valueAt(real, x);
  return value === undefined ? [] : [{ x: roundRational(x, "f64"), value, attained: true }];
};

/** What a branch comes to at an end of its piece. */
function endOf(branch: Smooth, end: Rational | undefined, side: 1 | -1): Candidate | undefined {
  const value = end === undefined ? tailOf(branch, side) : sideValue(branch, end, side);
  const x = end === undefined ? side * Infinity : roundRational(end, "f64");
  return value === undefined ? undefined : { x, value, attained: false };
}

/** The value at a finite end, or what it grows to next to it: at a pole, ±∞. */
function sideValue(branch: Smooth, end: Rational, side: 1 | -1): number | undefined {
  const value = valueAt(branch.real, end);
  if (value !== undefined) return value;
  const near = valueAt(branch.real, plus(end, rational(BigInt(-side), 1n << 300n)));
  return near !== undefined && Math.abs(near) > 1e30 ? Math.sign(near) * Infinity : near;
}
