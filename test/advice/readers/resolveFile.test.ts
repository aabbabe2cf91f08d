import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mentionFields } from "../../../src/cli/print/fields/mentionFields.ts";
import { resolveFile } from "../../../src/advice/readers/resolveFile.ts";
import { newestRelease } from "../../../src/catalogue/releases.ts";
import { projectOf } from "../../../src/project/project.ts";
import { mentions, notebook } from "../resolved.ts";

/** The parameters that the first mention gives, as "name=value" with the values as written. */
function parameters(code: string, requirements?: string): string {
  const [first] = mentions(code, requirements);
  return (first?.stated ?? [])
    .filter(({ from }) => from === "code")
    .map(({ name, text }) => `${name}=${text}`)
    .join(" ");
}

describe("a mention", () => {
  it("prints what the contract lists", () => {
    const [first] = mentions(
      'from keras.layers import Dense\nx = Dense(8, activation="hard_sigmoid")\n',
      "keras==2.3.1",
    );
    assert.ok(first);
    assert.deepEqual(mentionFields(first), {
      line: 1,
      character: 25,
      length: 12,
      text: "hard_sigmoid",
      framework: "keras",
      canonical: "keras.activations.hard_sigmoid",
      kind: "keyword-arg-string",
      entry: first.choice?.entry.id,
      version: "2.3.1",
      versionReason: "pin",
      versionSource: "requirements.txt",
      backend: "tensorflow",
      parameters: {},
      deprecated: false,
    });
    assert.match(first.choice?.entry.id ?? "", /^keras@\S+:keras\.activations\.hard_sigmoid$/);
  });
  it("has the entry of its version", () => {
    const code = "from keras import activations\ny = activations.hard_sigmoid(x)\n";
    const [old] = mentions(code, "keras==2.3.1");
    const [now] = mentions(code, "keras==3.4.1");
    assert.notEqual(old?.choice?.entry.id, now?.choice?.entry.id);
  });
  it("says which TensorFlow brought its Keras", () => {
    const [first] = mentions(
      "import tensorflow as tf\ny = tf.keras.activations.relu(x)\n",
      "tensorflow==2.10.0",
    );
    assert.deepEqual(first?.decision.via, { distribution: "tensorflow", version: "2.10.0" });
  });
  it("takes the backend that the code chooses", () => {
    const code =
      'import os\nos.environ["KERAS_BACKEND"] = "theano"\nfrom keras import backend as K\ny = K.relu(x)\n';
    assert.equal(mentions(code, "keras==2.2.4")[0]?.backend, "theano");
    assert.equal(mentions(code)[0]?.decision.version, newestRelease("keras", "<2.4"));
  });
  it("follows a setting before all", () =>
    assert.equal(
      mentions("import keras\ny = keras.activations.relu(x)\n", "keras==3.0.0", {
        settings: {
          versions: { keras: "2.2.4" },
        },
      })[0]?.decision.reason,
      "setting",
    ));
  it("tells the version by a name that others lack", () => {
    const [first] = mentions(
      "from keras.layers import ThresholdedReLU\nx = ThresholdedReLU(theta=0.5)(x)\n",
    );
    assert.equal(first?.decision.reason, "spelling");
    assert.ok(first.choice);
  });
});

