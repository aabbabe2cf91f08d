import type { Digest } from "../report.ts";

/** The bit patterns of inputs of one sign, from the first to the last. */
export interface InputRange {
  readonly first: number;
  readonly last: number;
}

/** What the digests of two runs show about their results. */
export interface DifferentResults {
  /** Where at least one result of each exponent has other bits, in the order of the bit patterns. */
  readonly differ: readonly InputRange[];
  /** At how many inputs both runs have digests, equal or not. */
  readonly compared: number;
}

/** Compares the exponents for which both runs have digests. */
export function differentResults(a: readonly Digest[], b: readonly Digest[]): DifferentResults {
  const known = new Map(b.map(({ xBits, digestBits }) => [xBits, digestBits]));
  const shared = a.filter(({ xBits }) => known.has(xBits));
  const differ = shared
    .filter(({ xBits, digestBits }) => known.get(xBits) !== digestBits)
    .map(({ xBits }) => Number(`0x${xBits}`))
    .sort((x, y) => x - y)
    .reduce<readonly InputRange[]>(joinedTo, []);
  return { differ, compared: shared.length * inputs };
}

/** An exponent's inputs at the end of those before, as one range with its neighbours of the same sign. */
function joinedTo(ranges: readonly InputRange[], first: number): readonly InputRange[] {
  const before = ranges.at(-1);
  const last = first + inputs - 1;
  return before?.last === first - 1 && first !== sign
    ? [...ranges.slice(0, -1), { first: before.first, last }]
    : [...ranges, { first, last }];
}

/** Inputs with one sign and exponent, which have a digest. */
const inputs = 2 ** 23;
const sign = 2 ** 31;
