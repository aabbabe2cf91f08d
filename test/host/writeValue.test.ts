import assert from "node:assert/strict";
import * as vscode from "vscode";

import { soleChoice } from "../../src/advice/resolved/resolvedMention.ts";
import { reader, type DocumentReader } from "../../src/extension/code/reader.ts";
import { itemOf } from "../../src/extension/commands/item.ts";
import { writeFromPlayground, writeValue } from "../../src/extension/playground/writeValue.ts";
import type { Item } from "../../src/protocol/selection.ts";
import { python } from "./driving/editor.ts";

const code = "from keras.layers import LeakyReLU\nLeakyReLU(alpha=0.1)\n";
const change = { name: "alpha", value: 0.3 };

describe("a value that is written from the playground", () => {
  let document: vscode.TextDocument;
  let item: Item;
  beforeEach(async () => {
    document = await python(code);
    await vscode.window.showTextDocument(document);
    const call = (await reading.mentions(document)).at(-1);
    const choice = call && soleChoice(call);
    assert.ok(choice);
    item = itemOf(choice);
  });

  it("takes the place of the number in the call", async () => {
    assert.equal(await written(reading), true);
    assert.equal(document.getText(), code.replace("0.1", "0.3"));
  });

  it("is not written where the text changes while it is read", async () => {
    const edited: DocumentReader = {
      ...reading,
      async read(one) {
        const read = await reading.read(one);
        await insertAbove(one);
        return read;
      },
    };
    assert.equal(await written(edited), false);
    assert.equal(document.getText(), `# Above.\n${code}`);
  });

  async function written(from: DocumentReader): Promise<boolean> {
    const writing = writeFromPlayground(from);
    try {
      return await writeValue(item, change);
    } finally {
      writing.dispose();
    }
  }
});

/** Of files in a project of Keras 2.3.1. */
const reading = reader(
  {
    projectOf: () =>
      Promise.resolve({ pins: [], environment: {}, settings: { versions: { keras: "2.3.1" } } }),
    onDidChange: new vscode.EventEmitter<void>().event,
    dispose: () => undefined,
  },
  {
    of: () => Promise.resolve(new Map()),
    onDidChange: new vscode.EventEmitter<void>().event,
    dispose: () => undefined,
  },
);

async function insertAbove({ uri }: vscode.TextDocument): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), "# Above.\n");
  await vscode.workspace.applyEdit(edit);
}
