// The largest size of a quotient of polynomials over a piece: its slope is zero there, or it is at an end.

import { over, rational, type Rational } from "../../algebra/rational.ts";
import { toDouble } from "./closed.ts";
import type { Extreme } from "./extreme.ts";
import { pointIn, type Span } from "../../algebra/span.ts";
import { rootsInside, slopeTop, valueAt, type Fraction } from "../../algebra/polynomial.ts";

/** The exact extremes over an open span in which the bottom has no root. */
export function extremesOf(fraction: Fraction, span: Span): readonly Extreme[] {
  const turning = slopeTop(fraction);
  if (turning.length === 0) return [attainedAt(fraction, pointIn(span), { spread: true })];
  return [
    atEnd(fraction, span.low, -Infinity),
    atEnd(fraction, span.high, Infinity),
    ...rootsInside(turning, span).map((x) => attainedAt(fraction, x, {})),
  ];
}

const attainedAt = (fraction: Fraction, x: Rational, note: Pick<Extreme, "spread">): Extreme => ({
  value: sizeAt(fraction, x),
  at: toDouble(x),
  attained: true,
  ...note,
});

/** What the size tends to; at a pole, where the top is not zero too, it grows without bound. */
function atEnd(fraction: Fraction, end: Rational | undefined, infinite: number): Extreme {
  if (end === undefined) return { value: sizeFarOut(fraction), at: infinite, attained: false };
  return { value: sizeAt(fraction, end), at: toDouble(end), attained: false };
}

function sizeAt({ top, bottom }: Fraction, x: Rational): number {
  const [{ n, d }, divisor] = [valueAt(top, x), valueAt(bottom, x)];
  return divisor.n === 0n ? Infinity : sizeOf(rational(n * divisor.d, d * divisor.n));
}

/** The terms of the highest degrees decide. */
function sizeFarOut({ top, bottom }: Fraction): number {
  if (top.length !== bottom.length) return top.length > bottom.length ? Infinity : 0;
  return sizeOf(over(top[top.length - 1]!, bottom[bottom.length - 1]!));
}

const sizeOf = (value: Rational): number => Math.abs(toDouble(value));
