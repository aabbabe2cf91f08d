/** pyright's time for a hover, requested over LSP as an editor requests it. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { connect, type LanguageServer } from "./languageServer.ts";
import { placeAt, quantile, type HoverTimes } from "./measure.ts";

/** The same figures as `ours`; undefined if pyright is not installed. */
export async function pyright(
  text: string,
  places: readonly number[],
): Promise<HoverTimes | undefined> {
  const folder = process.env["PYRIGHT"] ?? "bench/node_modules/pyright";
  const server = resolve(folder, "langserver.index.js");
  if (!existsSync(server)) return undefined;
  const root = mkdtempSync(join(tmpdir(), "hover-"));
  const client = connect(server);
  try {
    return await measured(client, root, { text, places });
  } finally {
    client.end();
    rmSync(root, { recursive: true });
  }
}

async function measured(
  client: LanguageServer,
  root: string,
  { text, places }: { readonly text: string; readonly places: readonly number[] },
): Promise<HoverTimes> {
  const file = join(root, "model.py");
  writeFileSync(file, text);
  const [rootUri, uri] = [pathToFileURL(root).href, pathToFileURL(file).href];
  await client.request("initialize", {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: "bench" }],
    capabilities: { textDocument: { hover: { contentFormat: ["markdown"] } } },
  });
  client.notify("initialized", {});
  const hover = async (offset: number): Promise<number> => {
    const start = performance.now();
    const position = positionIn(text, offset);
    await client.request("textDocument/hover", { textDocument: { uri }, position });
    return performance.now() - start;
  };
  const opened = performance.now();
  client.notify("textDocument/didOpen", {
    textDocument: { uri, languageId: "python", version: 1, text },
  });
  await hover(placeAt(places, places.length >> 1));
  const first = performance.now() - opened;
  const warm: number[] = [];
  for (let n = 0; n < 200; n++) warm.push(await hover(placeAt(places, n * 37)));
  const edited: number[] = [];
  const { line } = positionIn(text, text.indexOf("\n", (text.length / 2) | 0) + 1);
  for (let n = 0; n < 60; n++) {
    const here = { line, character: 0 };
    client.notify("textDocument/didChange", {
      textDocument: { uri, version: n + 2 },
      contentChanges: [{ range: { start: here, end: here }, text: " " }],
    });
    edited.push(await hover(placeAt(places, n * 53)));
  }
  return { first, warm: quantile(warm), edited: quantile(edited), megabytes: client.megabytes() };
}

interface Position {
  readonly line: number;
  readonly character: number;
}

function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
