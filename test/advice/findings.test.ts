import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { brief, dense, findings, fixed } from "./finding.ts";

describe("changed-meaning", () => {
  const requirements = "keras==3.4.1";
  it("tells a Keras 2 hard_sigmoid that moved to Keras 3, and keeps its meaning", () => {
    const code = `from keras.layers import LSTM\nx = LSTM(8, recurrent_activation='hard_sigmoid')\n`;
    assert.deepEqual(brief(code, { requirements }), ["hint changed-meaning 2:35"]);
    assert.equal(
      fixed(code, { requirements }),
      `import keras\nfrom keras.layers import LSTM\nx = LSTM(8, recurrent_activation=lambda x: keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0))\n`,
    );
  });
  it("keeps the meaning of a call", () =>
    assert.equal(
      fixed("import keras\ny = keras.activations.hard_sigmoid(x)\n", { requirements }),
      "import keras\ny = (lambda x: keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0))(x)\n",
    ));
  it("is silent about code that was written for this generation", () =>
    assert.deepEqual(
      brief(`from keras import ops\n${dense("hard_sigmoid")}`, { requirements }),
      [],
    ));
  it("is silent about functions that stayed the same", () =>
    assert.deepEqual(brief(dense("tanh"), { requirements }), []));
  it("is silent when nobody chose a version", () =>
    assert.deepEqual(brief(dense("hard_sigmoid")), []));
});

describe("no-gradient", () => {
  const code = "import theano.tensor as T\ny = T.nnet.ultra_fast_sigmoid(x)\n";
  it("warns where code trains, and takes the nearest function that has one", () => {
    const training = `${code}g = T.grad(y, w)\n`;
    assert.ok(brief(training).includes("warning no-gradient 2:12"));
    assert.equal(fixed(training), training.replace("ultra_fast_sigmoid", "sigmoid"));
    const [finding] = findings(training);
    assert.match(finding?.fixes[0]?.title ?? "", /^Use sigmoid: at most 0\.0\d+ away$/);
  });
  it("offers no name that the file does not have", () => {
    const alone = "from theano.tensor.nnet import ultra_fast_sigmoid\ny = ultra_fast_sigmoid(x)\n";
    const [finding] = findings(`${alone}g = grad(y, w)\n`);
    assert.deepEqual([finding?.rule, finding?.fixes], ["no-gradient", []]);
  });
  it("does not take re.compile or the mode of the compiler for training", () => {
    const other = `${code}import re\np = re.compile("a")\ntheano.config.optimizer = "fast_run"\n`;
    assert.ok(!brief(other).some((line) => line.includes("no-gradient")));
  });
  it("is silent where it does not", () =>
    assert.ok(!brief(code).some((line) => line.includes("no-gradient"))));
});

