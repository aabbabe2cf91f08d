// Exact numbers and spans as doubles around them.

import { negated, order, rationalOf, type Rational } from "../../algebra/rational.ts";
import type { Span } from "../../algebra/span.ts";
import { nextDown64 } from "../floats/float64.ts";
import { roundRational } from "../floats/round.ts";
import type { Interval } from "../interval/interval.ts";

/** The smallest interval of doubles that holds the span. */
export const around = ({ low, high }: Span): Interval => ({
  low: low === undefined ? -Infinity : downTo(low),
  high: high === undefined ? Infinity : upTo(high),
});

export const toDouble = (value: Rational): number => roundRational(value, "f64");

/** The nearest double that is not above. */
export function downTo(value: Rational): number {
  const nearest = toDouble(value);
  const isAbove =
    nearest === Infinity || (Number.isFinite(nearest) && order(rationalOf(nearest), value) > 0);
  return isAbove ? nextDown64(nearest) : nearest;
}

/** The nearest double that is not below. */
export const upTo = (value: Rational): number => -downTo(negated(value));

/**
 * The double at a point where a formula has a value: the nearest one, or, where a jump lies between, the one on the
 * other side of the point, if the value there is the same but for `gap`. So 3 / 13 is rounded across no jump.
 */
export function doubleLike(x: Rational, valueAt: (x: Rational) => number, gap: number): number {
  const nearest = toDouble(x);
  const [below, above] = [downTo(x), upTo(x)];
  if (below === above) return nearest;
  const value = valueAt(x);
  const isLike = (double: number): boolean =>
    Math.abs(valueAt(rationalOf(double)) - value) <= gap * Math.max(1, Math.abs(value));
  return [nearest, below, above].find(isLike) ?? nearest;
}
