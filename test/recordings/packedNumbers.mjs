// Arrays of recorded numbers as one file, which `src/catalogue/evidence/unpackedNumbers.ts` reads.

/**
 * An array, and the number of the array of its inputs, which comes no later.
 * @typedef {{ readonly bytes: Buffer, readonly inputs: number }} Recorded
 */

/**
 * Frameworks often give the same number at the same input, or nearly the same. So each number is stored as its rank
 * among the numbers that were last recorded at its input, as its distance from the last of them, or as a new one. New
 * numbers are stored by byte planes, which gzip packs better.
 * @param {readonly Recorded[]} arrays
 */
export function packedNumbers(arrays) {
  const words = arrays.map(({ bytes }) => new Uint32Array(Uint8Array.from(bytes).buffer));
  /** @type {number[]} */
  const codes = [];
  /** @type {number[]} */
  const fresh = [];
  /** @type {Map<number | undefined, number[]>} */
  const columns = new Map();
  for (const [number, { inputs }] of arrays.entries())
    for (const [place, word] of words[number]?.entries() ?? []) {
      const input = inputs === number ? undefined : words[inputs]?.[place];
      const column = columns.get(input) ?? [];
      columns.set(input, column);
      const rank = column.indexOf(word);
      const distance = word - (column[0] ?? Infinity);
      const isNear = Math.abs(distance) <= NEAR;
      codes.push(rank >= 0 ? rank : isNear ? SAME + distance : NEW);
      if (rank >= 0) column.splice(rank, 1);
      else if (!isNear) fresh.push(word);
      column.unshift(word);
      column.length = Math.min(column.length, RANKS);
    }
  const lengths = words.flatMap(({ length }, number) => [length, arrays[number]?.inputs ?? 0]);
  const header = Uint32Array.of(arrays.length, ...lengths);
  return Buffer.concat([Buffer.from(header.buffer), Buffer.from(codes), planes(fresh)]);
}

/** Codes below this one are ranks, so this many numbers are remembered at an input. */
const RANKS = 206;
/** The code of the distance 0, and the largest distance, in steps of the last bit. */
const SAME = 230;
const NEAR = 24;
/** The code of a new number. */
const NEW = 255;

/**
 * The lowest bytes of all words, then the next ones.
 * @param {readonly number[]} words
 */
const planes = (words) =>
  Buffer.concat([0, 8, 16, 24].map((shift) => Buffer.from(words.map((word) => word >>> shift))));
