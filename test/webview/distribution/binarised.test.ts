import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { binarised, expectedOnes, seedIn } from "../../../webview/distribution/binarised.ts";

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe("stochastic binarisation", () => {
  it("is never +1 where the probability is 0, and always where it is 1", () =>
    assert.deepEqual(binarised(Float32Array.of(0, 1), 100, 7).counts, [0, 100]));

  it("is +1 as often as the probability says, within five standard deviations", () => {
    const probabilities = Float32Array.of(0.1, 0.5, 0.9);
    const rows = 10_000;
    for (const [column, count] of binarised(probabilities, rows, 1).counts.entries()) {
      const p = probabilities[column]!;
      assert.ok(Math.abs(count - rows * p) < 5 * Math.sqrt(rows * p * (1 - p)), String(count));
    }
  });

  it("is the same picture for the same seed, and another for another", () => {
    const half = new Float32Array(50).fill(0.5);
    assert.deepEqual(binarised(half, 20, 3), binarised(half, 20, 3));
    assert.notDeepEqual(binarised(half, 20, 3).ones, binarised(half, 20, 4).ones);
  });

  it("meets the same random numbers in every function, so that a larger probability keeps every +1", () => {
    const [low, high] = [0.3, 0.6].map((p) => binarised(new Float32Array(80).fill(p), 40, 5));
    assert.ok(low!.ones.every((one, pixel) => !one || high!.ones[pixel]));
  });

  it("takes NaN for no probability", () => {
    assert.deepEqual(binarised(Float32Array.of(NaN), 10, 1).counts, [0]);
    assert.equal(expectedOnes(Float32Array.of(NaN, 0.5), 10), 5);
  });

  it("counts every pixel once", () => {
    const { ones, counts } = binarised(new Float32Array(30).fill(0.4), 12, 9);
    assert.equal(ones.filter(Boolean).length, sum(counts));
  });
});

describe("a seed", () => {
  it("is a whole number of 32 bits", () => {
    assert.deepEqual([seedIn("0"), seedIn(" 4294967295 ")], [0, 4294967295]);
    for (const text of ["", "-1", "1.5", "4294967296", "NaN", "1e400", "x"])
      assert.equal(seedIn(text), undefined, text);
  });
});
