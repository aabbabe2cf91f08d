import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { unpackedNumbers } from "../../../src/catalogue/evidence/unpackedNumbers.ts";
import { packedNumbers } from "../../recordings/packedNumbers.mjs";

/** Arrays of 32-bit words, each with the number of the array of its inputs; packed and unpacked. */
function through(
  ...arrays: readonly (readonly [words: readonly number[], inputs: number])[]
): number[] {
  const recorded = arrays.map(([words, inputs]) => ({
    bytes: Buffer.from(Uint32Array.from(words).buffer),
    inputs,
  }));
  return [...new Uint32Array(unpackedNumbers(Uint8Array.from(packedNumbers(recorded)).buffer))];
}

describe("unpacked numbers", () => {
  it("are those that were packed, new ones and those seen before at their input", () =>
    assert.deepEqual(
      through([[7, 8, 0xffffffff], 0], [[1, 2, 3], 0], [[1, 9, 3], 0], [[2, 2, 3], 0]),
      [7, 8, 0xffffffff, 1, 2, 3, 1, 9, 3, 2, 2, 3],
    ));
  it("are right where equal inputs lie in arrays of other lengths, or in one array twice", () =>
    assert.deepEqual(
      through([[7, 8], 0], [[8, 8, 7], 1], [[5, 6], 0], [[6, 5, 5], 1], [[6, 6], 0]),
      [7, 8, 8, 8, 7, 5, 6, 6, 5, 5, 6, 6],
    ));
  it("are right where more numbers were seen at an input than are remembered", () => {
    const seen = Array.from({ length: 600 }, (_, i) => 1000 * (i % 300));
    const arrays = seen.map((word) => [[word], 0] as const);
    assert.deepEqual(through([[1], 0], ...arrays), [1, ...seen]);
  });
  it("are right where a number lies beside the last one at its input", () =>
    assert.deepEqual(
      through([[7], 0], [[100], 0], [[124], 0], [[99], 0], [[0xffffffff], 0], [[0], 0], [[1], 0]),
      [7, 100, 124, 99, 0xffffffff, 0, 1],
    ));
  it("of nothing are none", () => assert.deepEqual(through(), []));
});
