import assert from "node:assert/strict";
import * as vscode from "vscode";

import { commandIds } from "../../src/extension/ids.ts";
import { extensionId, sample } from "./driving/editor.ts";

describe("the extension", () => {
  it("wakes up when a Python file is opened", async () => {
    await sample("keras2/model.py");
    const extension = vscode.extensions.getExtension(extensionId);
    await extension?.activate();
    assert.equal(extension?.isActive, true);
  });

  it("registers every command of its manifest", async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      Object.keys(commandIds).filter((id) => !registered.has(id)),
      [],
    );
  });
});
