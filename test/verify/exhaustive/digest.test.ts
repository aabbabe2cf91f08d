import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { mulberry32 } from "../../../src/numeric/floats/mulberry32.ts";
import { differentResults } from "../../../src/verify/exhaustive/differentResults.ts";
import { digestOf, joinedDigest } from "../../../src/verify/exhaustive/digest.ts";

const results = Uint32Array.from({ length: 1000 }, (_, i) => Math.imul(i, 0x01000193));

describe("the digest of results", () => {
  it("is the sum of those of its parts, wherever they are cut", () => {
    for (const cut of [0, 1, 500, 1000])
      assert.equal(
        joinedDigest(
          digestOf(5, results.subarray(0, cut)),
          digestOf(5 + cut, results.subarray(cut)),
        ),
        digestOf(5, results),
      );
  });
  it("changes with one bit, with the order and with the inputs", () => {
    const flipped = Uint32Array.from(results, (bits, i) => (i === 700 ? bits ^ 1 : bits));
    const swapped = Uint32Array.from(results, (_, i) => results[i ^ 1] ?? 0);
    const all = [
      digestOf(5, results),
      digestOf(5, flipped),
      digestOf(5, swapped),
      digestOf(6, results),
    ];
    assert.equal(new Set(all).size, 4);
  });
  it("changes with the same bit of two results, also if that is the sign", () => {
    const random = mulberry32(1);
    const integer = (): number => Math.floor(random() * 2 ** 32);
    for (const bit of [2 ** 31, 2 ** 22, 1])
      for (let i = 0; i < 20_000; i++) {
        const [from, pair] = [integer(), Uint32Array.of(integer(), integer())];
        const flipped = pair.map((bits) => bits ^ bit);
        assert.notEqual(digestOf(from, flipped), digestOf(from, pair));
      }
  });
});

describe("the results of two runs", () => {
  const digest = (xBits: string, digestBits: string) => ({ xBits, digestBits });
  it("differ in ranges of one sign, where digests do", () => {
    const starts = ["00000000", "00800000", "01000000", "7f800000", "80000000"];
    const a = starts.map((xBits) => digest(xBits, "00000000"));
    const b = starts.map((xBits, i) => digest(xBits, i === 2 ? "00000000" : "00000001"));
    assert.deepEqual(differentResults(a, b), {
      compared: 5 * 2 ** 23,
      differ: [
        { first: 0, last: 0x00ffffff },
        { first: 0x7f800000, last: 0x7fffffff },
        { first: 0x80000000, last: 0x807fffff },
      ],
    });
  });
  it("are compared only where both have a digest", () => {
    const [a, b] = [[digest("00000000", "1")], [digest("00800000", "2")]];
    assert.deepEqual(differentResults(a, b), { compared: 0, differ: [] });
  });
});
