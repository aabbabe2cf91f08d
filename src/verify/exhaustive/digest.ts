// What two runs are compared by: a few digits of the bits of millions of results.

import type { Digest } from "../report.ts";
import type { Judged } from "./judge.ts";
import type { Unit } from "./units.ts";

/** A digest of results, each with its input: that of two parts is their sum, in whatever order they come. */
export function digestOf(from: number, results: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < results.length; i++) {
    const mixed = Math.imul((results[i] ?? 0) ^ Math.imul(from + i, FIRST), SECOND);
    sum = (sum + Math.imul(mixed ^ (mixed >>> 15), THIRD)) | 0;
  }
  return sum;
}

export const joinedDigest = (a: number, b: number): number => (a + b) | 0;

/** One for each sign and exponent all of whose inputs were judged. */
export function digestsOf(
  units: readonly Unit[],
  found: readonly (Judged | undefined)[],
): readonly Digest[] {
  const sums = new Map<number, { count: number; digest: number }>();
  for (const [i, { from }] of units.entries()) {
    const one = found[i];
    if (one === undefined) continue;
    const start = Math.floor(from / EXPONENT) * EXPONENT;
    const { count, digest } = sums.get(start) ?? { count: 0, digest: 0 };
    sums.set(start, {
      count: count + one.tally.count,
      digest: joinedDigest(digest, one.digest),
    });
  }
  return Array.from(sums)
    .filter(([, { count }]) => count === EXPONENT)
    .map(([start, { digest }]) => ({ xBits: hex(start), digestBits: hex(digest >>> 0) }));
}

const hex = (bits: number): string => bits.toString(16).padStart(8, "0");

/** Inputs with one sign and exponent. */
const EXPONENT = 2 ** 23;
/** Odd numbers without a pattern, of MurmurHash3 and of the golden ratio. */
const [FIRST, SECOND, THIRD] = [0x85ebca6b, 0x9e3779b1, 0xc2b2ae35] as const;
