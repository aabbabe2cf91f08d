import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { assertParses, migrated, migratedCells } from "./migrating.ts";

const layers = "import keras\nfrom keras.layers import Dense, LSTM, ThresholdedReLU\n";

describe("a definition that a migration writes out several times", () => {
  it("is one function, registered under the name of the file", () => {
    const after = migrated(`${layers}
def build():
    return Dense(1, activation="hard_sigmoid"), Dense(2, activation="hard_sigmoid")
`);
    assertParses(after);
    assert.match(
      after,
      /\n\n\n@keras\.saving\.register_keras_serializable\(package="model"\)\ndef keras2_hard_sigmoid\(x\):\n {4}return keras\.ops\.clip\(0\.2 \* x \+ 0\.5, 0\.0, 1\.0\)\n\n\ndef build/,
    );
    assert.match(after, /activation=keras2_hard_sigmoid\), Dense\(2, activation=keras2_hard_sigm/);
    assert.doesNotMatch(after, /lambda/);
  });
  it("is one for what a layer chooses and what is named", () => {
    const code = `${layers}a = LSTM(4)\nb = Dense(1, activation="hard_sigmoid")\n`;
    const after = migrated(code, "keras==2.2.4");
    assert.match(after, /LSTM\(4, recurrent_activation=keras2_hard_sigmoid\)/);
    assert.match(after, /Dense\(1, activation=keras2_hard_sigmoid\)/);
  });
  it("is another function for other parameters, under a name that is free", () => {
    const uses = [0.5, 0.5, 0.7, 0.7].map((theta) => `ThresholdedReLU(${theta})\n`).join("");
    const after = migrated(`${layers}keras2_thresholded_relu = 1\n${uses}`);
    assert.match(after, /def keras2_thresholded_relu_2\(x\):\n.*x > 0\.5/);
    assert.match(after, /def keras2_thresholded_relu_3\(x\):\n.*x > 0\.7/);
    assert.match(after, /Activation\(keras2_thresholded_relu_3\)\n$/);
  });
  it("stays where it is used once, and where its line has other statements", () => {
    const once = migrated(`${layers}Dense(1, activation="hard_sigmoid")\n`);
    assert.match(once, /activation=lambda x/);
    const line = 'a = 1; keras.layers.Dense(1, activation="hard_sigmoid")\n';
    assert.match(migrated(`import keras\n${line}${line}`), /activation=lambda x/);
  });
  it("is called Keras by the file's own name for it, with the file's line ends", () => {
    const use = 'k.layers.Dense(1, activation="hard_sigmoid")\r\n';
    const code = `from tensorflow import keras as k\r\n${use}${use}`;
    const after = migrated(code, "tensorflow==2.10.0");
    assert.match(after, /@k\.saving\.register.*\r\ndef tf_keras2_hard_sigmoid\(x\):\r\n/);
    assert.doesNotMatch(after, /[^\r]\n/);
  });
  it("stands before its first use in a notebook, with the import among the first imports", () => {
    const use = (name: string): string => `${name} = Dense(1, activation=keras2_hard_sigmoid)`;
    const [magic, imports, first, second] = migratedCells([
      "%matplotlib inline",
      "from keras.layers import Dense\n",
      'a = Dense(1, activation="hard_sigmoid")',
      'b = Dense(1, activation="hard_sigmoid")',
    ]);
    assert.equal(magic, "%matplotlib inline");
    assert.equal(imports, "import keras\nfrom keras.layers import Dense\n");
    assert.match(first ?? "", /^@keras.*\ndef keras2_hard_sigmoid\(x\):\n.*\n\n\na = /);
    assert.ok(first?.endsWith(use("a")));
    assert.equal(second, use("b"));
  });
});
