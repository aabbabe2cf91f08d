import assert from "node:assert/strict";
import * as vscode from "vscode";

import { diagnosticsOf, ruleOf } from "../driving/diagnosed.ts";
import { completionsAt, hover, notebookOf } from "../driving/editor.ts";

interface Opened {
  readonly notebookUri: vscode.Uri;
  readonly inputUri: vscode.Uri;
}

describe("the Interactive Window", () => {
  let input: vscode.TextDocument;

  beforeEach(async () => {
    const { notebookUri, inputUri } =
      await vscode.commands.executeCommand<Opened>("interactive.open");
    const notebook = await vscode.workspace.openNotebookDocument(notebookUri);
    assert.equal(notebook.notebookType, "interactive");
    const cell = notebookOf("from keras.layers import Dense\nimport keras").cells[0]!;
    const edit = new vscode.WorkspaceEdit();
    edit.set(notebookUri, [vscode.NotebookEdit.insertCells(0, [cell])]);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const opened = await vscode.workspace.openTextDocument(inputUri);
    input = await vscode.languages.setTextDocumentLanguage(opened, "python");
  });

  it("lets its input see what was run", async () => {
    assert.equal(input.uri.scheme, "vscode-interactive-input");
    await type('keras.activations.hard_sigmoid(1)\nDense(1, activation="sigmiod")\n');
    assert.match(await hover(input, "hard_sigmoid"), /Keras/);
  });

  it("completes in its input", async () => {
    await type('Dense(1, activation="")\n');
    const names = await completionsAt(input, input.positionAt(input.getText().indexOf('""') + 1));
    assert.deepEqual(names.slice(0, 2), ["relu", "sigmoid"]);
  });

  it("warns in its input", async () => {
    await type('Dense(1, activation="sigmiod")\n');
    const [found] = await diagnosticsOf(input);
    assert.ok(found);
    assert.equal(ruleOf(found), "unknown-activation");
  });

  async function type(text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    const all = new vscode.Range(input.positionAt(0), input.positionAt(input.getText().length));
    edit.replace(input.uri, all, text);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }
});
