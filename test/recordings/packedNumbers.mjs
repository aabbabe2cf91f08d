// Arrays of recorded numbers as one file, which `src/catalogue/evidence/unpackedNumbers.ts` reads.

/**
 * An array, and the number of the array of its inputs, which comes no later.
 * @typedef {{ readonly bytes: Buffer, readonly inputs: number }} Recorded
 */

/**
 * Frameworks often give the same number at the same input. So each number is stored as its rank among the numbers that
 * were last recorded at its input, or as a new one; new numbers are stored by byte planes, which gzip packs better.
 * @param {readonly Recorded[]} arrays
 */
export function packedNumbers(arrays) {
  const words = arrays.map(({ bytes }) => new Uint32Array(Uint8Array.from(bytes).buffer));
  /** @type {number[]} */
  const ranks = [];
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
      if (rank === -1) fresh.push(word);
      else column.splice(rank, 1);
      ranks.push(rank === -1 ? NEW : rank);
      column.unshift(word);
      column.length = Math.min(column.length, NEW);
    }
  const lengths = words.flatMap(({ length }, number) => [length, arrays[number]?.inputs ?? 0]);
  const header = Uint32Array.of(arrays.length, ...lengths);
  return Buffer.concat([Buffer.from(header.buffer), Buffer.from(ranks), planes(fresh)]);
}

/** The rank that stands for a number that is new, and so how many are remembered at an input. */
const NEW = 255;

/**
 * The lowest bytes of all words, then the next ones.
 * @param {readonly number[]} words
 */
const planes = (words) =>
  Buffer.concat([0, 8, 16, 24].map((shift) => Buffer.from(words.map((word) => word >>> shift))));
