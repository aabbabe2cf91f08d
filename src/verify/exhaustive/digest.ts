// Two runs are compared by digests: 32 bits for millions of results.

import type { Digest } from "../report.ts";
import type { Judged } from "./judge.ts";
import type { Unit } from "./units.ts";

/**
 * A digest of results, each with its input: the digest of two parts is the sum of theirs, in whatever
 * order they come. The loop is triple32 by Chris Wellons (hash-prospector), which is a bijection: one
 * other result always changes the sum.
 */
export function digestOf(from: number, results: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < results.length; i++) {
    let bits = (results[i] ?? 0) ^ Math.imul(from + i, golden);
    bits = Math.imul(bits ^ (bits >>> 17), 0xed5ad4bb);
    bits = Math.imul(bits ^ (bits >>> 11), 0xac4c1b51);
    bits = Math.imul(bits ^ (bits >>> 15), 0x31848bab);
    sum = (sum + (bits ^ (bits >>> 14))) | 0;
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
    const start = Math.floor(from / exponent) * exponent;
    const { count, digest } = sums.get(start) ?? { count: 0, digest: 0 };
    sums.set(start, {
      count: count + one.tally.count,
      digest: joinedDigest(digest, one.digest),
    });
  }
  return Array.from(sums)
    .filter(([, { count }]) => count === exponent)
    .map(([start, { digest }]) => ({ xBits: hex(start), digestBits: hex(digest >>> 0) }));
}

const hex = (bits: number): string => bits.toString(16).padStart(8, "0");

/** Inputs with one sign and exponent. */
const exponent = 2 ** 23;
/** An odd number near 2³² divided by the golden ratio, which sets neighbouring inputs apart. */
const golden = 0x9e3779b1;
