import assert from "node:assert/strict";
import * as vscode from "vscode";

import { python } from "./editor.ts";

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

/** The names that we offer where the bar stands; the editor adds words of its own. */
async function namesAt(
  text: string,
  offered = vscode.CompletionItemKind.Value,
): Promise<readonly string[]> {
  const document = await python(text.replace("|", ""));
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    document.positionAt(text.indexOf("|")),
  );
  return list.items
    .filter(({ kind }) => kind === offered)
    .toSorted((a, b) => (a.sortText ?? "").localeCompare(b.sortText ?? ""))
    .map(({ label }) => (typeof label === "string" ? label : label.label));
}
