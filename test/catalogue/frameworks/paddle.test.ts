import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { lookup } from "../../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../../src/catalogue/name.ts";
import { slopes, values } from "../computes.ts";

const single = Math.fround;
const inWide = { arithmetic: "f64", format: "f64" } as const;
const found = (name: string) => lookup(nameRequest(name)!);

// paddle/phi/kernels/funcs/activation_functor.h and the pages of PaddlePaddle/docs
describe("PaddlePaddle", () => {
  it("has slope 0.2 in fluid's hard sigmoid, and one sixth cut off since 2.0", () => {
    assert.deepEqual(values("paddle@1.8.5:paddle.fluid.layers.hard_sigmoid", [1], inWide), [0.7]);
    assert.deepEqual(values("paddle@2.6.0:hardsigmoid", [1], inWide), [0.1666667 + 0.5]);
    assert.deepEqual(values("paddle:paddle.nn.Hardsigmoid", [1, 3, -3], inWide), [
      0.1666667 + 0.5,
      1,
      0,
    ]);
  });
  it("clips the hard sigmoid by its value, where the documentation clips the input", () =>
    assert.deepEqual(values("paddle:hardsigmoid(slope=0.5)", [2, -2]), [1, 0]));
  it("leaks 0.02 in fluid and 0.01 since 2.0", () => {
    assert.deepEqual(values("paddle@1.8.5:paddle.fluid.layers.leaky_relu", [-1]), [-single(0.02)]);
    assert.deepEqual(values("paddle:paddle.nn.functional.leaky_relu", [-1]), [-single(0.01)]);
  });
  it("takes the smaller of both lines where the slope is above 1", () =>
    assert.deepEqual(values("paddle:leaky_relu(negative_slope=2)", [-1, 1]), [-2, 1]));
  it("refuses celu at 0, a scale of selu up to 1 and a negative threshold", () => {
    for (const call of [
      "celu(alpha=0)",
      "selu(scale=1)",
      "selu(scale=0.5)",
      "selu(alpha=-1)",
      "softshrink(threshold=-1)",
      "paddle.nn.CELU(alpha=0)",
    ])
      assert.equal(found(`paddle:${call}`).kind, "failed", call);
    assert.equal(found("paddle:selu(scale=1.5,alpha=0)").kind, "found");
  });
  it("puts a value below the threshold since 3.0", () => {
    assert.deepEqual(values("paddle@3.0.0:thresholded_relu(value=-2)", [0.5, 1.5]), [-2, 1.5]);
    assert.equal(found("paddle@2.6.0:thresholded_relu(value=-2)").kind, "failed");
  });
  it("makes NaN of infinity in softshrink", () =>
    assert.deepEqual(values("paddle:softshrink", [Infinity, 2, 0.1]), [NaN, 1.5, 0]));
  it("draws in rrelu unless it does not train", () => {
    const middle = single(single(single(0.125) + single(1 / 3)) * 0.5);
    assert.deepEqual(values("paddle:paddle.nn.functional.rrelu(training=False)", [-1]), [-middle]);
    assert.deepEqual(values("paddle:paddle.nn.functional.rrelu(slope=0.2)", [-1]), [-single(0.2)]);
  });
  it("takes slopes from outputs, so at the corners they are those of the left", () => {
    assert.deepEqual(slopes("paddle:paddle.nn.functional.relu", [0, 1]), [0, 1]);
    assert.deepEqual(slopes("paddle:paddle.nn.functional.elu(alpha=0.5)", [0]), [0.5]);
    assert.deepEqual(slopes("paddle:paddle.nn.functional.leaky_relu", [0]), [1]);
    assert.deepEqual(slopes("paddle:hardswish", [-3, 3]), [0, 1]);
  });
});

// python/mlx/nn/layers/activations.py of v0.4.0, v0.5.0, v0.10.0, v0.31.2 and v0.32.1
describe("MLX", () => {
  const quick = (by: number) => 1 / (1 + Math.exp(-by));
  it("has 1.773 in the fast gelu before 0.5, and 1.702 since", () => {
    for (const name of ["gelu_fast_approx", "GELU(approx=fast)"]) {
      assert.deepEqual(values(`mlx@0.4.0:${name}`, [1], inWide), [quick(1.773)]);
      assert.deepEqual(values(`mlx@0.5.0:${name}`, [1], inWide), [quick(1.702)]);
    }
  });
  it("had a sigmoid in the precise gelu before 0.11", () => {
    const cubic = quick(1.60033 * (1 + 0.0433603));
    assert.deepEqual(values("mlx@0.10.0:gelu_approx", [1], inWide), [cubic]);
    assert.ok(Math.abs(values("mlx@0.11.0:gelu_approx", [1], inWide)[0]! - 0.841192) < 1e-6);
  });
  it("takes PyTorch's word tanh since 0.16.2", () => {
    assert.equal(found("mlx@0.16.1:GELU(approx=tanh)").kind, "failed");
    assert.deepEqual(values("mlx:GELU(approx=tanh)", [1]), values("mlx:GELU(approx=precise)", [1]));
  });
  it("steps at the threshold since 0.32", () => {
    assert.deepEqual(values("mlx@0.31.2:mlx.nn.step", [0, 1]), [0, 1]);
    assert.deepEqual(values("mlx@0.32.0:mlx.nn.step", [0, 1]), [1, 1]);
  });
  it("cuts the constants of selu off", () =>
    assert.deepEqual(values("mlx:mlx.nn.selu", [1, 0], inWide), [1.0507, 0]));
  it("has no argument in HardShrink before 0.32", () =>
    assert.equal(found("mlx@0.31.2:HardShrink(lambd=1)").kind, "failed"));
});

// tinygrad/tensor.py and tinygrad/mixin/elementwise.py of the releases
describe("tinygrad", () => {
  it("computes gelu with tanh unless told otherwise, which it can be since 0.13", () => {
    assert.ok(Math.abs(values("tinygrad:gelu", [1], inWide)[0]! - 0.8411919906) < 1e-9);
    const none = values("tinygrad:gelu(approximate=none)", [1], inWide)[0]!;
    assert.ok(Math.abs(none - 0.8413447461) < 2.1e-7 && none !== 0.8413447460685429);
    assert.equal(found("tinygrad@0.12.0:gelu(approximate=none)").kind, "failed");
  });
  it("renamed leakyrelu in 0.10.3", () => {
    assert.equal(found("tinygrad@0.10.2:leaky_relu").kind, "failed");
    assert.equal(found("tinygrad@0.10.3:leakyrelu").kind, "failed");
    assert.deepEqual(
      values("tinygrad@0.10.2:leakyrelu(neg_slope=0.2)", [-1, 1]),
      values("tinygrad:leaky_relu(neg_slope=0.2)", [-1, 1]),
    );
  });
  it("takes relu6 as a difference, so infinity gives NaN", () =>
    assert.deepEqual(values("tinygrad:relu6", [7, Infinity]), [6, NaN]));
  it("is x above softplus's threshold in 0.11 only", () => {
    assert.deepEqual(values("tinygrad@0.11.0:softplus(threshold=1)", [2]), [2]);
    assert.equal(found("tinygrad@0.12.0:softplus(threshold=1)").kind, "failed");
  });
});
