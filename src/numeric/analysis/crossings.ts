// Where a formula meets a line: its zeros, and the inputs it leaves as they are.

import { call, name, type Expr } from "../../expr/expr.ts";
import { simplify } from "../../expr/simplify.ts";
import type { Rational } from "../../algebra/rational.ts";
import { isKnown } from "../real/choice.ts";
import { signOf } from "../real/real.ts";
import { fact, type Found } from "./fact.ts";
import type { Piece } from "./pieces.ts";
import { smooth } from "./smooth.ts";
import { double, regionOf, subjectOf, type Region, type Subject } from "./subject.ts";
import { zerosOf } from "./zeros.ts";

/** Single places, and whole stretches, where two functions meet. */
export interface Crossings {
  readonly at: readonly number[];
  readonly along: readonly Region[];
}

/** The zeros of a formula. */
export function zerosOfFormula({ pieces, all, whole }: Subject): Found<Crossings> {
  const ends = pieces
    .flatMap(({ low }) => (low === undefined ? [] : [low]))
    .filter((place) => {
      const value = whole(place, 300);
      return isKnown(value) && signOf(value) === 0;
    });
  const found = pieces.map((piece) => inPiece(piece));
  const along = found.flatMap(({ along }) => along);
  const places = [...ends, ...found.flatMap(({ at }) => at)].map(double).sort((a, b) => a - b);
  const at = places.filter((x) => !along.some(({ low, high }) => low <= x && x <= high));
  return fact({ at, along }, all && found.every(({ complete }) => complete));
}

/** The inputs with f(x) = x. */
export function fixedPointsOf(subject: Subject): Found<Crossings> {
  const lessInput = (expr: Expr): Expr => simplify(call("sub", expr, name("x")));
  const { whole } = subjectOf(lessInput(subject.expr), {});
  const pieces = subject.pieces.map((piece) => ({
    ...piece,
    branch: smooth(lessInput(piece.branch.expr)),
  }));
  return zerosOfFormula({ ...subject, pieces, whole });
}

interface InPiece {
  readonly at: readonly Rational[];
  readonly along: readonly Region[];
  readonly complete: boolean;
}

function inPiece(piece: Piece): InPiece {
  const { branch } = piece;
  const throughout =
    branch.polynomial?.length === 0 || (branch.constant && branch.signAt(0.5) === 0);
  if (throughout) return { at: [], along: [regionOf(piece)], complete: true };
  const { at, all } = zerosOf(branch, piece);
  return { at, along: [], complete: all };
}
