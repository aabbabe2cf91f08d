import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fileIndex } from "../../../src/advice/resolved/fileIndex.ts";
import { resolveCells } from "../../../src/advice/readers/resolveFile.ts";
import type { CodeFile } from "../../../src/advice/resolved/resolvedFile.ts";
import { projectOf } from "../../../src/project/project.ts";

const code = `from keras.layers import Dense
import keras

def build(x):
    return Dense(8, activation="hard_sigmoid")(x)


def leaky(x, a=0.2):
    return keras.backend.maximum(x, a * x)
`;
const longer = code.replace("return", "x = Dense(2, activation='relu')(x)\n    return");
const project = projectOf([{ path: "requirements.txt", text: "keras==2.3.1" }]);

/** With the own definitions, which are found when they are asked for. */
const told = (file: CodeFile): object => ({
  ...file,
  own: file.own(),
  ownGradients: file.ownGradients(),
});

describe("a file's index", () => {
  it("says the same as a fresh reading, after an edit and after it settled", () => {
    const fresh = (text: string): object =>
      told(resolveCells({ path: "model.py", project }, [{ text }]));
    const index = fileIndex({ path: "model.py", project }, [{ text: code }]);
    assert.deepEqual(told(index.file()), fresh(code));
    index.update([{ text: longer }], project);
    assert.deepEqual(told(index.file()), fresh(longer));
    while (!index.settle(10));
    assert.deepEqual(told(index.file()), fresh(longer));
  });
  it("finds the mention at an offset, with its version", () => {
    const index = fileIndex({ path: "model.py", project }, [{ text: code }]);
    index.update([{ text: longer }], project);
    const at = index.at(0, longer.indexOf("hard_sigmoid") + 3);
    assert.deepEqual([at?.text, at?.line, at?.decision.version], ["hard_sigmoid", 5, "2.3.1"]);
    assert.equal(index.at(0, 3), undefined);
  });
  it("follows the project", () => {
    const index = fileIndex({ path: "model.py", project }, [{ text: code }]);
    const offset = code.indexOf("hard_sigmoid");
    assert.equal(index.at(0, offset)?.decision.version, "2.3.1");
    index.update([{ text: code }], projectOf([{ path: "requirements.txt", text: "keras==3.4.1" }]));
    assert.equal(index.at(0, offset)?.decision.version, "3.4.1");
    assert.equal(index.file().mentions[0]?.decision.version, "3.4.1");
  });
  it("knows a notebook's cells", () => {
    const cells = [
      { cell: 0, text: "import theano.tensor as T" },
      { cell: 2, text: "%time T.tanh(x)\nT.tanh(x)" },
    ];
    const index = fileIndex({ path: "a.ipynb", project }, cells);
    assert.deepEqual([index.at(1, 19)?.cell, index.at(1, 19)?.line], [2, 1]);
  });
});
