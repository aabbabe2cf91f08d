// The extremes of a quotient of polynomials over a span: exact, where its slope is zero and at the ends.

import {
  rootsInside,
  slopeTop,
  valueAt,
  type Fraction,
  type Polynomial,
} from "../../algebra/polynomial.ts";
import {
  minus,
  order,
  over,
  plus,
  rational,
  times,
  type Rational,
} from "../../algebra/rational.ts";
import { pointIn, type Span } from "../../algebra/span.ts";
import type { Extreme } from "./extreme.ts";
import { toDouble } from "./inDoubles.ts";
import { last } from "../../required.ts";

/** Inside an open span in which the bottom has no root. */
export function extremesOfFraction(fraction: Fraction, span: Span): readonly Extreme[] {
  const slope = slopeTop(fraction);
  if (slope.length === 0) return [attainedAt(fraction, pointIn(span), { spread: true })];
  return rootsInside(slope, span).map((x) => attainedAt(fraction, x, {}));
}

const attainedAt = (fraction: Fraction, x: Rational, note: Pick<Extreme, "spread">): Extreme => ({
  value: toDouble(quotientAt(fraction, x)),
  at: toDouble(x),
  attained: true,
  isProved: true,
  ...note,
});

/** What it tends to at ±∞: the terms of the highest degrees decide. */
export function fractionAtInfinity({ top, bottom }: Fraction, side: 1 | -1): number {
  const lead = top[top.length - 1];
  if (lead === undefined || top.length < bottom.length) return 0;
  const ratio = over(lead, last(bottom));
  const degree = top.length - bottom.length;
  if (degree === 0) return toDouble(ratio);
  return (ratio.n > 0n ? 1 : -1) * (side < 0 && degree % 2 === 1 ? -1 : 1) * Infinity;
}

/** What it tends to at the finite end x of a span to its left (side 1) or right (−1): ±∞ at a pole. */
export function fractionAtEnd(fraction: Fraction, x: Rational, side: 1 | -1): number {
  const { top, bottom } = fraction;
  if (!hasRootAt(bottom, x)) return toDouble(quotientAt(fraction, x));
  const inward = beside(x, side > 0 ? -1n : 1n);
  const sign = order(times(valueAt(top, x), valueAt(bottom, inward)), zero);
  return sign * Infinity;
}

function quotientAt({ top, bottom }: Fraction, x: Rational): Rational {
  return over(valueAt(top, x), valueAt(bottom, x));
}

/** A root that is no short fraction is known to 2⁻⁶⁴ of its size: the sign changes beside it. */
function hasRootAt(a: Polynomial, x: Rational): boolean {
  const [before, here, after] = [beside(x, -1n), x, beside(x, 1n)].map((near) =>
    order(valueAt(a, near), zero),
  );
  return here === 0 || before !== after;
}

/** 2⁻⁶⁰ of x's size away from it. */
const beside = (x: Rational, side: 1n | -1n): Rational => {
  const size = x.n === 0n ? rational(1n) : rational(x.n < 0n ? -x.n : x.n, x.d);
  const step = times(size, rational(1n, 1n << 60n));
  return side > 0n ? plus(x, step) : minus(x, step);
};

const zero = rational(0n);
