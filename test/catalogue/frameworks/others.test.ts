import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { lookup } from "../../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../../src/catalogue/name.ts";
import { slopes, values } from "../computes.ts";

const single = Math.fround;

// aten/src/ATen/native/cpu/Activation.cpp
describe("PyTorch", () => {
  it("multiplies before it divides in hardswish, so large inputs overflow", () =>
    assert.deepEqual(values("torch.nn.Hardswish", [3e38]), [Infinity]));
  it("has slope 0 at both ends of hardsigmoid", () =>
    assert.deepEqual(slopes("torch.nn.Hardsigmoid", [-3, 0, 3]), [0, single(1 / 6), 0]));
  it("rounds one sixth to float32 in the float64 gradient of hardsigmoid", () =>
    assert.deepEqual(slopes("torch.nn.Hardsigmoid", [0], { arithmetic: "f64", format: "f64" }), [
      single(1 / 6),
    ]));
  // Elu.h of bf69c149b872; run with 2.13.0 and 2.14.1
  it("computes exp(x) - 1 in elu up to 2.7, and expm1(x) since", () => {
    assert.deepEqual(values("torch@2.7.0:torch.nn.ELU", [single(-1e-7)]), [-1.1920928955078125e-7]);
    const x = single(-1e-7);
    assert.deepEqual(values("torch.nn.ELU", [x]), [single(Math.expm1(x))]);
  });
  // pytorch/pytorch#47671 and #61568, as they were reported
  it("took the slope from the output before 1.8, that of softplus before 1.9", () => {
    assert.deepEqual(slopes("torch@1.7.0:torch.nn.functional.elu(alpha=-2)", [-1]), [1]);
    const bend = "torch.nn.Softplus(beta=3,threshold=1)";
    assert.deepEqual(slopes(`torch@1.8.1:${bend}`, [0.2736]), [1]);
    assert.ok(slopes(`torch@1.9.0:${bend}`, [0.2736])[0]! < 0.7);
  });
  it("gives x itself above softplus's threshold", () =>
    assert.deepEqual(values("torch.nn.Softplus(beta=2,threshold=5)", [2.6]), [single(2.6)]));
  // derivatives.yaml: celu is elu_backward(grad, alpha, 1, 1.0/alpha.toFloat(), ...); seen in 2.13.0 too
  it("divides by alpha as a float32 number in the float64 gradient of celu", () => {
    const wide = { arithmetic: "f64", format: "f64" } as const;
    const scale = 0.1 / single(0.1);
    assert.deepEqual(slopes("torch.nn.CELU(alpha=0.1)", [0], wide), [scale]);
    assert.deepEqual(slopes("torch.nn.CELU(alpha=0.1)", [0]), [1]);
    assert.deepEqual(slopes("torch.nn.CELU(alpha=0.5)", [0], wide), [1]);
    assert.deepEqual(slopes("keras@3.15.1/torch:celu(alpha=0.1)", [0], wide), [scale]);
  });
  // pytorch/pytorch pull request 138421
  it("keeps NaN in softshrink since 2.6", () => {
    assert.deepEqual(values("torch@2.5.0:torch.nn.Softshrink", [NaN, -0.1]), [0, 0]);
    assert.deepEqual(values("torch@2.6.0:torch.nn.Softshrink", [NaN, -0.1]), [NaN, -0]);
  });
  it("takes the middle of RReLU's bounds outside training, a drawn slope inside", () => {
    assert.deepEqual(values("torch.nn.RReLU(lower=0.2,upper=0.4)", [-1]), [single(-0.3)]);
    assert.deepEqual(values("torch.nn.RReLU(mode=train,slope=0.25)", [-1]), [-0.25]);
  });
});

// jax/_src/nn/functions.py
describe("JAX", () => {
  it("takes the form of GELU with tanh unless told otherwise", () => {
    const [usual] = values("jax.nn.gelu", [1]);
    const [exact] = values("jax.nn.gelu(approximate=False)", [1]);
    assert.ok(usual! < exact!);
  });
  it("has slope 1 at both ends of hard_tanh, where PyTorch has 0", () => {
    assert.deepEqual(slopes("jax.nn.hard_tanh", [-1, 1]), [1, 1]);
    assert.deepEqual(slopes("torch.nn.Hardtanh", [-1, 1]), [0, 0]);
  });
});

// As JAX 0.10.2 computes; the functions are those of 0.4.35.
describe("JAX's gradient", () => {
  it("of sparse_plus is NaN where that of the branch not taken is infinite", () =>
    assert.deepEqual(slopes("jax.nn.sparse_plus", [-Infinity, -1e20, -1, 0, 1, 1e20, 3e38, NaN]), [
      NaN,
      0,
      0,
      0.5,
      1,
      1,
      NaN,
      NaN,
    ]));
  it("of a clipped number is a half at a bound, and a quarter where both bounds are one", () => {
    const relu = "keras@3.15.1/jax:keras.activations.relu";
    assert.deepEqual(
      slopes(`${relu}(max_value=5,threshold=-1)`, [-0.5, 0, 1, 5]),
      [0, 0.5, 1, 0.5],
    );
    assert.deepEqual(slopes(`${relu}(max_value=0,threshold=-1)`, [-0.5, 0, 1]), [0, 0.25, 0]);
  });
  // jax-v0.4.5 and jax-v0.4.6
  it("of relu6 is a half at both ends before 0.4.6, 0 since", () => {
    assert.deepEqual(slopes("jax@0.4.0:jax.nn.relu6", [-1, 0, 1, 6, 7]), [0, 0.5, 1, 0.5, 0]);
    assert.deepEqual(slopes("jax@0.4.6:jax.nn.relu6", [-1, 0, 1, 6, 7]), [0, 0, 1, 0, 0]);
    assert.deepEqual(slopes("jax@0.4.0:jax.nn.hard_silu", [-3, 3]), [-0.25, 1.25]);
    assert.deepEqual(slopes("jax@0.4.6:jax.nn.hard_silu", [-3, 3]), [0, 1]);
  });
  // jax-v0.3.14 and jax-v0.3.15
  it("of celu is NaN before 0.3.15 where the exponential of the branch not taken is infinite", () => {
    assert.deepEqual(slopes("jax@0.3.0:jax.nn.celu", [0, 1, 100]), [1, 1, NaN]);
    assert.deepEqual(slopes("jax@0.4.0:jax.nn.celu", [0, 1, 100]), [1, 1, 1]);
  });
});

