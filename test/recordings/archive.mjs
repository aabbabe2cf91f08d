// An archive of recordings: an index, and the arrays that it refers to, packed.
import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

import { chain } from "./chain.mjs";

/** The fields of an index that refer to arrays. */
const NUMBERED = new Set(["inputs", "outputs", "slopes"]);

export function emptyArchive() {
  /** @type {Buffer[]} */
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
     */
    stored(bits) {
      const key = bits.join("");
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, arrays.length);
      const bytes = bits.map((pattern) => Buffer.from(pattern, "hex").reverse());
      return arrays.push(Buffer.concat(bytes)) - 1;
    },
    /**
     * Writes both files: one line for each function, so that a change can be read, with byte offsets in the place of
     * the arrays' numbers.
     * @param {string} indexFile
     * @param {string} valuesFile
     * @param {readonly unknown[]} recordings
     */
    write(indexFile, valuesFile, recordings) {
      const order = chain(arrays);
      const values = Buffer.concat(order.map((number) => arrays[number] ?? Buffer.of()));
      const places = offsets(arrays, order);
      const text = JSON.stringify({ recordings }, (key, value) =>
        NUMBERED.has(key) ? places[value] : value,
      );
      writeFileSync(valuesFile, gzipSync(values, { level: 9 }));
      writeFileSync(indexFile, `${text.replace(/\{"(file|function)":/g, '\n{"$1":')}\n`);
      console.log(`${recordings.length} recordings, ${values.length} bytes of values`);
    },
  };
}

/**
 * Where each array begins among the values, by its number.
 * @param {readonly Buffer[]} arrays
 * @param {readonly number[]} order
 */
function offsets(arrays, order) {
  /** @type {number[]} */
  const places = [];
  let length = 0;
  for (const number of order) {
    places[number] = length;
    length += arrays[number]?.length ?? 0;
  }
  return places;
}
