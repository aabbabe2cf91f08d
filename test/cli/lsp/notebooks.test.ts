import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, describe, it } from "node:test";
import {
  CodeActionRequest,
  DidChangeNotebookDocumentNotification,
  DidCloseNotebookDocumentNotification,
  DidOpenNotebookDocumentNotification,
  NotebookCellKind,
  type CodeAction,
  type NotebookDocumentChangeEvent,
} from "vscode-languageserver-protocol/node";
import { temporaryFolder } from "../temporaryFolder.ts";
import { languageClient, type LanguageClient } from "./client.ts";

const folder = temporaryFolder();
const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: "project" }];
const markdown = { textDocument: { hover: { contentFormat: ["markdown" as const] } } };
const notebook = pathToFileURL(join(folder, "model.ipynb")).href;
const cellUri = (cell: string): string => `vscode-notebook-cell:/model.ipynb#${cell}`;
const cell = (name: string) => ({ kind: NotebookCellKind.Code, document: cellUri(name) });
const place = (line: number, character: number) => ({ line, character });
let client: LanguageClient;

before(async () => {
  writeFileSync(join(folder, "requirements.txt"), "keras==2.3.1\n");
  client = await languageClient({ capabilities: markdown, workspaceFolders });
});
after(async () => assert.equal(await client.end(), 0));

/** Opens the notebook with a cell of Python for each text. */
const open = (texts: Readonly<Record<string, string>>): Promise<void> =>
  client.connection.sendNotification(DidOpenNotebookDocumentNotification.type, {
    notebookDocument: {
      uri: notebook,
      notebookType: "jupyter-notebook",
      version: 1,
      cells: Object.keys(texts).map(cell),
    },
    cellTextDocuments: Object.entries(texts).map(([name, text]) => ({
      uri: cellUri(name),
      languageId: "python",
      version: 1,
      text,
    })),
  });

const change = (version: number, event: NotebookDocumentChangeEvent): Promise<void> =>
  client.connection.sendNotification(DidChangeNotebookDocumentNotification.type, {
    notebookDocument: { uri: notebook, version },
    change: event,
  });

async function actionsIn(name: string, kind: string): Promise<readonly CodeAction[]> {
  const params = {
    textDocument: { uri: cellUri(name) },
    range: { start: place(0, 22), end: place(0, 22) },
    context: { diagnostics: [], only: [kind] },
  };
  return (await client.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[];
}

describe("the language server in a notebook", () => {
  before(() =>
    open({
      first: "%matplotlib inline\nfrom keras.layers import Dense",
      second: "Dense(1, activation='hard_sigmoit')",
      third: "Dense(1, activation='hard_sigmoid')",
    }),
  );

  it("reads a cell with those before it, in the version that the project pins", async () => {
    assert.match(await client.hover(cellUri("third"), place(0, 25)), /hard_sigmoid.*2\.3\.1/);
    assert.equal(await client.hover(cellUri("first"), place(0, 3)), "");
  });

  it("shows a finding in its cell, and mends it there", async () => {
    const { diagnostics } = await client.diagnosed(
      cellUri("second"),
      ({ diagnostics }) => diagnostics.length > 0,
    );
    assert.deepEqual(
      diagnostics.map(({ code, range }) => [code, range.start]),
      [["unknown-activation", place(0, 21)]],
    );
    assert.deepEqual((await client.diagnosed(cellUri("third"))).diagnostics, []);
    const [fix] = await actionsIn("second", "quickfix");
    assert.deepEqual(
      fix?.edit?.changes?.[cellUri("second")]?.map(({ newText }) => newText),
      ["hard_sigmoid"],
    );
    assert.deepEqual(await actionsIn("third", "quickfix"), []);
  });

  it("moves all cells from Keras 2 to 3 at once", async () => {
    const [move] = await actionsIn("first", "source");
    assert.match(move?.title ?? "", /^Migrate this file from Keras 2 to 3/);
    assert.ok(Object.keys(move?.edit?.changes ?? {}).includes(cellUri("third")));
  });

  it("follows edits of cells, and cells that come and go", async () => {
    const range = { start: place(0, 32), end: place(0, 33) };
    await change(2, {
      cells: {
        textContent: [
          { document: { uri: cellUri("second"), version: 2 }, changes: [{ range, text: "d" }] },
        ],
      },
    });
    const mended = await client.diagnosed(cellUri("second"), ({ version }) => version === 2);
    assert.deepEqual(mended.diagnostics, []);
    const added = {
      uri: cellUri("fourth"),
      languageId: "python",
      version: 1,
      text: "Dense(1, activation='eluu')",
    };
    await change(3, {
      cells: {
        structure: {
          array: { start: 3, deleteCount: 0, cells: [cell("fourth")] },
          didOpen: [added],
        },
      },
    });
    const found = await client.diagnosed(
      cellUri("fourth"),
      ({ diagnostics }) => diagnostics.length > 0,
    );
    assert.equal(found.diagnostics[0]?.code, "unknown-activation");
    await change(4, {
      cells: {
        structure: { array: { start: 0, deleteCount: 1 }, didClose: [{ uri: cellUri("first") }] },
      },
    });
    assert.equal(await client.hover(cellUri("first"), place(1, 30)), "");
  });

  it("forgets a notebook that is closed", async () => {
    await client.connection.sendNotification(DidCloseNotebookDocumentNotification.type, {
      notebookDocument: { uri: notebook },
      cellTextDocuments: ["second", "third", "fourth"].map((name) => ({ uri: cellUri(name) })),
    });
    assert.equal(await client.hover(cellUri("third"), place(0, 25)), "");
  });
});
