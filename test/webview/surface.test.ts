import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cells, lineOf, reach, sums } from "../../webview/surface/grid.ts";
import { extentOf, pixels } from "../../webview/surface/shade.ts";

describe("the map of two inputs", () => {
  it("has x₁ to the right and x₂ upwards", () => {
    const right = sums({ w1: 1, w2: 0, b: 0 });
    const up = sums({ w1: 0, w2: 1, b: 0 });
    assert.ok(right[cells - 1]! > 3.9 && right[0]! < -3.9);
    assert.ok(up[0]! > 3.9 && up[cells * (cells - 1)]! < -3.9);
  });

  it("draws the line where the sum has a value", () => {
    const { from, to } = lineOf({ w1: 3, w2: 4, b: 1 }, 2)!;
    for (const [x1, x2] of [from, to]) assert.ok(Math.abs(3 * x1 + 4 * x2 + 1 - 2) < 1e-9);
  });

  it("draws no line that misses it, and none without weights", () => {
    assert.equal(lineOf({ w1: 1, w2: 0, b: 0 }, 3 * reach), undefined);
    assert.equal(lineOf({ w1: 0, w2: 0, b: 0 }, 1), undefined);
  });
});

describe("the colours of a map", () => {
  const ramp = { low: [0, 0, 0], middle: [100, 100, 100], high: [200, 0, 0] } as const;

  it("run from the lowest through the middle to the highest value", () =>
    assert.deepEqual(
      [...pixels(Float32Array.of(0, 0.5, 1), { low: 0, high: 1 }, ramp)],
      [0, 0, 0, 255, 100, 100, 100, 255, 200, 0, 0, 255],
    ));

  it("leave out what is not finite", () => {
    const values = Float32Array.of(NaN, 2, -Infinity);
    assert.deepEqual(extentOf(values), { low: 2, high: 2 });
    assert.deepEqual(
      [...pixels(values, extentOf(values), ramp)].filter((_, i) => i % 4 === 3),
      [0, 255, 0],
    );
  });
});