describe("loses-digits", () => {
  const gelu = (line: string, requirements: string): readonly string[] =>
    findings(line, { requirements, severities: { "loses-digits": "hint" } })
      .filter(({ rule }) => rule === "loses-digits")
      .map(({ message }) => message);
  it("is off unless it is asked for: the hover says it anyway", () =>
    assert.deepEqual(brief("import torch\ny = torch.nn.functional.gelu(x)\n"), []));
  it("says how far PyTorch's exact GELU is off, where, and what keeps the digits", () => {
    const [message] = gelu("import torch\ny = torch.nn.functional.gelu(x)\n", "torch==2.1.0");
    assert.match(message ?? "", /at x = -5\.5 it is 57 % off/);
    assert.match(message ?? "", /Near x = -5\.543 it gives 0, where -8\.3e-8 is right/);
    assert.match(message ?? "", /This keeps them: .*erfc\(-/);
  });
  it("is true of the version: TensorFlow computes gelu by erfc since 2.21", () => {
    const code = "import tensorflow as tf\ny = tf.nn.gelu(x, approximate=False)\n";
    assert.equal(gelu(code, "tensorflow==2.20.0").length, 1);
    assert.equal(gelu(code, "tensorflow==2.21.0").length, 0);
  });
  it("is true of the parameters and of the code: PyTorch's ELU takes expm1 since 2.8", () => {
    const code = "import torch\ny = torch.nn.functional.elu(x)\n";
    assert.equal(gelu(code, "torch==2.7.0").length, 1);
    assert.equal(gelu(code, "torch==2.8.0").length, 0);
  });
  it("is silent where the call fails", () => {
    const code = 'from torch import nn\nact = nn.RNN(4, 4, nonlinearity="gelu")\n';
    assert.deepEqual(gelu(code, "torch==2.1.0"), []);
    const other = 'from torch import nn\nact = nn.GELU(approximate="tanh")\n';
    assert.deepEqual(gelu(other, "torch==1.8.0"), []);
  });
  it("is silent where a value is not known", () =>
    assert.deepEqual(
      gelu("import torch\ny = torch.nn.functional.elu(x, a)\n", "torch==2.7.0"),
      [],
    ));
});

describe("wrong-documentation", () => {
  it("tells what Theano's softsign is documented as", () =>
    assert.deepEqual(brief("import theano.tensor as T\ny = T.nnet.softsign(x)\n"), [
      "hint wrong-documentation 2:12",
    ]));
  it("tells that keras.ops.hard_sigmoid documents Keras 2", () =>
    assert.deepEqual(brief("import keras\ny = keras.ops.hard_sigmoid(x)\n"), [
      "hint wrong-documentation 2:15",
    ]));
  it("says the number that Compare proves, and where", () => {
    const [finding] = findings("import keras\ny = keras.ops.hard_sigmoid(x)\n");
    assert.match(finding?.message ?? "", /: 0\.0833 apart at ±2\.5\.$/);
  });
});

describe("wrong-gradient", () => {
  const activation = (args: string): string =>
    `from PuzzleLib.Modules import Activation, leakyRelu\nmod = Activation(leakyRelu, args=(${args},))\n`;
  it("is one that PuzzleLib takes from the output of a negative slope", () =>
    assert.deepEqual(brief(activation("-0.2")), ["hint wrong-gradient 2:18"]));
  it("is none for a positive slope", () => assert.deepEqual(brief(activation("0.2")), []));
  it("is PuzzleLib's Gelu in any case", () =>
    assert.deepEqual(brief("from PuzzleLib.Modules import Gelu\nmod = Gelu()\n"), [
      "hint wrong-gradient 2:7",
    ]));
});

describe("different-default", () => {
  const code = `import torch.nn as nn
from keras.layers import LeakyReLU
a = nn.LeakyReLU()
b = LeakyReLU()
`;
  it("is told on both sides", () =>
    assert.deepEqual(brief(code), ["hint different-default 3:8", "hint different-default 4:5"]));
  it("is written out on request", () =>
    assert.equal(fixed(code), code.replace("nn.LeakyReLU()", "nn.LeakyReLU(negative_slope=0.01)")));
  it("does not matter where the code says what it wants", () =>
    assert.deepEqual(brief(code.replaceAll("LeakyReLU()", "LeakyReLU(0.1)")), []));
});

describe("saturating-hidden", () => {
  const code = `${dense("hard_sigmoid")}y = Dense(1, activation="hard_sigmoid")\n`;
  it("is off", () => assert.deepEqual(brief(code), []));
  it("hints at all but the last layer when asked", () =>
    assert.deepEqual(brief(code, { severities: { "saturating-hidden": "hint" } }), [
      "hint saturating-hidden 2:26",
    ]));
});

describe("a comment", () => {
  it("switches a rule off on its line, or on the next", () => {
    const line = 'x = Dense(8, activation="sigmiod")';
    const code = (before: string, after: string): string =>
      `from keras.layers import Dense\n${before}${line}${after}\n`;
    assert.equal(brief(code("", "")).length, 1);
    assert.equal(brief(code("", "  # activation-lens: ignore[unknown-activation]")).length, 0);
    assert.equal(brief(code("", "  # activation-lens: ignore")).length, 0);
    assert.equal(
      brief(code("# activation-lens: ignore[unknown-activation, no-gradient]\n", "")).length,
      0,
    );
    assert.equal(brief(code("", "  # activation-lens: ignore[no-gradient]")).length, 1);
  });
});

describe("a notebook's findings", () => {
  it("stand in their cells", () => {
    const cells = [
      "# Title",
      "from keras.layers import Dense\n",
      'x = Dense(8, activation="sigmiod")',
    ];
    const notebook = JSON.stringify({
      cells: cells.map((source, index) => ({
        cell_type: index === 0 ? "markdown" : "code",
        source: [source],
      })),
    });
    const [finding] = findings(notebook, { path: "a.ipynb" });
    assert.equal(finding?.cell, 2);
    assert.deepEqual(finding.range.start, { line: 0, character: 25 });
    assert.equal(finding.fixes[0]?.edits[0]?.cell, 2);
  });
});
