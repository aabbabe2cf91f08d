import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { brief, findings, fixed } from "../finding.ts";

const torch16 = { requirements: "torch==1.6.0" };
const use = (before: string, after = ""): string =>
  `import torch.nn as nn\n${before}nn.SiLU()\n${after}`;

describe("missing-in-version", () => {
  it("says which versions have the name", () =>
    assert.equal(
      findings(use("act = "), torch16)[0]?.message,
      "PyTorch 1.6.0 has no torch.nn.SiLU; it is in PyTorch ≥ 1.7.0.",
    ));
  // expit: docs/source/special.rst of 1.9.1. 1.10 and 1.11 are inferred from pytorch/pytorch#60512 and #62251, and from
  // the pages of 1.9.1 and 1.12.
  it("knows the release that brought each name of torch.special", () => {
    for (const [name, without, since] of [
      ["expit", "1.8.1", "1.9.0"],
      ["log_softmax", "1.9.1", "1.10.0"],
      ["softmax", "1.10.2", "1.11.0"],
    ]) {
      const code = `import torch\ny = torch.special.${name}(x, dim=-1)\n`;
      const said = (version: string | undefined) =>
        brief(code, { requirements: `torch==${version}` }).filter((one) => one.includes("missing"));
      assert.deepEqual(said(without), ["warning missing-in-version 2:19"], name);
      assert.deepEqual(said(since), [], name);
    }
  });
  it("is said once of a name that is imported and used", () =>
    assert.deepEqual(brief("from torch.nn import SiLU\na = SiLU()\nb = SiLU()\n", torch16), [
      "warning missing-in-version 1:22",
    ]));
  it("is silent where nobody states a version", () => assert.deepEqual(brief(use("act = ")), []));
  it("is silent where code asks first, or has something of its own", () => {
    const guarded = [
      use('act = "x" if not hasattr(nn, "SiLU") else '),
      use("try:\n    act = ", "except AttributeError:\n    act = None\n"),
      use('if not hasattr(nn, "SiLU"):\n    nn.SiLU = Own\nact = '),
      use("_has_silu = 'SiLU' in dir(nn)\nact = "),
      use("act = Own() if not _has_silu else "),
      use("if TORCH_17:\n    act = "),
      'import torch.nn as nn\nact = getattr(nn, "SiLU", None)\n',
      'import torch\nname = "swish"\nif torch.__version__ >= "1.7":\n    act = getattr(torch.nn, "SiLU")\n',
      "try:\n    from torch.nn import SiLU\nexcept ImportError:\n    from own import SiLU\na = SiLU()\n",
    ];
    for (const code of guarded) assert.deepEqual(brief(code, torch16), [], code);
  });
  it("is said of a default that code falls back to", () =>
    assert.deepEqual(brief('import torch.nn as nn\nact = getattr(nn, "Own", nn.SiLU)\n', torch16), [
      "warning missing-in-version 2:29",
    ]));
  it("is said of modules that are gone", () => {
    const code = "from keras.layers.advanced_activations import PReLU\nact = PReLU()\n";
    assert.equal(
      findings(code, { requirements: "keras==2.10.0" })[0]?.message,
      "Keras 2.10.0 has no keras.layers.advanced_activations; it is in Keras ≤ 2.8.0.",
    );
    assert.deepEqual(brief(code, { requirements: "keras==2.8.0" }), []);
    assert.deepEqual(brief(code), []);
  });
  it("is said of slips in modules of activations", () => {
    const messages = findings("import keras\nf = keras.activations.hard_sigmod\n").map(
      ({ message }) => message,
    );
    assert.match(
      messages.join(),
      /has no keras\.activations\.hard_sigmod\. Did you mean “hard_sigmoid”\?/,
    );
    for (const other of ["keras.activations.get", "keras.activations.serialize", "torch.nn.GRU"])
      assert.deepEqual(brief(`import keras, torch\nf = ${other}\n`), [], other);
  });
  // Run with torch 2.13, keras 3.15, tensorflow 2.21 and jax 0.10: none of these modules has a name of another
  // framework's activation that the catalogue lacks, but for those that hand their input on.
  it("knows an activation of another framework, and what has the same function here", () => {
    const torch21 = { requirements: "torch==2.1.0" };
    const [swish] = findings("import torch.nn.functional as F\ny = F.swish(x)\n", torch21);
    assert.equal(
      swish?.message,
      "PyTorch 2.1.0 has no torch.nn.functional.swish. Did you mean “silu”?",
    );
    const imported = "from torch.nn import Swish\na = Swish()\n";
    assert.equal(fixed(imported, torch21), imported.replace("Swish", "SiLU as Swish"));
    assert.equal(
      fixed("from torch.nn import Swish as S\na = S()\n", torch21).includes("SiLU as S"),
      true,
    );
    const mish = "import tensorflow as tf\ny = tf.nn.mish(x)\n";
    const [finding] = findings(mish, { requirements: "tensorflow==2.12.0" });
    assert.equal(finding?.message, "TensorFlow 2.12.0 has no tf.nn.mish.");
    for (const other of [
      "nn.Linear(3, 4)",
      "nn.Conv2d(3, 3, 3)",
      "nn.functional.linear(x, w)",
      "nn.functional.one_hot(x)",
    ])
      assert.deepEqual(brief(`from torch import nn\ny = ${other}\n`, torch21), []);
  });
  it("suggests a slip's neighbour only where the version has it", () => {
    const silu = "import torch.nn as nn\ny = nn.Silu()\n";
    assert.match(findings(silu, { requirements: "torch==1.7.0" })[0]?.message ?? "", /“SiLU”/);
    assert.equal(
      findings(silu, { requirements: "torch==1.5.0" })[0]?.message,
      "PyTorch 1.5.0 has no torch.nn.Silu.",
    );
  });
});