describe("parameters", () => {
  it("come by keyword, in the spelling of the version", () => {
    assert.equal(
      parameters("from keras.layers import LeakyReLU\nLeakyReLU(alpha=0.20)\n", "keras==2.3.1"),
      "alpha=0.20",
    );
    assert.equal(
      parameters(
        "from keras.layers import LeakyReLU\nLeakyReLU(negative_slope=.1)\n",
        "keras==3.4.1",
      ),
      "negative_slope=.1",
    );
  });
  it("come by position", () =>
    assert.equal(
      parameters("import torch.nn as nn\nnn.LeakyReLU(0.2, True)\n"),
      "negative_slope=0.2",
    ));
  it("come as a product or a quotient, as Python 3 computes it", () => {
    const code = "from lasagne.nonlinearities import LeakyRectify\n";
    assert.equal(parameters(`${code}LeakyRectify(1./3)\n`), "leakiness=1./3");
    assert.equal(parameters(`${code}LeakyRectify(leakiness=-1 / 4.)\n`), "leakiness=-1 / 4.");
    assert.equal(parameters(`${code}print(f"")\nLeakyRectify(1/3)\n`), "leakiness=1/3");
    assert.equal(parameters(`${code}LeakyRectify(1.*3)\n`), "leakiness=1.*3");
    for (const unread of ["1./0", "1./a", "1/3"])
      assert.equal(parameters(`${code}LeakyRectify(${unread})\n`), "");
  });
  it("do not take the input for a parameter", () =>
    assert.equal(
      parameters("import torch.nn.functional as F\nF.leaky_relu(0.5, 0.2)\n"),
      "negative_slope=0.2",
    ));
  it("come from a constant that is assigned once", () => {
    const code = (more: string): string =>
      `from keras.layers import LeakyReLU\nALPHA = 0.1\n${more}LeakyReLU(alpha=ALPHA)\n`;
    assert.equal(parameters(code(""), "keras==2.3.1"), "alpha=0.1");
    assert.equal(parameters(code("if deep:\n    ALPHA = 0.2\n"), "keras==2.3.1"), "");
  });
  it("come from partial", () =>
    assert.equal(
      parameters(
        "from functools import partial\nimport torch.nn as nn\nact = partial(nn.LeakyReLU, 0.3)\n",
      ),
      "negative_slope=0.3",
    ));
  it("come from the arguments that PuzzleLib's Activation hands on", () => {
    assert.equal(
      parameters('from PuzzleLib.Modules import *\nActivation("clip", args=(-1., 1.))\n'),
      "a=-1. b=1.",
    );
    assert.equal(
      parameters("from PuzzleLib.Modules import *\nActivation(leakyRelu, args=(0.1,))\n"),
      "a=0.1",
    );
  });
  it("are left out where the version does not know them", () => {
    for (const given of ["beta=2.0", "2.0"]) {
      const code = `import tensorflow as tf\ny = tf.nn.silu(x, ${given})\n`;
      assert.equal(parameters(code, "tensorflow==2.8.0"), "beta=2.0");
      assert.equal(parameters(code, "tensorflow==2.7.0"), "");
      const [mention] = mentions(code, "tensorflow==2.7.0");
      assert.equal(mention?.choice?.entry.name, "tf.nn.silu");
    }
  });
  // tf.nn.crelu(features, name=None, axis=-1) in r1.15, tf.nn.crelu(features, axis=-1, name=None) in r2.6
  it("come from the place that they have in the version", () => {
    const code = (given: string): string =>
      `import tensorflow as tf\ny = tf.nn.crelu(x, ${given})\n`;
    assert.equal(parameters(code("1"), "tensorflow==2.6.0"), "axis=1");
    assert.equal(parameters(code('"name", 1'), "tensorflow==1.15.0"), "axis=1");
    assert.equal(parameters(code("1"), "tensorflow==1.15.0"), "");
    for (const version of ["1.15.0", "2.6.0"])
      assert.equal(parameters(code("axis=1"), `tensorflow==${version}`), "axis=1");
    assert.equal(parameters(code("axis=1"), "tensorflow==1.4.0"), "");
  });
  it("are left out when they are no literals", () =>
    assert.equal(parameters("import torch.nn as nn\nnn.LeakyReLU(slope(1), *more)\n"), ""));
});

describe("a notebook", () => {
  it("sees the imports of the cells before, and counts lines in each cell", () => {
    const text = notebook("%matplotlib inline\nimport theano.tensor as T", [
      "!pip install x\n",
      "\n",
      "y = T.tanh(x)",
    ]);
    const [first, ...others] = mentions(text, "", { path: "a.ipynb" });
    assert.deepEqual([first?.cell, first?.line, first?.character], [2, 2, 6]);
    assert.equal(others.length, 0);
  });
  it("leaves cells in other languages alone", () =>
    assert.equal(
      mentions(notebook("%%bash\nimport theano.tensor as T", "T.tanh(x)"), "", { path: "a.ipynb" })
        .length,
      0,
    ));
  it("is no notebook without cells", () =>
    assert.equal(resolveFile({ path: "a.ipynb", project: projectOf([]) }, "{"), undefined));
});

describe("a long file", () => {
  it("is left alone from where the budget ends, which it says", () => {
    const code = `import theano.tensor as T\n${"y = T.tanh(x)\n".repeat(1000)}`;
    const file = resolveFile({ path: "model.py", project: projectOf([]) }, code, {
      budget: {
        steps: 3000,
        characters: 1e6,
        line: 20_000,
        brackets: 300,
      },
    });
    assert.match(file?.left ?? "", /from line \d+$/);
    assert.ok(file && file.mentions.length > 100);
  });
});
