// Where a formula changes its piece, and where it is zero: the places a verification looks at twice.

import { call, type Expr } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";
import { evaluator } from "../evaluate.ts";
import { nextUp64 } from "../float64.ts";
import type { Parameters } from "../parameters.ts";

export interface Points {
  /** Where a comparison, clip, minimum, maximum, abs or sign in the formula turns. */
  readonly kinks: readonly number[];
  /** Where the formula changes its sign or stands at zero between two signs. */
  readonly zeros: readonly number[];
}

/**
 * The points of a formula within ±2¹⁰, in order. Those of affine comparisons are found for certain;
 * others where a sign changes on a grid of a 64th, finer near zero.
 */
export function pointsOf(expr: Expr, parameters: Parameters): Points {
  const kinks = turnings(expr).flatMap((turning) => signChanges(turning, parameters));
  return { kinks: ordered(kinks), zeros: ordered(signChanges(expr, parameters)) };
}

/** The formulas whose zeros are turning points. */
function turnings(expr: Expr): readonly Expr[] {
  const found = new Set<Expr>();
  fold<void>(expr, {
    num: () => {},
    name: () => {},
    call: (op, _, { args: [u, v, w] }) => {
      if (/^(lt|le|gt|ge|eq|ne|minimum|maximum|fmin|fmax)$/.test(op))
        found.add(call("sub", u!, v!));
      if (op === "clip") found.add(call("sub", u!, v!)).add(call("sub", u!, w!));
      if (op === "abs" || op === "sign") found.add(u!);
    },
  });
  return [...found];
}

function signChanges(expr: Expr, parameters: Parameters): readonly number[] {
  const f = evaluator(expr, "f64", parameters);
  const found: number[] = [];
  let [last, sign] = [grid[0]!, Math.sign(f(grid[0]!))];
  for (const x of grid) {
    const here = Math.sign(f(x));
    if (here === 0 && sign !== 0) found.push(x);
    else if (here * sign < 0) found.push(bisected(f, last, x));
    [last, sign] = [x, here];
  }
  return found;
}

/** The double at which a function that changes its sign between two others does so. */
function bisected(f: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const sign = Math.sign(f(low));
  while (nextUp64(low) < high) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (Math.sign(f(middle)) === sign) low = middle;
    else high = middle;
  }
  return Math.abs(f(low)) < Math.abs(f(high)) ? low : high;
}

const ordered = (points: readonly number[]): readonly number[] =>
  [...new Set(points.map((point) => point + 0))].sort((a, b) => a - b);

/** Powers of two up to 2¹⁰ with 64 steps in each from 1 on, of both signs, and zero. */
const grid: readonly number[] = (() => {
  const positive: number[] = [];
  for (let exponent = -40; exponent < 0; exponent++) positive.push(2 ** exponent);
  for (let step = 64; step <= 64 * 64; step++) positive.push(step / 64);
  for (let step = 65; step <= 1024; step++) positive.push(step);
  return [...positive.map((x) => -x).reverse(), 0, ...positive];
})();
