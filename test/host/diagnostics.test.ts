import assert from "node:assert/strict";
import * as vscode from "vscode";

import { python } from "./editor.ts";

describe("diagnostics", () => {
  it("warn about an unknown name and know the right one", async () => {
    const document = await python(
      'from keras.layers import Dense\nDense(1, activation="sigmiod")\n',
    );
    const [found] = await diagnosticsOf(document);
    assert.equal(found?.code, "unknown-activation");
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(found.message, /sigmoid/);
  });

  it("are settled by a quick fix", async () => {
    const document = await python(
      'from keras.layers import Dense\nDense(1, activation="sigmiod")\n',
    );
    const [found] = await diagnosticsOf(document);
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      found?.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ edit, title }) => edit !== undefined && title.includes("sigmoid"));
    await vscode.workspace.applyEdit(fix?.edit ?? new vscode.WorkspaceEdit());
    assert.match(document.getText(), /activation="sigmoid"/);
    assert.deepEqual(await settled(document), []);
  });

  it("are silent where a comment says so", async () => {
    const line = 'Dense(1, activation="sigmiod")  # activation-lens: ignore[unknown-activation]';
    const document = await python(`from keras.layers import Dense\n${line}\n`);
    assert.deepEqual(await settled(document), []);
  });

  it("trust names where another file of the workspace registers its own", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, "keras2", "own.py");
    const text = 'from keras.layers import Dense\nDense(1, activation="sigmiod")\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    try {
      assert.deepEqual(await settled(await vscode.workspace.openTextDocument(uri)), []);
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });

  it("say nothing about code without activations", async () => {
    assert.deepEqual(await settled(await python("print(1)\n")), []);
  });
});

/** The diagnostics that appear within some seconds, none when none does. */
async function diagnosticsOf(document: vscode.TextDocument): Promise<readonly vscode.Diagnostic[]> {
  for (let turn = 0; turn < 50; turn += 1) {
    const found = own(document);
    if (found.length > 0) return found;
    await new Promise((resume) => setTimeout(resume, 100));
  }
  return [];
}

/** The diagnostics a second later, when an edit has been taken in. */
async function settled(document: vscode.TextDocument): Promise<readonly vscode.Diagnostic[]> {
  await new Promise((resume) => setTimeout(resume, 1000));
  return own(document);
}

const own = (document: vscode.TextDocument): readonly vscode.Diagnostic[] =>
  vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === "Activation Lens");
