import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, describe, it } from "node:test";
import {
  CodeActionRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DidChangeTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type CodeAction,
  type CompletionItem,
  type Position,
  type Range,
} from "vscode-languageserver-protocol/node";
import { activationLens } from "../cli.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { languageClient, type LanguageClient } from "./client.ts";

const folder = temporaryFolder();
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: "project" }];
const markdown = { textDocument: { hover: { contentFormat: ["markdown" as const] } } };
let client: LanguageClient;

before(async () => {
  mkdirSync(join(folder, "src"));
  writeFileSync(join(folder, "requirements.txt"), "keras==2.3.1\n");
  client = await languageClient({ capabilities: markdown, workspaceFolders });
});
after(async () => assert.equal(await client.end(), 0));

async function fixesAt(
  uri: string,
  range: Range,
  only: readonly string[] = ["quickfix"],
): Promise<readonly CodeAction[]> {
  const context = { diagnostics: [], only: [...only] };
  const params = { textDocument: { uri }, range, context };
  return ((await client.connection.sendRequest(CodeActionRequest.type, params)) ??
    []) as readonly CodeAction[];
}

async function offeredAt(uri: string, position: Position): Promise<readonly CompletionItem[]> {
  const params = { textDocument: { uri }, position };
  const offered = await client.connection.sendRequest(CompletionRequest.type, params);
  return Array.isArray(offered) ? offered : [];
}

const change = (
  textDocument: { readonly uri: string; readonly version: number },
  range: Range,
  text: string,
): Promise<void> =>
  client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument,
    contentChanges: [{ range, text }],
  });

const place = (line: number, character: number): Position => ({ line, character });

const span = (line: number, from: number, to: number): Range => ({
  start: place(line, from),
  end: place(line, to),
});

const DENSE = "from keras.layers import Dense\nDense(1, activation='hard_sigmoid')\n";

