import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  everyInput,
  int8Table,
  quantizationOf,
  quantized,
  real,
} from "../../../src/numeric/floats/int8Table.ts";

describe("a quantization to int8", () => {
  it("covers the range, which is widened to hold 0 exactly", () => {
    assert.deepEqual(quantizationOf(0, 6), { scale: 6 / 255, zeroPoint: -128 });
    assert.deepEqual(quantizationOf(2, 6), quantizationOf(0, 6));
    assert.deepEqual(quantizationOf(-8, 8), { scale: 16 / 255, zeroPoint: -1 });
    assert.equal(real(quantized(0, quantizationOf(-8, 8)), quantizationOf(-8, 8)), 0);
  });
  it("takes the nearest, halves away from zero, and keeps to the ends", () => {
    const by = { scale: 1, zeroPoint: 10 };
    assert.deepEqual(
      [0.4, 0.5, -0.5, 1000, -1000, Infinity, NaN].map((x) => quantized(x, by)),
      [10, 11, 9, 127, -128, 127, 0],
    );
  });
});

describe("a table of int8", () => {
  const input = quantizationOf(-8, 8);
  const relu6 = int8Table(
    input,
    everyInput(input).map((x) => Math.min(Math.max(x, 0), 6)),
  );
  it("has one result for all inputs of a step", () => {
    assert.equal(relu6(1), relu6(1.001));
    assert.equal(new Set(everyInput(input).map(relu6)).size, 97);
  });
  it("is at most half a step of its output away from the function at its own inputs", () => {
    for (const x of everyInput(input))
      assert.ok(Math.abs(relu6(x) - Math.min(Math.max(x, 0), 6)) <= 6 / 255 / 2 + 1e-9);
  });
  it("gives what its ends give beyond them, and nothing for NaN", () => {
    assert.equal(relu6(1e6), relu6(8));
    assert.equal(relu6(-Infinity), 0);
    assert.ok(Number.isNaN(relu6(NaN)));
  });
  it("has no number where the function has none", () => {
    const root = int8Table(
      input,
      everyInput(input).map((x) => Math.sqrt(x)),
    );
    assert.ok(Number.isNaN(root(-4)));
    assert.ok(Math.abs(root(4) - 2) < 0.02);
  });
  it("of a constant 0 gives 0", () => {
    const zero = int8Table(
      input,
      everyInput(input).map(() => 0),
    );
    assert.equal(zero(3), 0);
  });
});
