import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Report } from "../../src/verify/report.ts";
import { activationLens, objects } from "./cli.ts";

const reports = (...words: readonly string[]): readonly Report[] =>
  objects<Report>("verify", ["verify", ...words]);

const small = ["--leg", "implemented", "--domain", "f16"] as const;

describe("verify", () => {
  it("gives a line for the value and one for the slope, over every float16 value", () => {
    const found = reports("theano@1.0.5:hard_sigmoid", ...small);
    assert.deepEqual(
      found.map(({ of, quantity, count }) => [of, quantity, count]),
      [
        ["value", "exhaustive", 65_536],
        ["slope", "exhaustive", 65_536],
      ],
    );
    for (const { count, passed, failed, undefined: open } of found)
      assert.equal(passed + failed + open, count);
  });
  it("compares recordings of the framework with what its code computes", () => {
    const [value] = reports("theano@1.0.5/theano-c:hard_sigmoid", "--leg", "recording");
    assert.deepEqual([value!.failed, value!.passed], [0, value!.count]);
    assert.ok(value!.count > 0);
  });
  it("ends with 1 where a result lies beyond the tolerance, on a GPU or emulated", () => {
    const words = ["verify", "keras@3.15.1:sigmoid", "--domain", "f16", "--of", "value"];
    const strict = activationLens([...words, "--kernel", "documented", "--tolerance", "0"]);
    assert.equal(strict.status, 1);
    assert.match(strict.out, /does not hold/);
    assert.equal(activationLens([...words, "--kernel", "stable"]).status, 0);
  });
  it("says why nothing ran, and that nothing passed", () => {
    const found = reports("keras@3.15.1:softmax", "theano:ultra_fast_sigmoid", ...small);
    const idle = found.filter(({ notRun }) => notRun !== undefined);
    assert.deepEqual(
      idle.map(({ name, of, count, passed }) => [name, of, count, passed]),
      [
        ["keras.activations.softmax", "value", 0, 0],
        ["keras.activations.softmax", "slope", 0, 0],
        ["theano.tensor.nnet.ultra_fast_sigmoid", "slope", 0, 0],
      ],
    );
  });
});