describe("the language server", () => {
  it("says what it can do, and takes edits as they are made", () => {
    const { capabilities, serverInfo } = client.server;
    assert.equal(serverInfo?.name, "activation-lens");
    assert.deepEqual(capabilities.textDocumentSync, {
      openClose: true,
      change: 2,
      save: { includeText: false },
    });
  });

  it("says in a hover what the command line says, in the version that the project pins", async () => {
    writeFileSync(join(folder, "src", "model.py"), DENSE);
    const uri = uriOf("src/model.py");
    await client.open(uri, DENSE);
    const text = await client.hover(uri, place(1, 25));
    const file = `${join(folder, "src", "model.py")}:2`;
    const { out } = activationLens([
      "explain",
      file,
      "--markdown",
      "--framework=keras",
      "--version=2.3.1",
    ]);
    assert.match(text, /hard_sigmoid.*2\.3\.1/);
    assert.match(text, /clip\(0\.2/);
    assert.equal(text.split("\n").at(-1), out.trimEnd().split("\n").at(-1));
    assert.doesNotMatch(text, /<img|!\[|data:|command:/);
    assert.equal(await client.hover(uri, place(0, 3)), "");
  });

  it("says what a layer takes by its own default, and what a function of the file computes", async () => {
    const uri = uriOf("default.py");
    const own = "import numpy as np\ndef gate(x):\n    return x / (1 + np.exp(-x))\n";
    await client.open(uri, `${own}from keras.layers import LSTM\nLSTM(3)\n`);
    assert.match(await client.hover(uri, place(4, 1)), /recurrent_activation/);
    assert.match(await client.hover(uri, place(1, 5)), /silu|swish/i);
  });

  it("follows edits, between two characters outside the basic plane as well", async () => {
    const uri = uriOf("edited.py");
    await client.open(uri, `# 🙂\n${DENSE}`);
    const { diagnostics } = await client.diagnosed(uri);
    assert.deepEqual(diagnostics, []);
    await change({ uri, version: 2 }, span(2, 21, 33), "hard_sigmoit");
    const told = await client.diagnosed(uri, ({ version }) => version === 2);
    assert.deepEqual(
      told.diagnostics.map(({ code, range }) => [code, range]),
      [["unknown-activation", span(2, 21, 33)]],
    );
    await change({ uri, version: 3 }, span(0, 2, 4), "🙂🙂");
    await change({ uri, version: 4 }, span(2, 32, 33), "d");
    const fixed = await client.diagnosed(uri, ({ version }) => version === 4);
    assert.deepEqual(fixed.diagnostics, []);
  });

  it("offers the right spelling, and a comment that ignores the finding", async () => {
    const uri = uriOf("fixes.py");
    await client.open(uri, DENSE.replace("hard_sigmoid", "hard_sigmoit").replaceAll("\n", "\r\n"));
    await client.diagnosed(uri, ({ diagnostics }) => diagnostics.length > 0);
    const [fix, ignore] = await fixesAt(uri, span(1, 25, 25));
    assert.deepEqual(fix?.edit?.changes?.[uri], [
      { range: span(1, 21, 33), newText: "hard_sigmoid" },
    ]);
    assert.equal(ignore?.title, "Ignore unknown-activation on this line");
    assert.deepEqual(ignore.edit?.changes?.[uri], [
      { range: span(1, 35, 35), newText: "  # activation-lens: ignore[unknown-activation]" },
    ]);
    assert.deepEqual(await fixesAt(uri, span(0, 0, 3)), []);
  });

  it("moves a file from Keras 2 to 3, where something is to be changed", async () => {
    const uri = uriOf("moved.py");
    await client.open(uri, DENSE);
    const [move, ...others] = await fixesAt(uri, span(0, 0, 0), ["source"]);
    assert.equal(move?.title, "Migrate this file from Keras 2 to 3");
    assert.equal(move.kind, "source.migrateToKeras3");
    const edits = move.edit?.changes?.[uri] ?? [];
    assert.ok(
      edits.some(({ newText }) => /x \* 0\.2|0\.2 \* x/.test(newText)),
      JSON.stringify(edits),
    );
    assert.deepEqual(others, []);
    await client.open(uriOf("still.py"), DENSE.replace("hard_sigmoid", "relu"));
    assert.deepEqual(await fixesAt(uriOf("still.py"), span(0, 0, 0), ["source"]), []);
    assert.deepEqual(await fixesAt(uri, span(0, 0, 0), ["source.organizeImports"]), []);
  });

  it("completes strings and members with the names of the pinned version", async () => {
    const uri = uriOf("complete.py");
    await client.open(uri, `${DENSE}import keras\nkeras.activations.\n`);
    const strings = await offeredAt(uri, place(1, 25));
    const labels = strings.map(({ label }) => label);
    assert.ok(labels.includes("hard_sigmoid") && !labels.includes("gelu"), labels.join());
    assert.deepEqual(strings[0]?.textEdit, { range: span(1, 21, 33), newText: strings[0]?.label });
    const members = await offeredAt(uri, place(3, 18));
    assert.ok(members.some(({ label }) => label === "elu"));
    const elu = members.find(({ label }) => label === "elu");
    assert.ok(elu);
    const { documentation } = await client.connection.sendRequest(
      CompletionResolveRequest.type,
      elu,
    );
    assert.match(typeof documentation === "object" ? documentation.value : "", /Keras 2\.3\.1/);
    assert.deepEqual(await offeredAt(uri, place(0, 3)), []);
  });

  it("reads descriptions of models, and no other JSON", async () => {
    const uri = uriOf("config.json");
    await client.open(uri, '{"model_type": "bert", "hidden_act": "gelu"}', "json");
    assert.match(await client.hover(uri, place(0, 39)), /gelu/);
    const other = uriOf("package.json");
    await client.open(other, '{"name": "relu"}', "json");
    assert.equal(await client.hover(other, place(0, 11)), "");
  });

  it("looks at the disk again when a file is saved", async () => {
    const uri = uriOf("pinned.py");
    await client.open(uri, DENSE);
    assert.match(await client.hover(uri, place(1, 25)), /2\.3\.1/);
    writeFileSync(join(folder, "requirements.txt"), "keras==3.5.0\n");
    await client.connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri },
    });
    assert.match(await client.hover(uri, place(1, 25)), /3\.5\.0/);
  });
});
