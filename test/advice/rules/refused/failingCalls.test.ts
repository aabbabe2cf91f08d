import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { brief, findings } from "../../finding.ts";

const messages = (code: string, requirements?: string): readonly string[] =>
  findings(code, { requirements }).map(({ message }) => message);
const torch = (call: string): string => `import torch\nfrom torch import nn\nact = ${call}\n`;
const keras = (call: string): string => `import keras\ny = ${call}\n`;

describe("unknown-parameter", () => {
  it("says which parameters there are", () =>
    assert.deepEqual(messages(torch("nn.LeakyReLU(alpha=0.2)"), "torch==2.1.0"), [
      "LeakyReLU has no parameter alpha in version 2.1.0, so the call fails; it has negative_slope.",
    ]));
  it("says it without a stated version where no version has the parameter", () => {
    assert.equal(brief(torch("nn.LeakyReLU(alpha=0.2)")).length, 1);
    assert.equal(brief(torch("nn.LeakyReLU(alpha=slope)")).length, 1);
    assert.deepEqual(brief(keras("keras.activations.relu(x, alpha=0.2)")), []);
  });
  it("says it of an axis that has another name", () => {
    assert.equal(brief(torch("nn.Softmax(axis=1)"), { requirements: "torch==2.1.0" }).length, 1);
    assert.deepEqual(brief(torch("torch.softmax(x, axis=1)")), []);
    assert.deepEqual(brief(keras("keras.activations.softmax(x, axis=1)")), []);
  });
  // Run with torch 2.13: each raises a TypeError, and none of the others does.
  it("says it of anything that a function of PyTorch does not take", () => {
    for (const call of [
      "nn.functional.gelu(x, inplace=True)",
      "torch.relu(x, inplace=True)",
      "nn.functional.softmax(x, 1, keepdim=True)",
      "nn.functional.leaky_relu(x, slope=0.1)",
    ])
      assert.equal(brief(torch(call), { requirements: "torch==2.1.0" }).length, 1, call);
    for (const call of [
      "nn.functional.silu(x, inplace=True)",
      "nn.functional.softmax(input=x, dim=1, dtype=torch.float32)",
      "torch.sigmoid(x, out=y)",
      "torch.tanh(x=y)",
      "torch.sigmoid(x1=y)",
      "nn.functional.softplus(x1=y)",
      "nn.functional.prelu(x, weight=w)",
    ])
      assert.deepEqual(brief(torch(call), { requirements: "torch==2.1.0" }), [], call);
  });
  it("knows the names that PyTorch's Hardtanh keeps from before", () => {
    assert.deepEqual(brief(torch("nn.Hardtanh(min_value=-2, max_value=2)")), []);
    assert.equal(brief(torch("nn.functional.hardtanh(x, min_value=-2)")).length, 1);
  });
  it("says where arguments are too many by their places, or one is lacking", () => {
    const pinned = { requirements: "torch==2.1.0\nkeras==3.4.1\njax==0.4.35\n" };
    for (const call of [
      "nn.functional.gelu(x, 'tanh')",
      "nn.Sigmoid(1)",
      "nn.functional.relu(x, 0.1, True)",
      "torch.relu(x, True)",
      "nn.Threshold(0.1)",
    ])
      assert.deepEqual(brief(torch(call), pinned), [
        `warning unknown-parameter 3:${6 + call.search(/\w+\(/) + 1}`,
      ]);
    for (const call of [
      "nn.LeakyReLU(0.1, True)",
      "nn.functional.relu(*x)",
      "nn.Hardtanh(-2, 2, True)",
    ])
      assert.deepEqual(brief(torch(call), pinned), []);
    assert.equal(brief(keras("keras.layers.LeakyReLU(0.1, 0.2)"), pinned).length, 1);
    assert.equal(brief(keras("keras.ops.relu(x, 0.1)"), pinned).length, 1);
    assert.deepEqual(brief(keras("keras.activations.relu(x, 0.1, 6, 0)"), pinned), []);
  });
  it("is silent about what a call is given besides", () =>
    assert.deepEqual(
      brief(keras('keras.layers.LeakyReLU(name="gate", dtype="float16", **more)')),
      [],
    ));
});

