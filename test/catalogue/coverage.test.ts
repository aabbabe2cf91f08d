import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { lookup } from "../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../src/catalogue/name.ts";
import { mentions } from "../advice/resolved.ts";
import { values, withoutGradient } from "./computes.ts";

const single = Math.fround;
const found = (name: string) => lookup(nameRequest(name)!);

// torch/nn/functional.py, torch/nn/modules/linear.py and dir(torch.Tensor) of 2.13.0
describe("PyTorch", () => {
  it("has hardshrink and threshold among the functions of tensors", () => {
    assert.deepEqual(values("torch.hardshrink(lambd=1)", [0.5, 2]), [0, 2]);
    assert.deepEqual(values("torch.threshold(threshold=1,value=-2)", [0.5, 2]), [-2, 2]);
  });
  it("has an Identity, which is the input", () =>
    assert.deepEqual(values("torch.nn.Identity", [-2, 3]), [-2, 3]));
  it("has a softmax of numbers drawn, at a temperature", () => {
    assert.equal(found("torch:gumbel_softmax(tau=0.5,hard=True)").kind, "found");
  });
  it("takes the parameters of a tensor's method from the first place on", () => {
    const code =
      "import torch\ndef f(x: torch.Tensor):\n    return x.hardshrink(2) + x.softmax(1)\n";
    const [shrunk, soft] = mentions(code, "torch==2.9.0");
    assert.equal(shrunk?.choice?.parameters["lambd"], 2);
    assert.equal(soft?.choice?.parameters["dim"], 1);
  });
});

// flax/nnx/nn/activations.py, jax/_src/scipy/special.py, jax/_src/lax/lax.py; flax/linen/activation.py of 0.8.0
describe("JAX and Flax", () => {
  it("have the sigmoid as expit and logistic, and an identity in nnx", () => {
    for (const name of ["jax.scipy.special.expit", "jax.lax.logistic"])
      assert.deepEqual(values(name, [0, -1]), values("jax.nn.sigmoid", [0, -1]));
    assert.deepEqual(values("flax.nnx.identity", [-2]), [-2]);
  });
  it("had GeGLU, the first half times the second half's gelu", () => {
    assert.equal(found("jax:flax.linen.GeGLU").kind, "found");
  });
});

// onnx.defs 1.23.1
describe("ONNX", () => {
  it("has SwiGLU since operator set 28", () => {
    assert.equal(found("onnx@28:SwiGLU(alpha=1.5)").kind, "found");
    assert.equal(found("onnx@27:SwiGLU").kind, "failed");
  });
});

// keras/src/backend/openvino/nn.py of 3.15.1
describe("Keras", () => {
  it("runs on OpenVINO since 3.8, without gradients", () => {
    assert.deepEqual(values("keras@3.15.1/openvino:keras.activations.hard_sigmoid", [1]), [
      single(single(4) / 6),
    ]);
    assert.match(withoutGradient("keras@3.15.1/openvino:keras.activations.relu") ?? "", /OpenVINO/);
    assert.equal(found("keras@3.7.0/openvino:keras.activations.relu").kind, "failed");
  });
  it("has no defaults in threshold", () => {
    const threshold = found("keras:keras.activations.threshold");
    assert.ok(threshold.kind === "found");
    const { parameters } = threshold.choice.entry;
    assert.ok(parameters.every(({ required }) => required === true));
  });
});
