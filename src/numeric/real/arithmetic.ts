// + − × ÷ and integer powers of reals: exact on fractions, outward on enclosures.

import {
  bitLength,
  bitsTaken,
  minus,
  negated,
  over,
  plus,
  rational,
  maxBits,
  times,
  type Rational,
} from "../../algebra/rational.ts";
import type { Bound, Rounding } from "../big/bound.ts";
import * as bounds from "../big/bound.ts";
import type { Enclosure } from "../big/enclosure.ts";
import {
  between,
  ends,
  exact,
  one,
  outerHigh,
  outerLow,
  signOf,
  undefinedFor,
  unknown,
  type Known,
  type Real,
} from "./real.ts";

/** How the two ends of a result are rounded. */
interface Outward {
  readonly low: Rounding;
  readonly high: Rounding;
}

export const add = binary(plus, (a, b, { low, high }) => ({
  low: bounds.add(a.low, b.low, low),
  high: bounds.add(a.high, b.high, high),
}));

export const subtract = binary(minus, (a, b, { low, high }) => ({
  low: bounds.subtract(a.low, b.high, low),
  high: bounds.subtract(a.high, b.low, high),
}));

export const multiply = binary(times, product);

export function divide(a: Known, b: Known, bits: number): Real {
  const sign = signOf(b);
  if (sign === 0) return undefinedFor("division by zero");
  return sign === undefined || touchesZero(b) ? unknown : quotient(a, b, bits);
}

export function negate(a: Known): Known {
  return a.tag === "exact"
    ? { tag: "exact", value: negated(a.value) }
    : between({ low: bounds.negative(a.high), high: bounds.negative(a.low) });
}

/** a^n by repeated squaring; a⁰ is 1, and 0 to a negative power is undefined. */
export function power(a: Known, n: bigint, bits: number): Real {
  if (n < 0n) {
    const below = power(a, -n, bits + 4);
    return below.tag === "exact" || below.tag === "between" ? divide(one, below, bits) : below;
  }
  if (a.tag === "exact" && BigInt(bitsTaken(a.value)) * n < BigInt(maxBits))
    return exact(rational(a.value.n ** n, a.value.d ** n), bits);
  const base = n % 2n === 0n ? magnitude(a) : a;
  return between(risingPower(ends(base, bits), n, bits));
}

/** |a|. */
export function magnitude(a: Known): Known {
  const sign = signOf(a);
  if (sign !== undefined) return sign < 0 ? negate(a) : a;
  const mirrored = negate(a);
  if (a.tag === "exact" || mirrored.tag === "exact") return a;
  return between({ low: bounds.bound(0n), high: outerHigh(a.high, mirrored.high) });
}

/** The ends of a product: by the signs where they are known, else the outermost of four. */
function product(a: Enclosure, b: Enclosure, outward: Outward): Enclosure {
  const { low, high } = outward;
  const [first, second] = [a.low.m >= 0n, b.low.m >= 0n];
  if ((!first && a.high.m > 0n) || (!second && b.high.m > 0n))
    return corners([a, b], (u, v, toward) => bounds.multiply(u, v, toward), outward);
  const [least, most] = [second ? a.low : a.high, second ? a.high : a.low];
  return {
    low: bounds.multiply(least, first ? b.low : b.high, low),
    high: bounds.multiply(most, first ? b.high : b.low, high),
  };
}

const quotient = binary(over, (a, b, outward) =>
  corners([a, b], (u, v, toward) => bounds.divide(u, v, toward), outward),
);

/** An open end at zero: the quotient has no bound there. */
const touchesZero = (b: Known): boolean =>
  b.tag === "between" && (b.low.m === 0n || b.high.m === 0n);

type BoundOperation = (a: Bound, b: Bound, toward: Rounding) => Bound;

/** The least and the largest of an operation that is monotone in both arguments. */
function corners(
  [a, b]: readonly [Enclosure, Enclosure],
  operation: BoundOperation,
  { low, high }: Outward,
): Enclosure {
  const pairs: readonly (readonly [Bound, Bound])[] = [
    [a.low, b.low],
    [a.low, b.high],
    [a.high, b.low],
    [a.high, b.high],
  ];
  return {
    low: pairs.map(([u, v]) => operation(u, v, low)).reduce(outerLow),
    high: pairs.map(([u, v]) => operation(u, v, high)).reduce(outerHigh),
  };
}

/** uⁿ over an enclosure where it rises. */
function risingPower({ low, high }: Enclosure, n: bigint, bits: number): Enclosure {
  return {
    low: boundPower(low, n, { bits, side: "down" }),
    high: boundPower(high, n, { bits, side: "up" }),
  };
}

function boundPower(a: Bound, n: bigint, toward: Rounding): Bound {
  if (a.m < 0n) {
    const side = toward.side === "down" ? "up" : "down";
    return bounds.negative(boundPower(bounds.negative(a), n, { bits: toward.bits, side }));
  }
  let result = bounds.bound(1n);
  for (let i = bitLength(n) - 1; i >= 0; i--) {
    result = bounds.multiply(result, result, toward);
    if ((n >> BigInt(i)) & 1n) result = bounds.multiply(result, a, toward);
  }
  return result;
}

/** Exact on two fractions, else the operation on the ends. */
function binary(
  fractions: (a: Rational, b: Rational) => Rational,
  operation: (a: Enclosure, b: Enclosure, outward: Outward) => Enclosure,
): (a: Known, b: Known, bits: number) => Known {
  return (a, b, bits) => {
    if (a.tag === "exact" && b.tag === "exact") return exact(fractions(a.value, b.value), bits);
    const outward = { low: { bits, side: "down" }, high: { bits, side: "up" } } as const;
    return between(operation(ends(a, bits), ends(b, bits), outward));
  };
}
