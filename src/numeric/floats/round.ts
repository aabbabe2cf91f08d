// Rounding an exact value to a float: to nearest, ties to even, once.

import { bitLength, type Rational } from "../../algebra/rational.ts";

export type Format = "f32" | "f64";

/** Where the true value lies next to the given one: just below it, at it, just above it. */
export type ResidualSign = -1 | 0 | 1;

/** The float nearest to a fraction; a nonzero fraction that underflows keeps its sign, zero is +0. */
export function roundRational({ n, d }: Rational, format: Format, nudge: ResidualSign = 0): number {
  const size = n < 0n ? -n : n;
  const exponent = lastPlace(size, d, format);
  const top = exponent < 0 ? size << BigInt(-exponent) : size;
  const bottom = exponent < 0 ? d : d << BigInt(exponent);
  const sign = n < 0n || (n === 0n && nudge < 0) ? -1 : 1;
  const integer = nearestInteger(top, bottom, sign * nudge);
  return sign * assembled(integer, exponent, format);
}

/** m · 2^e */
export interface BinaryFraction {
  readonly m: bigint;
  readonly e: bigint;
}

/** The float nearest to a binary fraction. */
export function roundBinary(
  { m, e }: BinaryFraction,
  format: Format,
  nudge: ResidualSign = 0,
): number {
  const sign = m < 0n || (m === 0n && nudge < 0) ? -1 : 1;
  if (m === 0n) return sign * 0;
  const top = e + BigInt(bitLength(m));
  if (top > 1100n) return sign * Infinity;
  if (top < -1200n) return sign * 0;
  const fraction = e >= 0n ? { n: m << e, d: 1n } : { n: m, d: 1n << -e };
  return roundRational(fraction, format, nudge);
}

/** The exponent of the last binary digit that the format keeps of n / d. */
function lastPlace(n: bigint, d: bigint, format: Format): number {
  const { digits, lowest } = shapes[format];
  const least = bitLength(n) - bitLength(d) - digits;
  const scaled =
    least < 0 ? (n << BigInt(-least)) >> BigInt(digits) >= d : n >> BigInt(digits + least) >= d;
  return Math.max(scaled ? least + 1 : least, lowest);
}

/** top / bottom to the nearest integer, ties to even unless the true value lies to one side. */
function nearestInteger(top: bigint, bottom: bigint, nudge: number): bigint {
  const quotient = top / bottom;
  const rest = 2n * (top - quotient * bottom);
  if (rest < bottom) return quotient;
  if (rest > bottom || nudge > 0) return quotient + 1n;
  return nudge < 0 || (quotient & 1n) === 0n ? quotient : quotient + 1n;
}

/** integer · 2^exponent, which the format holds exactly unless it overflows. */
function assembled(integer: bigint, exponent: number, format: Format): number {
  const size = Number(integer);
  const value = exponent < -1000 ? size * 2 ** (exponent + 100) * 2 ** -100 : size * 2 ** exponent;
  return value > shapes[format].largest ? Infinity : value;
}

const shapes: Readonly<Record<Format, { digits: number; lowest: number; largest: number }>> = {
  f32: { digits: 24, lowest: -149, largest: (2 - 2 ** -23) * 2 ** 127 },
  f64: { digits: 53, lowest: -1074, largest: Number.MAX_VALUE },
};