// flax/linen/__init__.py, flax/nnx/__init__.py and setup.py or pyproject.toml of Flax 0.2.2, 0.3.0, 0.5.0, 0.8.4, 0.12.0
describe("Flax", () => {
  const isKnown = (version: string, name: string): boolean =>
    lookup(nameRequest(`jax@${version}:flax.${name}`)!).kind === "found";
  it("passes each function on since the JAX that its first Flax asks for", () => {
    for (const [before, since, name] of [
      ["0.2.5", "0.2.6", "linen.silu"],
      ["0.2.28", "0.3.0", "linen.relu6"],
      ["0.2.28", "0.3.0", "linen.hard_sigmoid"],
      ["0.2.28", "0.3.0", "linen.selu"],
      ["0.4.18", "0.4.19", "nnx.relu"],
      ["0.7.0", "0.7.1", "nnx.PReLU"],
    ] as const)
      assert.deepEqual([isKnown(before, name), isKnown(since, name)], [false, true], name);
    for (const name of ["linen.swish", "linen.tanh", "linen.celu"])
      assert.ok(isKnown("0.2.0", name), name);
  });
});

describe("tf.keras", () => {
  // TensorFlow 1.15: tensorflow/python/keras/activations.py
  it("puts selu together from elu before 2.1, so the slope at 0 is not the kernel's", () => {
    const alpha = 1.6732632423543772;
    const scale = 1.0507009873554805;
    const name = "tf.keras.activations.selu";
    assert.ok(Math.abs(slopes(`tf.keras@2.0.0:${name}`, [0])[0]! - scale * alpha) < 1e-6);
    assert.deepEqual(slopes(`tf.keras@2.3.0:${name}`, [0]), [single(scale)]);
  });
});

// lasagne/nonlinearities.py
describe("Lasagne", () => {
  it("rectifies with Theano's relu, slope 0.5 at 0", () =>
    assert.deepEqual(slopes("lasagne.nonlinearities.rectify", [0]), [0.5]));
  it("makes SELU() plain ELU", () => {
    const [elu] = values("lasagne.nonlinearities.elu", [-1]);
    assert.deepEqual(values("lasagne.nonlinearities.SELU", [-1]), [elu]);
  });
});

describe("ONNX", () => {
  // onnx.defs, Selu-1 and Selu-6
  it("cuts Selu's constants to four decimals in opset 1, which the reference evaluator does not", () => {
    assert.deepEqual(values("onnx@1:Selu", [1], { of: "documented" }), [single(1.0507)]);
    assert.deepEqual(values("onnx@1:Selu", [1]), [single(1.0507009873554805)]);
  });
  // onnx/reference/ops/op_softplus.py of onnx 1.23.1
  it("gives softplus of large inputs as they are", () =>
    assert.deepEqual(values("onnx@22:Softplus", [100]), [100]));
  it("has them in full since opset 6", () =>
    assert.deepEqual(values("onnx@6:Selu", [1]), [single(1.0507009873554805)]));
});

describe("TensorFlow.js", () => {
  it("leaks 0.3 in the layer and 0.2 in the operation", () => {
    assert.deepEqual(values("tfjs:leakyReLU", [-1]), [single(-0.3)]);
    assert.deepEqual(values("tfjs:leakyRelu", [-1]), [single(-0.2)]);
  });
});

// onnx.proto: AttributeProto.f is a float
describe("An attribute of ONNX", () => {
  it("is a float32 number, in float64 models too", () => {
    const double = { arithmetic: "f64", format: "f64" } as const;
    assert.deepEqual(values("onnx:LeakyRelu", [-1], double), [-single(0.01)]);
    assert.deepEqual(values("onnx:HardSigmoid(alpha=0.3)", [1], double), [single(0.3) + 0.5]);
  });
  it("is a double where it is an input", () =>
    assert.deepEqual(
      values("onnx:PRelu(slope=0.01)", [-1], { arithmetic: "f64", format: "f64" }),
      [-0.01],
    ));
});

// tensorflow/python/ops/nn_ops.py
describe("TensorFlow's crelu", () => {
  it("puts what is negative behind what is positive", () => {
    assert.deepEqual(values("tf.nn.crelu", [-2, 3]), [0, 3]);
    assert.deepEqual(values("tf.nn.crelu(half=negative)", [-2, 3]), [2, 0]);
    assert.deepEqual(slopes("tf.nn.crelu(half=negative)", [-2]), [-1]);
  });
});

// jax/_src/nn/functions.py
describe("log1mexp", () => {
  it("is not defined below 0, and minus infinity there", () =>
    assert.deepEqual(values("jax.nn.log1mexp", [-1, 0]), [NaN, -Infinity]));
});

// Courbariaux et al. 2016, arXiv 1602.02830, section 1.1
describe("The paper's hard sigmoid", () => {
  it("is clip((x + 1) / 2, 0, 1)", () =>
    assert.deepEqual(values("paper:hard_sigmoid", [-2, -1, 0, 0.5, 1]), [0, 0, 0.5, 0.75, 1]));
});
