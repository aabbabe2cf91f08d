import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  binned,
  densityAt,
  momentsOf,
  quantiles,
} from "../../../webview/distribution/distribution.ts";

describe("what a layer passes on", () => {
  it("comes in with the mean and variance asked for", () => {
    for (const kind of ["normal", "uniform"] as const) {
      const { mean, variance } = momentsOf(quantiles({ kind, mean: 2, deviation: 3 }, 8192));
      assert.ok(Math.abs(mean - 2) < 1e-3, `${kind} mean ${mean}`);
      assert.ok(Math.abs(variance - 9) < 0.02, `${kind} variance ${variance}`);
    }
  });

  it("knows the quartile of the normal distribution", () => {
    const quartile = quantiles({ kind: "normal", mean: 0, deviation: 1 }, 2)[1]!;
    assert.ok(Math.abs(quartile - 0.6744897501960817) < 1e-6);
  });

  it("is densest at the mean, and nowhere outside of a uniform distribution", () => {
    for (const kind of ["normal", "uniform"] as const)
      assert.equal(densityAt({ kind, mean: 2, deviation: 3 }, 2), 1);
    assert.ok(Math.abs(densityAt({ kind: "normal", mean: 0, deviation: 2 }, 2) - 0.60653) < 1e-4);
    const uniform = { kind: "uniform", mean: 0, deviation: 1 } as const;
    assert.deepEqual(
      [-1.8, -1.7, 1.7, 1.8].map((x) => densityAt(uniform, x)),
      [0, 1, 1, 0],
    );
  });

  it("after a rectifier has the moments of the half normal distribution", () => {
    const rectified = quantiles({ kind: "normal", mean: 0, deviation: 1 }, 8192).map((x) =>
      Math.max(0, x),
    );
    const { mean, variance } = momentsOf(rectified);
    assert.ok(Math.abs(mean - 1 / Math.sqrt(2 * Math.PI)) < 1e-3);
    assert.ok(Math.abs(variance - (0.5 - 1 / (2 * Math.PI))) < 1e-3);
  });

  it("says when something was not finite", () => {
    const { mean, finite } = momentsOf(Float32Array.of(1, 3, Infinity, NaN));
    assert.deepEqual([mean, finite], [2, false]);
  });

  it("counts every finite value once", () => {
    const { low, high, counts } = binned(Float32Array.of(0, 0.1, 0.5, 1, NaN), 2);
    assert.deepEqual([low, high, counts], [0, 1, [2, 2]]);
    assert.deepEqual(binned(Float32Array.of(7, 7), 2).counts, [2, 0]);
  });
});
