import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as v from "valibot";
import { recordingsSchema } from "../../src/protocol/recorded.ts";
import { hostSchemas } from "../../src/protocol/messages.ts";

const bits = (...all: readonly number[]) => Uint32Array.from(all);
const one = {
  from: "Theano 1.0.5 on theano-c",
  how: "run",
  inputs: bits(0, 1),
  outputs: bits(2, 3),
};
const accepts = (received: unknown) => v.is(recordingsSchema, received);

describe("recordings on the wire", () => {
  it("are taken in pairs of inputs and outputs", () => {
    assert.ok(accepts([one, { ...one, understood: { count: 1, why: "A library rounds." } }]));
    assert.ok(!accepts([{ ...one, outputs: bits(2) }]));
  });
  it("keep what they say of another release", () => {
    const all = [one, { ...one, ofOtherRelease: true } as const];
    assert.deepEqual(v.parse(recordingsSchema, all), all);
  });
  it("are refused in another shape, too long or too many", () => {
    for (const wrong of [null, one, [{ ...one, inputs: [0, 1] }], [{ ...one, how: 3 }]])
      assert.ok(!accepts(wrong));
    const long = new Uint32Array(100_001);
    assert.ok(!accepts([{ ...one, inputs: long, outputs: long }]));
    assert.ok(!accepts(Array.from({ length: 41 }, () => one)));
  });
  it("are asked for by an item and a quantity only", () => {
    const item = { entry: "a", version: "1", backend: null, parameters: {}, because: "" };
    const { args } = hostSchemas.recordings;
    assert.ok(v.is(args, [item, "slope"]));
    assert.ok(!v.is(args, [item, "curvature"]));
    assert.ok(!v.is(args, [{ ...item, parameters: { a: NaN } }, "value"]));
  });
});

describe("a report to be stored", () => {
  const { args } = hostSchemas.saveReport;
  const report = { name: "keras.relu-value", markdown: "## relu", json: "{}" };
  it("has a name without a way out of the folder", () => {
    assert.ok(v.is(args, [report]));
    for (const name of ["", "../relu", "a/b", "a\\b", "x".repeat(81)])
      assert.ok(!v.is(args, [{ ...report, name }]));
  });
});
