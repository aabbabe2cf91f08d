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

/** Of doubles: by exact sums where the halves of all numbers are exact, else by fractions. */
export function fusedDouble(a: number, b: number, c: number): number {
  const product = a * b;
  if (![a, b, c].every(Number.isFinite) || product === 0) return product + c;
  if ([a, b, product, c].every(isMedium)) return bySums(a, b, c);
  const exact = plus(times(rationalOf(a), rationalOf(b)), rationalOf(c));
  return exact.n === 0n ? 0 : roundRational(exact, "f64");
}

/** Boldo and Melquiond, Emulation of a FMA and correctly rounded sums (2008), Fig. 1. */
function bySums(a: number, b: number, c: number): number {
  const product = a * b;
  const below = leftOut(a, b, product);
  const low = c + below;
  const high = product + low;
  const lowest = rest(c, below, low);
  const middle = rest(product, low, high);
  const sum = lowest + middle;
  const error = rest(lowest, middle, sum);
  return high + (error === 0 ? sum : toOdd(sum, error));
}

/** What the rounding of a b to a double left out, from products of halves (Veltkamp, Dekker). */
function leftOut(a: number, b: number, product: number): number {
  const [high, other] = [upperHalf(a), upperHalf(b)];
  const [low, least] = [a - high, b - other];
  return low * least - (product - high * other - low * other - high * least);
}

function upperHalf(a: number): number {
  const scaled = a * (2 ** 27 + 1);
  return scaled - (scaled - a);
}

const isMedium = (a: number): boolean =>
  a === 0 || (Math.abs(a) > 2 ** -400 && Math.abs(a) < 2 ** 400);

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
