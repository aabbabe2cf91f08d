import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { slopes, withoutGradient } from "../computes.ts";

// sklearn/neural_network/_base.py
describe("scikit-learn", () => {
  it("takes slopes from the output", () => {
    assert.deepEqual(slopes("sklearn:ACTIVATIONS['relu']", [-1, 0, 2, NaN]), [0, 0, 1, 1]);
    assert.deepEqual(slopes("sklearn:tanh", [0]), [1]);
  });
  it("has no derivative for its outputs' own functions", () =>
    assert.match(withoutGradient("sklearn:exp") ?? "", /DERIVATIVES/));
});
