import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { philox, unitInterval, type Words2, type Words4 } from "../../src/training/philox.ts";

// Random123, tests/kat_vectors: "philox4x32 10".
const published: readonly (readonly [Words4, Words2, Words4])[] = [
  [
    [0, 0, 0, 0],
    [0, 0],
    [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  ],
  [
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  ],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  ],
];

describe("Philox 4×32 with ten rounds", () => {
  it("gives the words that its authors publish", () => {
    for (const [counter, key, words] of published) assert.deepEqual(philox(counter, key), words);
  });
  it("gives numbers between 0 and 1 that float32 holds", () => {
    for (const word of [0, 1, 0x7fffffff, 0xffffffff]) {
      const number = unitInterval(word);
      assert.ok(number > 0 && number < 1);
      assert.equal(Math.fround(number), number);
    }
  });
});
