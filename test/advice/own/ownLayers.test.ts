import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { OwnDefinition } from "../../../src/advice/own/ownDefinition.ts";
import { resolveCells } from "../../../src/advice/readers/resolveFile.ts";
import { print } from "../../../src/expr/print.ts";
import { nameOf } from "../../../src/present/hover/own/sameAs.ts";
import { projectOf } from "../../../src/project/project.ts";
import { findings } from "../finding.ts";

const ownIn = (text: string): readonly OwnDefinition[] =>
  resolveCells({ path: "model.py", project: projectOf([]) }, [{ text }]).own();

/** What each is, by proof; those of PyTorch and NumPy were run, and return the same numbers. */
const known: Readonly<Record<string, string>> = {
  Learned: "Swish(alpha=beta)",
  LearnedList: "Swish(alpha=b)",
  LearnedChannels: "leaky_relu(negative_slope=alpha)",
  LearnedVariable: "Swish(alpha=factor)",
  LearnedWeight: "Swish(alpha=beta)",
  Field: "Swish(alpha=beta)",
  LearnedParam: "Swish(alpha=beta)",
  SwishFunction: "silu",
  Applied: "silu",
  applied_by_name: "silu",
  AppliedInside: "mish",
  SetUp: "mish",
  MaskedGradient: "relu",
  WrongGradient: "leaky_relu(negative_slope=slope)",
  Static: "hardswish",
  "KeepsMask.forward": "relu",
  "KeepsOutput.forward": "sigmoid",
  by_comparison: "relu",
  by_part: "elu(alpha=alpha)",
  by_factor: "leaky_relu(negative_slope=0.1)",
  by_two_parts: "sigmoid",
  by_shape: "relu",
  by_method: "leaky_relu",
  by_fill: "relu",
  by_scope: "leaky_relu(alpha=leak)",
  by_point: "hardswish",
  by_bipolar: "ScaledTanH(scale_in=0.5)",
  by_what_python_prints: "gelu",
  by_logistic_of_tanh_form: "gelu(approximate=tanh)",
  by_distribution: "gelu",
  by_norm: "gelu",
  by_select: "hardsigmoid",
  by_piecewise: "leaky_relu(negative_slope=0.1)",
  by_lax: "leaky_relu(negative_slope=0.3)",
  by_lax_clamp: "hard_sigmoid",
  by_heaviside: "relu",
  by_two_clamps: "relu6",
  by_smaller_of_two: "relu6",
  after_assertion: "silu",
  by_module_tuple: "gelu",
  ByBuffer: "QuickGelu",
  BySequence: "mish",
  Inheriting: "leaky_relu(negative_slope=0.1)",
  ByFlag: "leaky_relu(negative_slope=0.1)",
  InheritingConstructor: "Swish(alpha=beta)",
  AsModel: "hardswish",
  StarReLU: "star_relu(s=scale,b=bias)",
  Snake1d: "snake(a=alpha)",
  fixed_slope: "leaky_relu(negative_slope=slope)",
  wrong_fixed: "Swish(alpha=k)",
};

