import assert from "node:assert/strict";
import * as vscode from "vscode";

import { hover } from "./driving/editor.ts";
import { until } from "./driving/until.ts";

describe("a star import of a workspace file", () => {
  const folder = (): vscode.Uri =>
    vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, "stars");
  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(folder(), name),
      new TextEncoder().encode(text),
    );
  after(() => vscode.workspace.fs.delete(folder(), { recursive: true }));

  it("brings what that file imports, and what it imports after a change", async () => {
    await write("base.py", "import torch.nn.functional as F\n");
    await write("model.py", "from .base import *\ny = F.gelu(x)\n");
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(folder(), "model.py"),
    );
    const said = (): Promise<string> => hover(document, "gelu");
    const torch = /torch\.nn\.functional\.gelu/;
    assert.match(await until(said, (text) => torch.test(text)), torch);
    await write("base.py", "import jax.nn as F\n");
    assert.match(await until(said, (text) => text.includes("jax.nn.gelu")), /jax\.nn\.gelu/);
  });
});
