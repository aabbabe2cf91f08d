import { parse } from "../../../src/expr/parse.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { elementAt } from "../../../src/required.ts";

/** A linear function of the inputs: one slope for each, and what it is at the origin. */
export interface MaxoutPiece {
  readonly slopes: readonly number[];
  readonly offset: number;
}

/**
 * g = h₁ − h₂, the largest of the pieces in `plus` minus the largest of those in `minus`; without any in `minus`,
 * a single maxout unit, which is convex. Goodfellow et al. 2013, Maxout Networks, sections 2 and 4.
 */
export interface Maxout {
  readonly plus: readonly MaxoutPiece[];
  readonly minus: readonly MaxoutPiece[];
}

/** A tree with the names of its numbers; trees of the same shape are one, so that its kernel is made once. */
export interface MaxoutFormula {
  readonly expr: Expr;
  readonly numbers: Readonly<Record<string, number>>;
}

/** The names of the inputs in the trees of this view. */
export const inputNames = ["x", "x2"] as const;

export function maxoutFormula({ plus, minus }: Maxout): MaxoutFormula {
  return {
    expr: treeOf(elementAt(plus, 0).slopes.length, plus.length, minus.length),
    numbers: { ...numbersOf("p", plus), ...numbersOf("m", minus) },
  };
}

/** A piece's value at a point. */
export const pieceAt = ({ slopes, offset }: MaxoutPiece, point: readonly number[]): number =>
  slopes.reduce((sum, slope, axis) => sum + slope * elementAt(point, axis), offset);

/** Which piece is the largest at a point. */
export function activeAt(pieces: readonly MaxoutPiece[], point: readonly number[]): number {
  let [best, most] = [0, -Infinity];
  pieces.forEach((piece, index) => {
    const value = pieceAt(piece, point);
    if (value > most) [best, most] = [index, value];
  });
  return best;
}

function treeOf(inputs: number, plus: number, minus: number): Expr {
  const key = [inputs, plus, minus].join();
  const known = trees.get(key) ?? parse(textOf(inputs, plus, minus));
  trees.set(key, known);
  return known;
}

const trees = new Map<string, Expr>();

function textOf(inputs: number, plus: number, minus: number): string {
  const first = largest("p", inputs, plus);
  return minus === 0 ? first : `${first} - (${largest("m", inputs, minus)})`;
}

const largest = (side: string, inputs: number, count: number): string =>
  Array.from({ length: count }, (_, j) => affine(`${side}${j}`, inputs)).reduce(
    (so, piece) => `maximum(${so}, ${piece})`,
  );

const affine = (piece: string, inputs: number): string =>
  [
    ...inputNames.slice(0, inputs).map((input, axis) => `${piece}w${axis} * ${input}`),
    `${piece}b`,
  ].join(" + ");

const numbersOf = (
  side: string,
  pieces: readonly MaxoutPiece[],
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    pieces.flatMap(({ slopes, offset }, j) => [
      ...slopes.map((slope, axis): [string, number] => [`${side}${j}w${axis}`, slope]),
      [`${side}${j}b`, offset],
    ]),
  );
