import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatDifference, formatNumber } from "../../../src/present/text/number.ts";

describe("formatNumber", () => {
  it("writes six digits in a sentence, without needless zeros", () => {
    assert.equal(formatNumber(1 / 3), "0.333333");
    assert.equal(formatNumber(0.5), "0.5");
    assert.equal(formatNumber(-3), "-3");
    assert.equal(formatNumber(1e6), "1000000");
  });
  it("goes scientific where plain digits are hard to read", () => {
    assert.equal(formatNumber(4.73e-5), "4.73e-5");
    assert.equal(formatNumber(3.4028234663852886e38), "3.40282e38");
  });
  it("keeps NaN, both infinities and minus zero apart", () =>
    assert.deepEqual(
      [NaN, Infinity, -Infinity, -0, 0].map((value) => formatNumber(value)),
      ["NaN", "∞", "-∞", "-0", "0"],
    ));
  it("names a float32 with the shortest decimal that rounds to it", () => {
    assert.equal(formatNumber(Math.fround(0.1), "single"), "0.1");
    assert.equal(formatNumber(Math.fround(1 / 3), "single"), "0.33333334");
    assert.equal(formatNumber(2 ** -149, "single"), "1e-45");
  });
  it("names a double exactly", () =>
    assert.equal(formatNumber(1 / 3, "double"), "0.3333333333333333"));
});

describe("formatDifference", () => {
  it("keeps three digits", () =>
    assert.deepEqual([1 / 12, 1 / 3, 4.7348e-4].map(formatDifference), [
      "0.0833",
      "0.333",
      "0.000473",
    ]));
});
