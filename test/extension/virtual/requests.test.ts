// How many requests a virtual workspace gets, on a server that counts them.
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

import type {
  workspaceFacts as WorkspaceFactsOf,
  WorkspaceFacts,
} from "../../../src/extension/workspace/workspaceFacts.ts";
import type { requests as Requests, server as Server } from "./fakeVscode.ts";

interface Loaded {
  readonly workspaceFacts: typeof WorkspaceFactsOf;
  readonly requests: typeof Requests;
  readonly server: typeof Server;
  readonly asked: unknown;
}

let loaded: Loaded;

before(async () => {
  const outfile = resolve("out/scripts/virtual.mjs");
  await build({
    stdin: {
      contents:
        'export * from "./src/extension/workspace/workspaceFacts.ts"; export * from "./test/extension/virtual/fakeVscode.ts";',
      resolveDir: ".",
      loader: "ts",
    },
    alias: { vscode: resolve("test/extension/virtual/fakeVscode.ts") },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile,
    logLevel: "warning",
  });
  loaded = (await import(pathToFileURL(outfile).href)) as Loaded;
});

/** The requests of a workspace whose server finds so many files with pins, in steps: start, a question, ten more. */
async function requestsOf(files: number): Promise<readonly string[]> {
  const { workspaceFacts, requests, server, asked } = loaded;
  Object.assign(requests, { searches: 0, files: 0 });
  server.files = files;
  const said = (): string => `${requests.searches} searches, ${requests.files} files`;
  const facts = workspaceFacts(silent);
  const steps = [said()];
  const file = asked as Parameters<WorkspaceFacts["projectOf"]>[0];
  await facts.projectOf(file);
  steps.push(said());
  await Promise.all(Array.from({ length: 10 }, () => facts.projectOf(file)));
  steps.push(said());
  facts.dispose();
  return steps;
}

const quiet = (): void => undefined;
const silent = { warn: quiet, debug: quiet } as unknown as Parameters<typeof WorkspaceFactsOf>[0];

describe("a virtual workspace", () => {
  it("gets no request before something is asked, and none for the same question again", async () => {
    const once = "2 searches, 8 files";
    assert.deepEqual(await requestsOf(2), ["0 searches, 0 files", once, once]);
  });

  it("with ten thousand files of pins gets as many requests as one with three hundred", async () => {
    const once = "2 searches, 1200 files";
    assert.deepEqual(await requestsOf(300), ["0 searches, 0 files", once, once]);
    assert.deepEqual(await requestsOf(10_000), ["0 searches, 0 files", once, once]);
  });
});
