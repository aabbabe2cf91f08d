import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "../../../src/expr/parse.ts";
import { lookup } from "../../../src/catalogue/lookup/lookup.ts";
import { emptySelection } from "../../../src/protocol/selection.ts";
import { compute } from "../../../webview/compute/compute.ts";
import { lensOn, numberTypes, tableEnds } from "../../../webview/plot/lens.ts";
import { startState } from "../../../webview/state/state.ts";
import { store } from "../../../webview/state/store.ts";
import { fakeWorkers } from "../worker/fakeWorkers.ts";

const samples = Float32Array.from({ length: 1001 }, (_, i) => (i - 500) / 50);

describe("the lens of a number type", () => {
  it("shows float32 as it is", () => {
    const { inputs, seen } = lensOn("float32", samples);
    assert.deepEqual(inputs, samples);
    assert.deepEqual(seen(samples), samples);
  });
  for (const type of numberTypes)
    it(`gives one result for each sample in ${type}`, () => {
      const { inputs, seen } = lensOn(type, samples);
      assert.equal(seen(inputs.map(Math.tanh)).length, samples.length);
    });
  it("rounds inputs and results", () => {
    const { inputs, seen } = lensOn("e5m2", Float32Array.of(1.1, 1.13, -0));
    assert.deepEqual(Array.from(inputs), [1, 1.25, -0]);
    assert.deepEqual(Array.from(seen(Float32Array.of(0.7, 1e9, NaN))), [0.75, Infinity, NaN]);
  });
  it("shows a table of int8 as at most 256 steps, flat beyond its ends", () => {
    const { inputs, seen } = lensOn("int8", samples);
    assert.equal(inputs.length, 256);
    const shown = Array.from(seen(inputs.map(Math.tanh)));
    assert.ok(new Set(shown).size <= 256);
    const beyond = shown.filter((_, i) => (samples[i] ?? 0) > tableEnds[1] + 0.1);
    assert.equal(new Set(beyond).size, 1);
  });
});

describe("a plot in 16 bits", () => {
  it("rounds as the framework does, in the worker", async () => {
    const found = lookup({ framework: "jax", spelling: "jax.nn.squareplus", dtype: "bfloat16" });
    assert.ok(found.kind === "found");
    const opening = { opening: "a", view: "plot", run: false, follow: false } as const;
    const state = startState({ ...opening, selection: emptySelection }, undefined);
    const narrow = { choice: found.choice, of: "implemented", quantity: "value" } as const;
    const { values, by } = await compute(
      { state: store(state), worker: fakeWorkers().worker },
      [{ expr: parse("x"), numbers: {}, narrow }],
      { inputs: Float32Array.of(-150), form: "stable" },
    );
    assert.deepEqual({ values, by }, { values: [Float32Array.of(0)], by: "cpu" });
  });
});
