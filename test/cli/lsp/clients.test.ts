import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it } from "node:test";
import { program } from "../cli.ts";
import { languageClient } from "./client.ts";

const markdown = { textDocument: { hover: { contentFormat: ["markdown" as const] } } };
const model = "untitled:model.py";
const DENSE = "from keras.layers import Dense\nDense(1, activation='hard_sigmoid')\n";
const place = (line: number, character: number) => ({ line, character });

describe("the language server and its clients", () => {
  it("show plain text where the client shows no Markdown", async () => {
    const client = await languageClient({ capabilities: {} });
    await client.open(model, DENSE);
    const text = await client.hover(model, place(1, 25));
    assert.match(text, /hard_sigmoid/);
    assert.doesNotMatch(text, /&#\d+;/);
    assert.equal(await client.end(), 0);
  });

  it("show plots, and leave findings out, where the client asks for it", async () => {
    const initializationOptions = {
      pictures: "dark",
      diagnostics: { "no-rule": "off", "different-default": "loud", "unknown-activation": "off" },
    };
    const client = await languageClient({ capabilities: markdown, initializationOptions });
    await client.open(model, DENSE.replace("hard_sigmoid", "hard_sigmoit"));
    assert.deepEqual((await client.diagnosed(model)).diagnostics, []);
    await client.open("untitled:other.py", DENSE);
    assert.match(await client.hover("untitled:other.py", place(1, 25)), /data:image\/svg/);
    assert.equal(await client.end(), 0);
  });

  it("do without options that are not understood", async () => {
    const initializationOptions = { pictures: 7, diagnostics: { "no-rule": "loud" }, more: [] };
    const client = await languageClient({ capabilities: markdown, initializationOptions });
    await client.open(model, DENSE);
    assert.doesNotMatch(await client.hover(model, place(1, 25)), /data:/);
    assert.equal(await client.end(), 0);
  });

  it("survive positions and documents that are not there", async () => {
    const client = await languageClient({ capabilities: markdown });
    await client.open(model, "");
    assert.equal(await client.hover(model, place(7, 900)), "");
    await client.open("untitled:named.py", DENSE, "");
    assert.match(await client.hover("untitled:named.py", place(1, 25)), /hard_sigmoid/);
    assert.equal(await client.hover("untitled:closed.py", place(0, 0)), "");
    await client.open("untitled:data.bin", "\u0000", "plaintext");
    assert.equal(await client.hover("untitled:data.bin", place(0, 0)), "");
    assert.equal(await client.end(), 0);
  });

  it("end together", () => {
    const { status, stdout } = spawnSync(process.execPath, [program, "lsp"], { input: "" });
    assert.deepEqual([status, stdout.length], [1, 0]);
  });
});
