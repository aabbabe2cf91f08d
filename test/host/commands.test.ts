import assert from "node:assert/strict";
import * as vscode from "vscode";

import { accepting, python } from "./editor.ts";

const item = {
  entry: "keras@3.0.0:keras.activations.hard_sigmoid",
  version: "3.15.1",
  backend: "jax",
  parameters: {},
  because: "",
};

describe("Evaluate Activation", () => {
  it("opens a table of value and slope for what it is handed", async () => {
    await accepting(vscode.commands.executeCommand("activationLens.evaluate", item));
    const text = vscode.window.activeTextEditor?.document.getText() ?? "";
    assert.match(text, /# keras\.activations\.hard_sigmoid — Keras 3\.15\.1 on jax/);
    assert.match(text, /\| +-3 \| +0 \| +0 \| +c0400000 \| +00000000 \|/);
    assert.match(text, /\| +1 \| +0\.6666667 \| +0\.16666667 \| +3f800000 \| +3f2aaaab \|/);
  });

  it("takes the name under the cursor", async () => {
    const document = await python("import theano.tensor as T\ny = T.nnet.ultra_fast_sigmoid(0)\n");
    const editor = await vscode.window.showTextDocument(document);
    const place = document.positionAt(document.getText().indexOf("ultra") + 2);
    editor.selection = new vscode.Selection(place, place);
    await accepting(vscode.commands.executeCommand("activationLens.evaluate"));
    const text = vscode.window.activeTextEditor?.document.getText() ?? "";
    assert.match(text, /ultra_fast_sigmoid — Theano/);
    assert.match(text, /MethodNotDefined/);
  });
});

describe("Copy Definition As", () => {
  it("puts LaTeX on the clipboard first", async () => {
    await accepting(vscode.commands.executeCommand("activationLens.copyDefinition", item));
    assert.match(await vscode.env.clipboard.readText(), /\\/);
  });
});
