// a b + c with one rounding, as the fused multiply-add of a processor gives it.

import { plus, rationalOf, times } from "../../algebra/rational.ts";
import { nextDown64, nextUp64 } from "../floats/float64.ts";
import { roundRational } from "../floats/round.ts";

/** Of float32 numbers: a double holds their product, and the sum is rounded to odd before it is rounded. */
export function fusedSingle(a: number, b: number, c: number): number {
  const product = a * b;
  const sum = product + c;
  const error = rest(product, c, sum);
  return Math.fround(error === 0 || Number.isNaN(error) ? sum : toOdd(sum, error));
}

export function fusedDouble(a: number, b: number, c: number): number {
  const plain = a * b + c;
  if (![a, b, c].every(Number.isFinite) || a * b === 0) return plain;
  const exact = plus(times(rationalOf(a), rationalOf(b)), rationalOf(c));
  return exact.n === 0n ? 0 : roundRational(exact, "f64");
}

/** What the rounding of a + b to a double left out; NaN where one of them is no number. */
function rest(a: number, b: number, sum: number): number {
  const second = sum - a;
  return a - (sum - second) + (b - second);
}

/** Of the two doubles around the exact sum, the one whose last bit is 1. */
function toOdd(sum: number, error: number): number {
  view.setFloat64(0, sum);
  if (view.getUint32(4) & 1) return sum;
  return error > 0 ? nextUp64(sum) : nextDown64(sum);
}

const view = new DataView(new ArrayBuffer(8));
