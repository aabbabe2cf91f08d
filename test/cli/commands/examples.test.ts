import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Report } from "../../../src/verify/report.ts";
import { objects } from "../cli.ts";

const examples = (name: string): Report =>
  objects<Report>("verify", ["verify", name, "--leg", "examples", "--of", "value"])[0]!;

describe("numbers that a documentation prints", () => {
  it("are what PuzzleLib computes", () => {
    assert.equal(examples("puzzlelib:sigmoid").failed, 0);
    assert.equal(examples("puzzlelib:relu").failed, 0);
  });
  it("are what keras.ops computes, to their last digit", () => {
    const names =
      "sigmoid softplus selu squareplus hard_silu celu tanh_shrink hard_tanh hard_shrink";
    for (const name of names.split(" ")) {
      const { passed, failed } = examples(`keras.ops.${name}`);
      assert.ok(passed > 2 && failed === 0, name);
    }
  });
  it("are what tf.keras 2 computes, but for the digits that gelu loses", () => {
    for (const name of ["swish", "softplus", "tanh", "mish", "hard_sigmoid", "exponential"])
      assert.equal(examples(`tf.keras@2.15.0:tf.keras.activations.${name}`).failed, 0, name);
    assert.equal(examples("tf.keras@2.15.0:tf.keras.activations.gelu").failed, 1);
  });
  it("are what TensorFlow's log_sigmoid and Keras 3's relu compute", () => {
    assert.equal(examples("tensorflow:tf.math.log_sigmoid").failed, 0);
    assert.equal(examples("keras:keras.activations.relu").failed, 0);
  });
  it("are those of another definition for keras.ops.hard_sigmoid and keras.ops.gelu", () => {
    assert.equal(examples("keras.ops.hard_sigmoid").failed, 2);
    assert.equal(examples("keras.ops.gelu").failed, 2);
  });
});
