import assert from "node:assert/strict";
import * as vscode from "vscode";

import { cells, python, resultShown } from "../driving/editor.ts";

const kind = "source.activationLens.migrateKeras3";
const clip = "lambda x: keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)";

describe("Migrate Keras 2 → 3", () => {
  it("is a source action of the whole file, and changes nothing a second time", async () => {
    const document = await python(`from keras.layers.advanced_activations import LeakyReLU
from keras.layers import Dense
a = Dense(8, activation="hard_sigmoid")
b = LeakyReLU(alpha=0.1)
`);
    await apply(await action(document));
    assert.equal(
      document.getText(),
      `import keras
from keras.layers import LeakyReLU
from keras.layers import Dense
a = Dense(8, activation=${clip})
b = LeakyReLU(negative_slope=0.1)
`,
    );
    assert.equal(await action(document), undefined);
  });

  it("is not among the fixes that run on saving", async () => {
    const document = await python(
      'from keras.layers import Dense\nDense(8, activation="hard_sigmoid")\n',
    );
    assert.equal(await action(document, "source.fixAll"), undefined);
  });

  it("reaches all cells of a notebook", async () => {
    const documents = await cells(
      "from keras.layers import Dense\n",
      'Dense(8, activation="hard_sigmoid")',
    );
    await apply(await action(documents[1]!));
    assert.deepEqual(
      documents.map((document) => document.getText()),
      ["import keras\nfrom keras.layers import Dense\n", `Dense(8, activation=${clip})`],
    );
  });

  it("lists the places of a workspace that it leaves, with how far it looked", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, "keras2", "left.py");
    const text = "from keras.layers import ThresholdedReLU\nThresholdedReLU(theta=t)\n";
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    try {
      const keras2 = vscode.Uri.joinPath(folder.uri, "keras2");
      const ended = vscode.commands.executeCommand("activationLens.migrateWorkspace", keras2);
      const list = await resultShown(/^# Keras 2 → 3/);
      assert.match(list, /left\.py:2\].*\| `ThresholdedReLU` \|/);
      assert.match(list, /the first 5000 Python files/);
      await vscode.commands.executeCommand("refactorPreview.discard");
      await Promise.race([ended, new Promise((resume) => setTimeout(resume, 1000))]);
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });
});

async function action(
  document: vscode.TextDocument,
  asked = kind,
): Promise<vscode.CodeAction | undefined> {
  const found = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    new vscode.Range(0, 0, 0, 0),
    asked,
  );
  return found.find((one) => one.kind?.value === kind);
}

/** Without the metadata that asks for a preview. */
async function apply(found: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(found?.edit);
  const edit = new vscode.WorkspaceEdit();
  for (const [uri, edits] of found.edit.entries()) edit.set(uri, edits);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