describe("refused-value", () => {
  it("tells a parameter that is given twice", () =>
    assert.deepEqual(messages(torch("nn.LeakyReLU(0.1, negative_slope=0.3)"), "torch==2.1.0"), [
      "LeakyReLU refuses negative_slope = 0.3: it is given twice.",
    ]));
  // Run with PyTorch 2.13 and Keras 3.15.1.
  it("counts True as 1 where a number is wanted, but not as a dimension", () => {
    assert.deepEqual(messages(torch("nn.LeakyReLU(True)"), "torch==2.1.0"), []);
    assert.deepEqual(messages(keras("keras.activations.relu(x, alpha=False)"), "keras==2.3.1"), []);
    assert.equal(messages(torch("nn.Softmax(dim=False)"), "torch==2.1.0").length, 1);
  });
  it("takes None where the framework does", () => {
    const jax = (call: string): string => `import jax\ny = jax.nn.${call}\n`;
    assert.deepEqual(brief(jax("softmax(x, axis=None)")), []);
    assert.equal(brief(jax("glu(x, axis=None)")).length, 1);
    const tensorflow = "import tensorflow as tf\na = tf.nn.softmax(x, axis=None)\n";
    assert.deepEqual(brief(tensorflow), []);
  });
  it("says why", () =>
    assert.deepEqual(messages(keras("keras.layers.ReLU(threshold=-1.0)"), "keras==3.4.1"), [
      "ReLU refuses threshold = -1.0: it must be at least 0.",
    ]));
  // Run with PyTorch 2.13: each is a TypeError, of the dimensions when it first computes.
  it("takes no float where PyTorch wants a whole number", () => {
    assert.deepEqual(messages(torch("nn.PReLU(0.25)"), "torch==2.13.0"), [
      "PReLU refuses num_parameters = 0.25: it must be a whole number.",
    ]);
    for (const call of [
      "nn.PReLU(num_parameters=2.0)",
      "nn.PReLU(1e0)",
      "nn.Softmax(dim=1.0)",
      "nn.LogSoftmax(0.5)",
      "nn.Softmin(-1.0)",
      "nn.GLU(1.0)",
      "nn.functional.softmax(x, dim=1.0)",
      "nn.functional.glu(x, 1.0)",
      "nn.functional.gumbel_softmax(x, dim=1.0)",
    ])
      assert.match(
        messages(torch(call), "torch==2.13.0").join(),
        /: it must be a whole number\.$/,
        call,
      );
    for (const call of [
      "nn.PReLU(1)",
      "nn.PReLU(64, 0.25)",
      "nn.PReLU(1_0)",
      "nn.PReLU(0xE)",
      "nn.PReLU(init=0.25)",
      "nn.Softmax(dim=-1)",
      "nn.LeakyReLU(1.0)",
    ])
      assert.deepEqual(messages(torch(call), "torch==2.13.0"), [], call);
  });
  it("says of two values in the wrong order once that they are", () =>
    assert.deepEqual(messages(torch("nn.RReLU(0.5, 0.1)"), "torch==1.13.1"), [
      "RReLU refuses lower = 0.5: lower must be at most upper.",
    ]));
  it("swaps no values that are equal", () =>
    assert.deepEqual(findings(torch("nn.Hardtanh(2, 2)"))[0]?.fixes, []));
  // Run with torch 2.13.
  it("takes equal bounds in the function hardtanh, but not in the module", () => {
    assert.deepEqual(brief(torch("nn.functional.hardtanh(x, 1, 1)")), []);
    assert.equal(brief(torch("nn.functional.hardtanh(x, 2, 1)")).length, 1);
    assert.equal(brief(torch("nn.Hardtanh(1, 1)")).length, 1);
  });
  it("is silent without a stated version where some version takes the value", () => {
    assert.deepEqual(brief(keras("keras.layers.LeakyReLU(-0.2)")), []);
    assert.equal(brief(torch('nn.GELU(approximate="erf")')).length, 1);
  });
});

describe("A call that fails", () => {
  const requirements = "torch==1.11.0";
  const call = 'act = nn.GELU(approximate="tanh")';
  const code = (before: string, after = ""): string =>
    `import torch\nfrom torch import nn\n${before}\n    ${call}\n${after}`;
  const given = { requirements };
  it("is not reported where the failure is caught", () => {
    assert.deepEqual(brief(code("try:", "except TypeError:\n    act = nn.GELU()\n"), given), []);
    assert.deepEqual(brief(code("try:", "except:\n    pass\n"), given), []);
    assert.equal(brief(code("try:", "except OSError:\n    pass\n"), given).length, 1);
    const other = `import torch\nfrom torch import nn\ntry:\n    f()\nexcept TypeError:\n    ${call}\n`;
    assert.equal(brief(other, given).length, 1);
  });
  it("is not reported where the version is asked first", () => {
    assert.deepEqual(brief(code('if torch.__version__ >= "1.12":'), given), []);
    assert.equal(brief(code("if fast:"), given).length, 1);
  });
});
