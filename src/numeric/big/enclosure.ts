// A real number between two ends, the result of every function of this folder.

import { bitLength, type Rational } from "../../algebra/rational.ts";
import { bound, divide, round, type Bound } from "./bound.ts";

/** low ≤ value ≤ high, strictly where an end is open. */
export interface Enclosure {
  readonly low: Bound;
  readonly high: Bound;
}

/** Encloses a function at one exact argument, each end within about 2^−bits of the value. */
export type EnclosureFunction = (x: Bound, bits: number) => Enclosure;

export const exactly = (value: Bound): Enclosure => ({ low: value, high: value });

/** (value ± slack) · 2^e */
export interface Approximation {
  readonly value: bigint;
  readonly slack: bigint;
  readonly e: bigint;
}

/** The truth is strictly inside. */
export function around({ value, slack, e }: Approximation, bits: number): Enclosure {
  return {
    low: round(bound(value - slack, e, true), { bits, side: "down" }),
    high: round(bound(value + slack, e, true), { bits, side: "up" }),
  };
}

/** Strictly above or below x ≠ 0, by at most 2^−bits of it. */
export function beside(x: Bound, side: "above" | "below", bits: number): Enclosure {
  const end = bound(x.m, x.e, true);
  const size = x.m < 0n ? -x.m : x.m;
  const scaled = x.m << BigInt(bits);
  const e = x.e - BigInt(bits);
  return side === "above"
    ? { low: end, high: bound(scaled + size, e, true) }
    : { low: bound(scaled - size, e, true), high: end };
}

/** The fraction itself where it is binary and short, else its two neighbours of `bits` digits. */
export function encloseRational({ n, d }: Rational, bits: number): Enclosure {
  const zeros = bitLength(d) - 1;
  if (1n << BigInt(zeros) === d) return exactly(bound(n, BigInt(-zeros)));
  return {
    low: divide(bound(n), bound(d), { bits, side: "down" }),
    high: divide(bound(n), bound(d), { bits, side: "up" }),
  };
}

/** x · 2^w, rounded down. */
export function fixed(x: Bound, w: number): bigint {
  const shift = x.e + BigInt(w);
  return shift >= 0n ? x.m << shift : x.m >> -shift;
}
