import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { modelPaths } from "../../../src/advice/models/modelPaths.ts";
import { inMemory } from "../../../src/models/bytes.ts";
import { kerasHdf5 } from "../../../src/models/formats/kerasHdf5.ts";
import { findings } from "../finding.ts";

const lstm = kerasHdf5(inMemory(readFileSync("test/models/lstm-keras-2.3.1-theano.h5")));
const modelAt = (path: string) => (path === "old.h5" || path === "sub/old.json" ? lstm : undefined);

/** The line and the message of each finding about a saved model. */
const told = (code: string, requirements: string, path?: string): readonly string[] =>
  findings(code, { modelAt, requirements, ...(path !== undefined && { path }) })
    .filter(({ rule }) => rule === "saved-model-changes-meaning")
    .map(({ range, message }) => `${range.start.line + 1}: ${message}`);

const message =
  "hard_sigmoid was saved by Keras 2.3.1 on Theano, which computes clip(0.2 * x + 0.5, 0, 1); Keras 3.15.1 computes minimum(maximum(x + 3, 0), 6) / 6: 0.0833 apart at ±2.5.";

describe("saved-model-changes-meaning", () => {
  it("stands at the call that loads the model", () => {
    const code = 'from keras.models import load_model\nnet = load_model("old.h5")\n';
    assert.deepEqual(told(code, "keras==3.15.1"), [`2: In old.h5: ${message}`]);
    assert.deepEqual(told(code, "keras==2.3.1"), []);
    assert.deepEqual(told(code, ""), []);
  });
  it("follows a name to its path, and knows tf.keras", () => {
    const code =
      'import tensorflow as tf\nPATH = "./old.h5"\nnet = tf.keras.models.load_model(PATH)\n';
    assert.match(told(code, "tensorflow==2.18.0")[0] ?? "", /^3: In \.\/old\.h5: .*tf\.keras 3/);
  });
  it("stands where a description is opened, in a file that makes a model of one", () => {
    const opened = 'with open("sub/old.json") as f:\n    text = f.read()\n';
    const code = `from keras.models import model_from_json\n${opened}net = model_from_json(text)\n`;
    assert.equal(told(code, "keras==3.15.1").length, 1);
    assert.deepEqual(told(opened, "keras==3.15.1"), []);
  });
  it("is silent where the call brings functions of its own, and where only running the code would tell", () => {
    for (const call of [
      'load_model("old.h5", custom_objects=own)',
      'load_model("old.h5", **more)',
      "load_model(path)",
      'load_model("new.h5")',
    ])
      assert.deepEqual(
        told(`from keras.models import load_model\nnet = ${call}\n`, "keras==3.15.1"),
        [],
        call,
      );
  });
  it("stands in the model's own description", () => {
    const text = `{"class_name": "Sequential", "keras_version": "2.3.1", "backend": "theano",
      "config": {"layers": [
        {"class_name": "Dense", "config": {"activation": "hard_sigmoid"}},
        {"class_name": "ThresholdedReLU", "config": {"theta": 1.0}}]}}`;
    assert.deepEqual(told(text, "keras==3.15.1", "model.json"), [
      `3: ${message}`,
      "4: ThresholdedReLU was saved by Keras 2.3.1 on Theano; Keras 3.15.1 has no ThresholdedReLU.",
    ]);
  });
});

describe("the path of a model", () => {
  it("counts from the code and from the project, and never leads out of it", () => {
    assert.deepEqual(modelPaths("old.h5", "a/b.py"), ["a/old.h5", "old.h5"]);
    assert.deepEqual(modelPaths("./x/../old.h5", "b.py"), ["old.h5"]);
    assert.deepEqual(modelPaths("../old.h5", "a/b.py"), ["old.h5"]);
    for (const path of ["/etc/old.h5", "../old.h5", "https://host/old.h5", "C:/old.h5", ""])
      assert.deepEqual(modelPaths(path, "b.py"), [], path);
  });
});
