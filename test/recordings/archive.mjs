// An archive of recordings: an index, and the arrays that it refers to, packed.
import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

import { chain } from "./chain.mjs";
import { packedNumbers } from "./packedNumbers.mjs";

/** The fields of an index that refer to arrays. */
const NUMBERED = new Set(["inputs", "outputs", "slopes"]);

export function emptyArchive() {
  /** @type {import("./packedNumbers.mjs").Recorded[]} */
  const arrays = [];
  /**
   * The numbers of the arrays, by their bits.
   * @type {Map<string, number>}
   */
  const numbers = new Map();
  return {
    /**
     * The number of the array with these bit patterns; the same ones are stored once.
     * @param {readonly string[]} bits
     * @param {number} [inputs] the number of the array of their inputs, unless they are inputs themselves
     */
    stored(bits, inputs) {
      const key = bits.join("");
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, arrays.length);
      const bytes = Buffer.concat(bits.map((text) => Buffer.from(text, "hex").reverse()));
      const isOfInputs = inputs !== undefined && arrays[inputs]?.bytes.length === bytes.length;
      return arrays.push({ bytes, inputs: isOfInputs ? inputs : arrays.length }) - 1;
    },
    /**
     * Writes both files: one line for each function, so that a change can be read, with byte offsets in the place of
     * the arrays' numbers.
     * @param {string} indexFile
     * @param {string} valuesFile
     * @param {readonly unknown[]} recordings
     */
    write(indexFile, valuesFile, recordings) {
      const { ordered, places } = inOrder(arrays);
      const text = JSON.stringify({ recordings }, (key, value) =>
        NUMBERED.has(key) ? places[value] : value,
      );
      writeFileSync(valuesFile, gzipSync(packedNumbers(ordered), { level: 9 }));
      writeFileSync(indexFile, `${text.replace(/\{"(file|function)":/g, '\n{"$1":')}\n`);
      console.log(`${recordings.length} recordings, ${ordered.length} arrays`);
    },
  };
}

/**
 * The arrays, those of inputs first and similar ones side by side; and where each begins among the numbers, in bytes.
 * @param {readonly import("./packedNumbers.mjs").Recorded[]} arrays
 */
function inOrder(arrays) {
  const isOfInputs = (/** @type {number} */ number) => arrays[number]?.inputs === number;
  const order = chain(arrays.map(({ bytes }) => bytes)).toSorted(
    (a, b) => Number(isOfInputs(b)) - Number(isOfInputs(a)),
  );
  const ordered = order.flatMap((number) => {
    const { bytes, inputs } = arrays[number] ?? { bytes: Buffer.of(), inputs: number };
    return [{ bytes, inputs: order.indexOf(inputs) }];
  });
  /** @type {number[]} */
  const places = [];
  let length = 0;
  for (const [at, number] of order.entries()) {
    places[number] = length;
    length += ordered[at]?.bytes.length ?? 0;
  }
  return { ordered, places };
}
