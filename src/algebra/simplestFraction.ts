// Exact numbers in a narrow place: bisection, and the fraction with the smallest denominator.

import {
  floorOf,
  lowest,
  minus,
  negated,
  order,
  over,
  plus,
  rational,
  type Rational,
} from "./rational.ts";

/** Halves [low, high] until it is 2⁻⁶⁴ of its size; `isBefore` decides on which side the middle is. */
export function bisected(
  low: Rational,
  high: Rational,
  isBefore: (x: Rational) => boolean,
): readonly [Rational, Rational] {
  let [from, to] = [low, high];
  for (let i = 0; i < 1200 && !isNarrow(from, to); i++) {
    const middle = lowest(over(plus(from, to), rational(2n)));
    if (isBefore(middle)) from = middle;
    else to = middle;
  }
  return [from, to];
}

function isNarrow(low: Rational, high: Rational): boolean {
  const width = minus(high, low);
  const size = low.n > 0n ? low : negated(high);
  return size.n > 0n && order(rational(width.n << 64n, width.d), size) < 0;
}

/** Stern and Brocot: the fraction between two that has the smallest denominator. */
export function between(low: Rational, high: Rational): Rational {
  if (low.n <= 0n && high.n >= 0n) return rational(0n);
  if (high.n < 0n) return negated(between(negated(high), negated(low)));
  const whole = floorOf(low);
  if (whole.n * low.d === low.n) return whole;
  const next = plus(whole, rational(1n));
  if (order(next, high) <= 0) return next;
  const inner = between(over(one, minus(high, whole)), over(one, minus(low, whole)));
  return lowest(plus(whole, over(one, inner)));
}

const one = rational(1n);