describe("own layers and functions of repositories", () => {
  const text = readFileSync("test/advice/own/layers.py", "utf8");
  const all = ownIn(text);

  it("are the known functions that they compute", () => {
    const found = Object.keys(known).map((name) => {
      const same = all.find((one) => one.name === name)?.match.same ?? [];
      const names = same.filter(({ proved }) => proved).map(nameOf);
      return [name, names.includes(known[name] ?? "") ? known[name] : names.slice(0, 3)];
    });
    assert.deepEqual(found, Object.entries(known));
  });

  it("begin with what the code gives to what is learned", () => {
    const values = Object.fromEntries(
      all.flatMap(({ name, parameters: [one] }) => (one ? [[name, [one.name, one.value]]] : [])),
    );
    assert.deepEqual(values["Learned"], ["beta", 1]);
    assert.deepEqual(values["LearnedList"], ["b", 0.5]);
    assert.deepEqual(values["LearnedChannels"], ["alpha", 0.25]);
    assert.deepEqual(values["LearnedVariable"], ["factor", 1]);
    assert.deepEqual(values["LearnedWeight"], ["beta", 0.7]);
    for (const [initializer, initial] of [
      ["keras.initializers.zeros()", 0],
      ["tf.initializers.constant(0.5)", 0.5],
      ["keras.initializers.Ones()", 1],
    ]) {
      const code = `import tensorflow as tf\nfrom tensorflow import keras\nclass A(keras.layers.Layer):\n    def build(self, shape):\n        self.a = self.add_weight(shape=(1,), initializer=${initializer})\n    def call(self, x):\n        return x * tf.sigmoid(self.a * x)\n`;
      assert.equal(ownIn(code)[0]?.parameters[0]?.value, initial, String(initializer));
    }
  });

  it("come near to what they would be without what keeps them from dividing by zero", () => {
    const beta = all.find(({ name }) => name === "SnakeBeta");
    const [near] = beta?.match.nearest() ?? [];
    assert.deepEqual(beta?.match.same, []);
    assert.equal(near?.choices[0]?.entry.name, "paper:snake");
    assert.equal(near.apart.toPrecision(2), "1.0e-9");
  });

  it("have the gradients that their code computes", () => {
    const gradientOf = (name: string): string | undefined => {
      const gradient = all.find((one) => one.name === name)?.gradient;
      return gradient && print(gradient.formula);
    };
    assert.equal(gradientOf("MaskedGradient"), "where(x < 0, 0, 1)");
    assert.equal(gradientOf("WrongGradient"), "where(x < 0, 0.01, 1)");
    const wrong = findings(text, {}).filter(({ rule }) => rule === "wrong-own-gradient");
    assert.deepEqual(
      wrong.map(({ message }) => /of (\w+) is/.exec(message)?.[1]),
      ["WrongGradient", "wrong_fixed"],
    );
    // x s(2x) differs from the wrong slope by x s(2x) (1 - s(2x)), s the logistic function.
    assert.match(wrong[1]?.message ?? "", /0\.112 away from it at ±0\.772\.$/);
  });

  it("have gradients of Keras 3, which may be given by a star or by the name upstream", () => {
    const code =
      "import keras\n@keras.ops.custom_gradient\ndef f(x):\n    def grad(*args, upstream=None):\n        if upstream is None:\n            (upstream,) = args\n        return upstream * keras.ops.sigmoid(x)\n    return keras.ops.softplus(x), grad\n";
    const [own] = ownIn(code);
    assert.equal(own?.gradient && print(own.gradient.formula), "sigmoid(x)");
  });

  it("stay as they are where they keep something for others", () => {
    const body = (name: string) => all.find((one) => one.name === name)?.body;
    assert.equal(body("KeepsMask.forward"), undefined);
    assert.notEqual(body("Static"), undefined);
  });

  it("are not told where a part is put in by another mask, or what is learned begins at random", () => {
    const parts =
      "import numpy as np\ndef f(x):\n    y = np.tanh(x)\n    y[x < 0] = x[x < -1]\n    return y\n";
    const random =
      "import torch\nfrom torch import nn\nclass A(nn.Module):\n    def __init__(self, n):\n        super().__init__()\n        self.b = nn.Parameter(torch.randn(n))\n    def forward(self, x):\n        return x * torch.sigmoid(self.b * x)\n";
    const counts =
      "import torch\nfrom torch import nn\nclass A(nn.Module):\n    def forward(self, x):\n        self.steps += 1\n        return torch.relu(x)\n";
    const sized = random.replace("torch.randn(n)", "torch.Tensor(1)");
    for (const code of [parts, random, sized, counts]) assert.deepEqual(ownIn(code), [], code);
  });

  it("are what a function of a library computes with the parameter that stays open", () => {
    const layer = (base: string, imports: string, call: string): string =>
      `${imports}\nclass A(${base}):\n    def __init__(self, alpha=1.0):\n        super().__init__()\n        self.alpha = alpha\n    def call(self, inputs):\n        return ${call}\n`;
    const relu = layer(
      "Layer",
      "from keras import backend as K\nfrom keras.layers import Layer",
      "K.relu(inputs, alpha=self.alpha)",
    );
    const elu = layer(
      "keras.layers.Layer",
      "import keras",
      "keras.activations.elu(inputs, alpha=self.alpha)",
    );
    const isAmong = (code: string, name: string): boolean =>
      ownIn(code).some(({ match }) => match.same.map(nameOf).includes(name));
    assert.deepEqual(
      [
        isAmong(relu, "leaky_relu(alpha=alpha)"),
        isAmong(relu, "relu"),
        isAmong(elu, "elu(alpha=alpha)"),
      ],
      [true, false, true],
    );
  });

  it("are not told of what leaves numbers as they are, rounds them or moves pixels", () => {
    for (const code of [
      "import jax.numpy as jnp\nf = lambda x: jnp.multiply(x, 1)\n",
      "import jax.numpy as jnp\ndef f(x):\n    return jnp.floor(x + 0.5)\n",
      "import torch\ndef denormalize(images):\n    return (images / 2 + 0.5).clamp(0, 1)\n",
      "import numpy as np\ndef f(x):\n    return np.exp(x) * 1.0\n",
    ])
      assert.deepEqual(ownIn(code), [], code);
  });
});
