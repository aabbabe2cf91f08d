import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { brief, findings } from "../finding.ts";

const torch = (call: string): string =>
  `import torch\nfrom torch import nn\nimport torch.nn.functional as F\ny = ${call}\n`;
const messages = (code: string): readonly string[] => findings(code).map(({ message }) => message);

describe("softmax-without-dim", () => {
  it("says what PyTorch chooses, or that it does not", () => {
    // torch/nn/functional.py, _get_softmax_dim
    assert.match(messages(torch("nn.Softmax()")).join(), /dimension 0 for tensors of 0, 1 or 3/);
    assert.match(messages(torch("F.log_softmax(x)")).join(), /dimension 0 for tensors/);
    assert.deepEqual(messages(torch("torch.softmax(x)")), [
      "softmax needs dim, so the call fails without it.",
    ]);
  });
  it("is silent where dim is given, or may be", () => {
    for (const call of ["nn.Softmax(1)", "F.softmax(x, d)", "F.softmax(x, **kw)", "nn.GLU()"])
      assert.deepEqual(brief(torch(call)), [], call);
  });
});

describe("differs-in-place", () => {
  it("says which gradient fails", () =>
    assert.deepEqual(messages(torch("F.elu_(x, -1.0)")), [
      "In place, the gradient of elu with alpha = -1 fails: PyTorch takes it from the result, which does not tell the sign of the input.",
    ]));
  it("is silent about other slopes, and about new tensors", () => {
    for (const call of ["nn.LeakyReLU(0.1, True)", "nn.LeakyReLU(-0.1)", "nn.ReLU(True)"])
      assert.deepEqual(brief(torch(call)), [], call);
  });
});

describe("one-unit-softmax", () => {
  const keras = (layer: string): string =>
    `from tensorflow.keras import layers\ny = layers.${layer}\n`;
  it("says what is left", () => {
    assert.deepEqual(messages(keras('Dense(1, activation="softmax")')), [
      "softmax of a single unit is always 1.",
    ]);
    assert.equal(brief(keras('Dense(units=1, activation="log_softmax")')).length, 1);
    assert.equal(brief(keras('Conv2D(1, 3, activation="softmax")')).length, 1);
  });
  it("is silent about more units, or another axis", () => {
    for (const layer of [
      'Dense(2, activation="softmax")',
      'Dense(n, activation="softmax")',
      'Dense(1, activation="sigmoid")',
      'Conv2D(1, 3, activation="softmax", data_format="channels_first")',
      'LSTM(1, activation="softmax")',
    ])
      assert.deepEqual(brief(keras(layer)), [], layer);
  });
});

describe("different-default", () => {
  it("compares any kind of value, within one framework too", () => {
    const code = "import keras\ny = keras.ops.gelu(x) - keras.activations.gelu(x)\n";
    const said = findings(code).map(({ message }) => message);
    assert.deepEqual(said, [
      "gelu has approximate = True by default, where keras.activations.gelu has approximate = False.",
      "gelu has approximate = False by default, where keras.ops.gelu has approximate = True.",
    ]);
  });
  it("compares defaults alone: what is given, or learned, is none", () => {
    for (const call of [
      "[nn.LeakyReLU(s) for s in z]\ny = keras.layers.LeakyReLU(0.1)",
      "nn.PReLU()\ny = keras.layers.PReLU()",
    ])
      assert.deepEqual(brief(`import keras\n${torch(call)}`), [], call);
  });
});
