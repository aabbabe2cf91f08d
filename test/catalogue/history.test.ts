// Definitions that changed from release to release. The numbers were seen where the release was run, or follow
// from the source or the report named.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lookup } from "../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../src/catalogue/name.ts";
import { slopes, values } from "./computes.ts";

const wide = { arithmetic: "f64", format: "f64" } as const;
const single = Math.fround;
const isThere = (name: string): boolean => lookup(nameRequest(name)!).kind === "found";

describe("JAX", () => {
  // jax/_src/lax/lax.py: expm1's rule is g * (ans + 1); run with 0.10.2
  it("takes the slope of expm1 from its output", () => {
    assert.deepEqual(slopes("jax@0.10.2:jax.nn.elu", [-20, -10]), [0, single(4.5418739e-5)]);
    assert.deepEqual(slopes("jax@0.10.2:jax.nn.selu", [-15]), [single(5.2395444e-7)]);
    assert.deepEqual(slopes("keras@3.15.1/jax:keras.activations.elu", [-20]), [0]);
  });
  // The same file: (1 + ans) * (1 - ans) since 0.2.8, before 1 - ans * ans
  it("takes the slope of tanh from its output, in another way since 0.2.8", () => {
    const y = Math.tanh(0.3);
    assert.deepEqual(slopes("jax@0.2.8:jax.numpy.tanh", [0.3], wide), [(1 + y) * (1 - y)]);
    assert.deepEqual(slopes("jax@0.2.7:jax.numpy.tanh", [0.3], wide), [1 - y * y]);
  });
  it("has the limits of hard_silu's slope at both infinities", () =>
    assert.deepEqual(slopes("jax@0.10.2:jax.nn.hard_silu", [-Infinity, Infinity]), [0, 1]));
});

describe("TensorFlow", () => {
  it("computes leaky_relu as a maximum before 1.13", () => {
    assert.deepEqual(values("tensorflow@1.12.0:tf.nn.leaky_relu(alpha=2)", [-1, 1]), [-1, 2]);
    assert.deepEqual(values("tensorflow@1.13.1:tf.nn.leaky_relu(alpha=2)", [-1, 1]), [-2, 1]);
  });
  // Run with 2.21.0
  it("computes the exact gelu by erfc since 2.21", () => {
    const [before] = values("tensorflow@2.20.0:tf.nn.gelu", [-6]);
    const [now] = values("tensorflow@2.21.0:tf.nn.gelu", [-6]);
    assert.equal(before, -0);
    assert.ok(Math.abs(now! / -5.9195355e-9 - 1) < 1e-6);
  });
  it("rounds constants and slopes to float32 in float64 too", () => {
    const name = "tensorflow@2.21.0:tf.nn.leaky_relu";
    assert.deepEqual(values(name, [-1], wide), [-single(0.2)]);
    assert.deepEqual(slopes(name, [-1], wide), [single(0.2)]);
    const keras = "keras@3.15.1/tensorflow:keras.layers.LeakyReLU";
    assert.deepEqual(slopes(keras, [-1], wide), [single(0.3)]);
    const [gelu] = values("tensorflow@2.21.0:tf.nn.gelu", [-6.1875], wide);
    assert.ok(Math.abs(gelu! / -1.891082162049014e-9 - 1) < 1e-12);
  });
});

describe("TensorFlow.js", () => {
  // EluGrad.ts at 4.2.0 and 4.3.0; activations.ts at the releases before and after
  it("tests elu's output against 1 in the gradient before 4.3.0", () => {
    assert.deepEqual(slopes("tfjs@4.2.0:elu", [0.5]), [1.5]);
    assert.deepEqual(slopes("tfjs@4.3.0:elu", [0.5]), [1]);
  });
  it("has swish since 2.5.0, mish since 3.5.0, gelu since 4.19.0", () => {
    for (const [name, before, first] of [
      ["swish", "2.4.0", "2.5.0"],
      ["mish", "3.4.0", "3.5.0"],
      ["gelu", "4.18.0", "4.19.0"],
      ["gelu_new", "4.18.0", "4.19.0"],
    ] as const) {
      assert.ok(!isThere(`tfjs@${before}:${name}`), `${name} in ${before}`);
      assert.ok(isThere(`tfjs@${first}:${name}`), `${name} in ${first}`);
    }
  });
});

describe("Theano", () => {
  // theano/scalar/basic.py at rel-0.6 and rel-0.7
  it("has slope 0 at the bounds of clip in 0.6, 1 since", () => {
    assert.deepEqual(slopes("theano@0.6.0:theano.tensor.clip", [0, 1]), [0, 0]);
    assert.deepEqual(slopes("theano@0.7.0:theano.tensor.clip", [0, 1]), [1, 1]);
  });
  it("calls softmax's operation softmax_op since 0.8", () => {
    assert.ok(!isThere("theano@0.7.0:theano.tensor.nnet.softmax_op"));
    assert.ok(isThere("theano@0.8.0:theano.tensor.nnet.softmax_op"));
  });
  it("keeps tanh_inplace in a module of its own", () => {
    assert.ok(isThere("theano@0.8.2:theano.tensor.inplace.tanh_inplace"));
    assert.ok(!isThere("theano@0.8.2:theano.tensor.tanh_inplace"));
  });
});
