import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { parse } from "../../../src/expr/parse.ts";
import { vectorEvaluator } from "../../../src/numeric/vector/vector.ts";

const softmax = "exp(x - amax(x)) / sum(exp(x - amax(x)))";
const sparsemax = parse(
  "maximum(x - (sum(where(k * z - c + 1 > 0, z, 0)) - 1) / sum(k * z - c + 1 > 0), 0)"
    .replaceAll("c ", "cumsum(-sort(-x)) ")
    .replaceAll("k", "(arange(x) + 1)")
    .replaceAll("z", "(-sort(-x))"),
);

interface How {
  readonly arithmetic?: "exact" | "f32" | "f64";
  readonly shape?: readonly number[];
  readonly axis?: number;
}

function over(
  text: string,
  xs: readonly number[],
  { arithmetic = "f64", shape = [xs.length], axis = -1 }: How = {},
): readonly number[] {
  return vectorEvaluator(parse(text), { arithmetic }, {})(xs, shape, axis);
}

describe("vectorEvaluator", () => {
  it("computes softmax over the last axis or any other", () => {
    assert.deepEqual(
      over(softmax, [0, 0, 3, 3], { shape: [2, 2], axis: -1 }),
      [0.5, 0.5, 0.5, 0.5],
    );
    const columns = over(softmax, [0, 5, 0, 5], { shape: [2, 2], axis: 0 });
    assert.deepEqual(columns, [0.5, 0.5, 0.5, 0.5]);
  });
  it("rounds the real softmax once in exact arithmetic", () => {
    // e / (1 + e) and 1 / (1 + e), by mpmath
    assert.deepEqual(
      over(softmax, [1, 2], { arithmetic: "exact" }),
      [0.2689414213699951, 0.7310585786300049],
    );
    assert.deepEqual(over(softmax, [-1e300, 0], { arithmetic: "exact" }), [0, 1]);
  });
  it("does not overflow where the formula subtracts the maximum", () =>
    assert.deepEqual(over(softmax, [1000, 1000, -1000], { arithmetic: "f32" }), [0.5, 0.5, 0]));
  it("computes sparsemax by sorting", () => {
    const f = vectorEvaluator(sparsemax, { arithmetic: "exact" }, {});
    assert.deepEqual(f([0.5, 0, -1], [3], 0), [0.75, 0.25, 0]);
    assert.deepEqual(f([3, 0, 0], [3], 0), [1, 0, 0]);
  });
  it("counts, splits, sorts and adds up along the axis", () => {
    assert.deepEqual(over("arange(x)", [7, 7, 7]), [0, 1, 2]);
    assert.deepEqual(over("split(x, 2, 0) * split(x, 2, 1)", [2, 3, 5, 7]), [10, 21]);
    assert.deepEqual(
      over("split(x, 2, 1)", [1, 2, 3, 4, 5, 6, 7, 8], { shape: [2, 4], axis: 1 }),
      [3, 4, 7, 8],
    );
    assert.deepEqual(over("every(x, 2, 0) - every(x, 2, 1)", [2, 3, 5, 7]), [-1, -2]);
    assert.deepEqual(over("sort(x)", [3, NaN, -1]), [-1, 3, NaN]);
    assert.deepEqual(over("cumsum(x)", [1, 2, 3]), [1, 3, 6]);
    assert.deepEqual(over("sum(x)", [1, 2, 3]), [6]);
  });
  it("sorts values that are no fractions", () =>
    assert.deepEqual(over("sort(exp(-x))", [0, 1], { arithmetic: "exact" }), [Math.exp(-1), 1]));
  it("adds from the first element to the last, rounding each sum", () =>
    assert.deepEqual(over("sum(x)", [2 ** 24, 1, 1], { arithmetic: "f32" }), [2 ** 24]));
  it("spreads NaN", () => {
    assert.deepEqual(over("x - amax(x)", [1, NaN]), [NaN, NaN]);
    assert.deepEqual(over("x - amax(x)", [1, NaN], { arithmetic: "exact" }), [NaN, NaN]);
  });
  it("says what does not fit", () => {
    assert.throws(() => over("split(x, 2, 0)", [1, 2, 3]), /axis of 3 cannot be split into 2/);
    assert.throws(() => over("x", [1, 2, 3], { shape: [2, 2] }), /3 numbers do not fill/);
    assert.throws(() => over("x", [1, 2], { shape: [2], axis: 1 }), /no axis 1/);
  });
});
