import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { unmarked, type Line, type PlotFrame } from "../../../../webview/plot/frame.ts";
import { between, isOtherVersion } from "../../../../webview/plot/versions/morph.ts";

const line = (label: string, values: readonly number[]): Line => ({
  label,
  name: "keras hard_sigmoid",
  quantity: "value",
  colour: 0,
  values: Float32Array.from(values),
  kinks: [],
});
const frame = (inputs: readonly number[], one: Line): PlotFrame => ({
  window: { low: 0, high: 4 },
  height: { low: 0, high: Math.max(...one.values) },
  scales: { x: "linear", y: "linear" },
  inputs: Float32Array.from(inputs),
  lines: [one],
  marks: unmarked,
  steps: false,
  stairs: false,
});

const old = frame([0, 1, 2, 4], line("Keras 2", [0, 1, 2, 4]));
const next = frame([0, 2, 3, 4], line("Keras 3", [0, 4, 6, 8]));

describe("a curve that changes into another version", () => {
  it("is told from another function, and from the same version", () => {
    assert.equal(isOtherVersion(old, next), true);
    assert.equal(isOtherVersion(old, frame([0], line("Keras 2", [0]))), false);
    const other = { ...line("Keras 3", [0]), name: "keras sigmoid" };
    assert.equal(isOtherVersion(old, frame([0], other)), false);
    assert.equal(isOtherVersion(old, { ...next, window: { low: 0, high: 5 } }), false);
  });

  it("lies between both, also where they are sampled at other inputs", () => {
    assert.deepEqual([...(between(old, next, 0).lines[0]?.values ?? [])], [0, 2, 3, 4]);
    assert.deepEqual([...(between(old, next, 0.5).lines[0]?.values ?? [])], [0, 3, 4.5, 6]);
    assert.deepEqual(between(old, next, 0.5).height, { low: 0, high: 6 });
  });

  it("has no value where the next version has none", () => {
    const gap = frame([0, 1], line("Keras 3", [NaN, 1]));
    assert.deepEqual([...(between(old, gap, 0.5).lines[0]?.values ?? [])], [NaN, 1]);
  });
});
