import assert from "node:assert/strict";
import * as vscode from "vscode";

import { cells, completionsAt, python } from "./driving/editor.ts";

describe("completion in an activation's string", () => {
  it("offers what the framework takes, the usual first", async () => {
    const texts = await namesAt('import keras\nkeras.layers.Dense(1, activation="|")\n');
    assert.deepEqual(texts.slice(0, 4), ["relu", "sigmoid", "tanh", "softmax"]);
    assert.ok(texts.includes("hard_sigmoid"));
  });

  it("replaces what was typed so far", async () => {
    const texts = await namesAt('import keras\nkeras.layers.Activation("so|")\n');
    assert.ok(texts.includes("softplus"));
  });

  it("offers nothing in another string", async () => {
    const texts = await namesAt('import keras\nkeras.layers.Dense(1, name="|")\n');
    assert.deepEqual(texts, []);
  });
});

describe("completion in cells", () => {
  it("knows the imports of the cells before, in a notebook", async () => {
    const [, last] = await cells("from keras.layers import Dense", 'Dense(1, activation="")');
    const names = await completionsAt(last!, new vscode.Position(0, 21));
    assert.deepEqual(names.slice(0, 2), ["relu", "sigmoid"]);
  });

  it("knows them in an untitled file with # %%", async () => {
    const texts = await namesAt(
      '# %%\nfrom keras.layers import Dense\n# %%\nDense(1, activation="|")\n',
    );
    assert.deepEqual(texts.slice(0, 2), ["relu", "sigmoid"]);
  });
});

describe("completion behind a module", () => {
  it("offers its activations in this version", async () => {
    const texts = await namesAt(
      "import torch.nn.functional as F\ny = F.|\n",
      vscode.CompletionItemKind.Function,
    );
    assert.deepEqual(texts.slice(0, 2), ["relu", "sigmoid"]);
    assert.ok(texts.includes("hardswish"));
  });
});

/** The names that we offer where the bar stands. */
async function namesAt(
  text: string,
  offered?: vscode.CompletionItemKind,
): Promise<readonly string[]> {
  const document = await python(text.replace("|", ""));
  return completionsAt(document, document.positionAt(text.indexOf("|")), offered);
}
