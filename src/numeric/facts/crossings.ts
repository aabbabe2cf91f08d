// Where a formula meets a line: its zeros, and its fixed points.

import type { Rational } from "../../algebra/rational.ts";
import { call, name, type Expr } from "../../expr/expr.ts";
import type { Branch } from "../line/ends.ts";
import { toDouble } from "../line/inDoubles.ts";
import { zerosOf } from "../line/zeros.ts";
import { fact, type KnownFact } from "./fact.ts";
import { branchOf, regionOf, subjectOf, type Region, type AnalysedFormula } from "./subject.ts";

/** Single places, and whole stretches, where two functions meet. */
export interface Crossings {
  readonly at: readonly number[];
  readonly along: readonly Region[];
}

/** The zeros of a formula. */
export function zerosOfFormula({ pieces, all, signAt }: AnalysedFormula): KnownFact<Crossings> {
  const ends = pieces
    .flatMap(({ span: { low } }) => (low === undefined ? [] : [low]))
    .filter((place) => signAt(place) === 0);
  const found = pieces.map((piece) => inPiece(piece));
  const along = found.flatMap(({ along }) => along);
  const places = [...ends, ...found.flatMap(({ at }) => at)].map(toDouble).sort((a, b) => a - b);
  const at = places.filter((x) => !along.some(({ low, high }) => low <= x && x <= high));
  return fact({ at, along }, all && found.every(({ complete }) => complete));
}

/** The inputs with f(x) = x. */
export function fixedPointsOf(subject: AnalysedFormula): KnownFact<Crossings> {
  const lessInput = (expr: Expr): Expr => call("sub", expr, name("x"));
  const pieces = subject.pieces.map(({ span, function: f }) => branchOf(lessInput(f.expr), span));
  const { signAt } = subjectOf(lessInput(subject.expr), {});
  return zerosOfFormula({ ...subject, pieces, signAt });
}

interface InPiece {
  readonly at: readonly Rational[];
  readonly along: readonly Region[];
  readonly complete: boolean;
}

function inPiece({ span, function: f }: Branch): InPiece {
  if (f.isConstant && f.signAt(0.5) === 0)
    return { at: [], along: [regionOf(span)], complete: true };
  const { at, all } = zerosOf(f, span);
  return { at, along: [], complete: all };
}
