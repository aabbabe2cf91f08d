import assert from "node:assert/strict";
import * as vscode from "vscode";

import { hover } from "./driving/editor.ts";

describe("a notebook in a folder with pins", () => {
  it("is read as the version that they name", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, "keras2", "pinned.ipynb");
    const source = ["import keras\n", "keras.activations.hard_sigmoid(0)"];
    const cell = { cell_type: "code", metadata: {}, execution_count: null, outputs: [], source };
    const metadata = { language_info: { name: "python" } };
    const text = JSON.stringify({ cells: [cell], metadata, nbformat: 4, nbformat_minor: 5 });
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    try {
      const notebook = await vscode.workspace.openNotebookDocument(uri);
      assert.match(
        (await hover(notebook.cellAt(0).document, "hard_sigmoid")).slice(0, 200),
        /Keras 2\.3\.1/,
      );
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });
});
