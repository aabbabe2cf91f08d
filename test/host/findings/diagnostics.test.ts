import assert from "node:assert/strict";
import * as vscode from "vscode";

import {
  actionsFor,
  diagnosticsOf,
  fixesOf,
  remainingDiagnostics,
  ruleOf,
  settledDiagnostics,
} from "../driving/diagnosed.ts";
import { cells, python, sample } from "../driving/editor.ts";

describe("diagnostics", () => {
  it("warn about an unknown name and know the right one", async () => {
    const document = await python(
      'from keras.layers import Dense\nDense(1, activation="sigmiod")\n',
    );
    const [found] = await diagnosticsOf(document);
    assert.ok(found);
    assert.equal(ruleOf(found), "unknown-activation");
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(found.message, /sigmoid/);
  });

  it("are settled by a quick fix", async () => {
    const document = await python(
      'from keras.layers import Dense\nDense(1, activation="sigmiod")\n',
    );
    const [found] = await diagnosticsOf(document);
    const fix = (await fixesOf(document, found)).find(({ title }) => title.includes("sigmoid"));
    await vscode.workspace.applyEdit(fix?.edit ?? new vscode.WorkspaceEdit());
    assert.match(document.getText(), /activation="sigmoid"/);
    assert.deepEqual(await remainingDiagnostics(document), []);
  });

  it("offer to set the version where another may have what this one lacks", async () => {
    const uri = vscode.Uri.joinPath((await sample("keras2/model.py")).uri, "..", "later.py");
    const lines = ["gelu", "sigmiod"].map((name) => `Dense(1, activation="${name}")\n`);
    const text = `from keras.layers import Dense\n${lines.join("")}`;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const [missing, misspelled] = await diagnosticsOf(document);
      const offers = async (one: vscode.Diagnostic | undefined): Promise<boolean> =>
        (await actionsFor(document, one)).some(
          ({ command }) => command?.command === "activationLens.setVersion",
        );
      assert.deepEqual([await offers(missing), await offers(misspelled)], [true, false]);
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });

  it("are silent where a comment says so", async () => {
    const line = 'Dense(1, activation="sigmiod")  # activation-lens: ignore[unknown-activation]';
    const document = await python(`from keras.layers import Dense\n${line}\n`);
    assert.deepEqual(await settledDiagnostics(document), []);
  });

  it("trust a name that another file of the workspace registers, and no other", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, "keras2", "own.py");
    const line = (name: string): string => `Dense(1, activation="${name}")\n`;
    const text = `from keras.layers import Dense\n${line("NAME")}${line("sigmiod")}`;
    const written = text.replace("NAME", await registeredIn("keras3/model.py"));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(written));
    try {
      const found = await diagnosticsOf(await vscode.workspace.openTextDocument(uri));
      assert.deepEqual(
        found.map(({ range }) => range.start.line),
        [2],
      );
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });

  it("say nothing about code without activations", async () => {
    assert.deepEqual(await settledDiagnostics(await python("print(1)\n")), []);
  });

  it("trust a name that the file registers, and no other", async () => {
    const document = await python(
      [
        "from keras.layers import Dense",
        "from keras.utils import get_custom_objects",
        'get_custom_objects()["my_gate"] = gate',
        'Dense(1, activation="my_gate")',
        'Dense(1, activation="my_gat")\n',
      ].join("\n"),
    );
    const found = await diagnosticsOf(document);
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [4],
    );
    assert.match(found[0]?.message ?? "", /my_gate/);
  });
});

describe("diagnostics in cells", () => {
  it("know the imports of the cells before, and are settled in their cell", async () => {
    const [, last] = await cells(
      "from keras.layers import Dense",
      'Dense(1, activation="sigmiod")',
    );
    const [found] = await diagnosticsOf(last!);
    assert.ok(found);
    assert.equal(ruleOf(found), "unknown-activation");
    const fix = (await fixesOf(last!, found)).find(({ title }) => title.includes("sigmoid"));
    await vscode.workspace.applyEdit(fix?.edit ?? new vscode.WorkspaceEdit());
    assert.equal(last!.getText(), 'Dense(1, activation="sigmoid")');
    assert.deepEqual(await remainingDiagnostics(last!), []);
  });

  it("follow what an earlier cell imports", async () => {
    const [first, last] = await cells("import os", 'Dense(1, activation="sigmiod")');
    assert.deepEqual(await settledDiagnostics(last!), []);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(first!.uri, new vscode.Position(0, 0), "from keras.layers import Dense\n");
    await vscode.workspace.applyEdit(edit);
    assert.equal((await diagnosticsOf(last!)).length, 1);
  });

  it("are found in an untitled file with # %%", async () => {
    const document = await python(
      '# %%\nfrom keras.layers import Dense\n# %%\nDense(1, activation="sigmiod")\n',
    );
    assert.equal((await diagnosticsOf(document))[0]?.range.start.line, 3);
  });
});

/** The name that a sample registers with a decorator. */
async function registeredIn(path: string): Promise<string> {
  const text = (await sample(path)).getText();
  const name = /register_keras_serializable\(\)\s+(?:def|class) (\w+)/.exec(text)?.[1] ?? "";
  return `Custom>${name}`;
}
