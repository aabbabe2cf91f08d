import assert from "node:assert/strict";
import * as vscode from "vscode";

import { hover } from "./editor.ts";

describe("a notebook", () => {
  it("lets a cell see the imports of the cells before it", async () => {
    const [, last] = await cells("import torch.nn.functional as F", "y = F.hardsigmoid(x)");
    assert.match(await hover(last!, "hardsigmoid"), /PyTorch/);
  });

  it("hides from a cell what only a later cell imports", async () => {
    const [first] = await cells("y = F.hardsigmoid(x)", "import torch.nn.functional as F");
    assert.equal(await hover(first!, "hardsigmoid"), "");
  });
});

async function cells(...texts: readonly string[]): Promise<readonly vscode.TextDocument[]> {
  const data = new vscode.NotebookData(
    texts.map((text) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, "python")),
  );
  const notebook = await vscode.workspace.openNotebookDocument("jupyter-notebook", data);
  return notebook.getCells().map(({ document }) => document);
}
