import assert from "node:assert/strict";
import * as vscode from "vscode";

import { hover, python } from "../driving/editor.ts";

describe("a hover stays silent", () => {
  it("in comments and docstrings", async () => {
    const document = await python('import keras\n# relu\ndef f():\n    """sigmoid"""\n');
    assert.equal(await hover(document, "relu"), "");
    assert.equal(await hover(document, "sigmoid"), "");
  });

  it("over a name that the file defines itself", async () => {
    const document = await python("def sigmoid(x):\n    return x\n\nprint(sigmoid(1))\n");
    assert.equal(await hover(document, "sigmoid(1)"), "");
  });

  it("over a name that no framework knows", async () => {
    const document = await python(
      'from keras.layers import Dense\nDense(1, activation="sigmiod")\n',
    );
    assert.equal(await hover(document, "sigmiod"), "");
  });

  it("in a binary file that is called Python", async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, i) => (i * 197) % 256);
    const document = await python(new TextDecoder("latin1").decode(bytes) + "relu");
    assert.equal(await hover(document, "relu"), "");
  });

  it("in a language other than Python", async () => {
    const content = "import keras\nkeras.activations.relu(1)";
    const document = await vscode.workspace.openTextDocument({ language: "plaintext", content });
    assert.equal(await hover(document, "relu"), "");
  });
});

describe("a hover speaks", () => {
  it("below a syntax error in the first line", async () => {
    const document = await python(
      "def broken(:\n\nimport keras\nkeras.activations.hard_sigmoid(1)\n",
    );
    assert.match(await hover(document, "hard_sigmoid"), /hard_sigmoid/);
  });

  it("in a file of 5 MB, within seconds of computing", async () => {
    const head = "import keras\nkeras.activations.hard_sigmoid(1)\n";
    const document = await python(head + "value = [1, 2, 3]\n".repeat(290_000));
    const before = process.cpuUsage();
    assert.match(await hover(document, "hard_sigmoid"), /hard_sigmoid/);
    const { user, system } = process.cpuUsage(before);
    assert.ok(user + system < 10e6, `took ${user + system} µs`);
  });

  it("in an untitled file with cells", async () => {
    const document = await python(
      "# %%\nimport theano.tensor as T\n# %%\ny = T.nnet.ultra_fast_sigmoid(0)\n",
    );
    assert.match(await hover(document, "ultra_fast_sigmoid"), /MethodNotDefined/);
  });
});
