// float16 and bfloat16, as JAX 0.10.2, TensorFlow 2.21.0 and PyTorch 2.14.1 computed when they were run.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Dtype } from "../../src/catalogue/entryParts.ts";
import { lookup } from "../../src/catalogue/lookup/lookup.ts";
import { evaluationOf } from "../../src/meaning/evaluation.ts";

function computed(framework: "jax" | "tensorflow" | "torch", spelling: string, dtype: Dtype) {
  const found = lookup({ framework, spelling, dtype });
  assert.ok(found.kind === "found");
  return evaluationOf(found.choice, { of: "implemented", arithmetic: "f32", format: "f32" });
}

function slope(...of: Parameters<typeof computed>): (x: number) => number {
  const { slope } = computed(...of);
  assert.ok(slope.kind === "slope");
  return slope.at;
}

describe("16-bit arithmetic", () => {
  it("rounds each operation where operations are put together", () => {
    assert.equal(computed("jax", "jax.nn.squareplus", "bfloat16").value(-150), 0);
    assert.equal(slope("jax", "jax.nn.tanh", "bfloat16")(2.6875), 0.01556396484375);
    assert.equal(slope("tensorflow", "tf.math.tanh", "bfloat16")(2.4375), 0.03125);
    assert.notEqual(slope("tensorflow", "tf.math.tanh", "float32")(2.4375), 0.03125);
  });
  it("takes slopes from the rounded output where one kernel computes", () => {
    const y = 0.9921875; // tanh(2.6875) in bfloat16
    assert.equal(slope("torch", "torch.tanh", "bfloat16")(2.6875), 1 - Math.fround(y * y));
    assert.ok(Math.abs(computed("torch", "torch.tanh", "bfloat16").value(2.6875) - y) > 1e-3);
  });
  it("rounds each operation of what PyTorch's Python code puts together", () =>
    assert.equal(slope("torch", "torch.nn.functional.softsign", "bfloat16")(-3.25), 0.0556640625));
  it("lets a kernel of its own compute in float32", () =>
    assert.ok(computed("tensorflow", "tf.math.sigmoid", "float16").value(-16) > 0));
});

describe("subnormal numbers", () => {
  it("are zeros in XLA and TensorFlow, but pass through what only picks a number", () => {
    assert.equal(slope("jax", "jax.nn.relu", "float32")(1e-40), 0);
    assert.equal(slope("tensorflow", "tf.nn.relu", "float32")(1e-40), 0);
    assert.equal(slope("torch", "torch.relu", "float32")(1e-40), 1);
    assert.ok(computed("jax", "jax.nn.identity", "float32").value(1e-40) > 0);
  });
});
