// What code says of backends and of the legacy Keras, and where it says so.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newestRelease } from "../../../src/catalogue/releases.ts";
import { mentions, notebook } from "../resolved.ts";

describe("the backend", () => {
  const use = "from keras import backend as K\ny = K.relu(x)\n";
  for (const code of [
    'import os\nos.environ["KERAS_BACKEND"] = "theano"',
    'import os\nos.environ.setdefault("KERAS_BACKEND", "theano")',
    'import os\nos.environ.update({"CUDA": "0", "KERAS_BACKEND": "theano"})',
    'import os\nos.environ.update(KERAS_BACKEND="theano")',
    'import os\nos.putenv("KERAS_BACKEND", "theano")',
    'from os import environ as e\nNAME = "theano"\ne["KERAS_BACKEND"] = NAME',
    'import keras\nkeras.config.set_backend("theano")',
    'import keras\nkeras.utils.set_backend("theano")',
    'from keras import backend as K\nK.set_backend("theano")',
  ])
    it(`is chosen by ${code.split("\n").slice(1).join("; ")}`, () =>
      assert.equal(mentions(`${code}\n${use}`, "keras==2.2.4")[0]?.backend, "theano"));
  for (const magic of [
    "%env KERAS_BACKEND=theano",
    "%env KERAS_BACKEND theano",
    "%set_env KERAS_BACKEND=theano",
  ])
    it(`is chosen by ${magic}`, () => {
      const [first] = mentions(notebook(magic, use), "keras==2.2.4", { path: "a.ipynb" });
      assert.equal(first?.backend, "theano");
    });
  it("is not chosen in a shell that ends with its line", () => {
    const [first] = mentions(notebook("!export KERAS_BACKEND=theano", use), "keras==2.2.4", {
      path: "a.ipynb",
    });
    assert.equal(first?.backend, "tensorflow");
  });
  it("is not chosen by another library's set_backend", () => {
    const [first] = mentions(`import joblib\njoblib.set_backend("theano")\n${use}`, "keras==2.2.4");
    assert.equal(first?.backend, "tensorflow");
  });
});

describe("the Keras of TensorFlow", () => {
  const use = "import tensorflow as tf\ny = tf.keras.activations.relu(x)\n";
  for (const code of [
    'import os\nos.environ["TF_USE_LEGACY_KERAS"] = "1"',
    'import os\nos.environ.update({"TF_USE_LEGACY_KERAS": "True"})',
    'import os\nos.environ.setdefault("TF_USE_LEGACY_KERAS", "true")',
  ])
    it(`is the legacy one with ${code.split("\n").at(-1)}`, () =>
      assert.equal(
        mentions(`${code}\n${use}`, "tensorflow==2.17.0")[0]?.decision.version,
        "2.15.0",
      ));
  it("has its own version beside tf_keras, at names, strings and layers", () => {
    const code = `import tf_keras\n${use}tf_keras.activations.relu(x)
tf_keras.layers.Dense(4, activation="gelu")\ntf.keras.layers.Dense(4, activation="gelu")\n`;
    const versions = (pins: string): readonly string[] =>
      mentions(code, pins).map(({ decision }) => decision.version.slice(0, 2));
    for (const pins of [
      "tensorflow==2.17.0",
      "tensorflow==2.17.0\ntf_keras==2.17.0",
      "keras==3.5.0",
    ])
      assert.deepEqual(versions(pins), ["3.", "2.", "2.", "3."]);
  });
  it("is the legacy one with %env TF_USE_LEGACY_KERAS=1", () => {
    const text = notebook("%env TF_USE_LEGACY_KERAS=1", use);
    const [first] = mentions(text, "tensorflow==2.17.0", { path: "a.ipynb" });
    assert.equal(first?.decision.version, "2.15.0");
  });
});

describe("a version", () => {
  const use = "import tensorflow as tf\ny = tf.nn.relu(x)\n";
  const version = (...cells: readonly string[]): string | undefined =>
    mentions(notebook(...cells, use), "tensorflow>=1.11", { path: "a.ipynb" })[0]?.decision.version;
  const newest = newestRelease("tensorflow");

  it("is the one that a notebook's lines install", () => {
    assert.equal(version("!pip install tensorflow==1.14.0"), "1.14.0");
    assert.equal(version("%%bash\npip install \\\n  tensorflow==1.14.0"), "1.14.0");
    assert.equal(version("%%capture\n!pip install tensorflow==1.14.0"), "1.14.0");
    assert.equal(version("pip install tensorflow==1.14.0"), "1.14.0");
    assert.equal(version("try:\n  %tensorflow_version 1.x\nexcept: pass"), "1.15.0");
  });
  it("is not the one of a comment, a text or another file", () => {
    for (const cell of [
      "# !pip install tensorflow==1.14.0",
      'print("pip install tensorflow==1.14.0")',
      "%%writefile setup.sh\npip install tensorflow==1.14.0",
    ])
      assert.equal(version(cell), newest, cell);
  });
  it("is told by what TensorFlow 2 took out, but not through a compat module", () => {
    assert.equal(version("import tensorflow as tf\nx = tf.placeholder(tf.float32)"), "1.15.0");
    for (const cell of [
      "import tensorflow.compat.v1 as tf\nx = tf.placeholder(tf.float32)",
      "import tensorflow as t\nx = t.compat.v1.placeholder(t.float32)",
    ])
      assert.equal(version(cell), newest, cell);
  });
});
