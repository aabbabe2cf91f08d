import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { product, sources, target, workshop } from "./imports.ts";

/** What a folder outside the product may import beside its own files; the longest name that fits a file decides. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  scripts: ["src", "test/driving"],
  // The site is the playground once more, in a page of its own.
  "scripts/site": ["src", "webview", "scripts"],
  bench: ["src", "scripts", "test/driving"],
  test: ["src", "webview", "scripts"],
  "test/driving": ["scripts"],
  "test/e2e": ["scripts", "test/driving"],
  "test/host": ["src", "scripts", "webview"],
};

/** The only folders that may import these packages. */
const packages: Readonly<Record<string, readonly string[]>> = {
  "node:test": ["test"],
  mocha: ["test/host"],
  vscode: ["test/host", "bench"],
  "playwright-core": ["scripts", "bench", "test/driving", "test/e2e"],
  "@vscode/test-electron": ["scripts/testing", "bench"],
};

const every = sources(workshop).flatMap((source) =>
  source.imports.map((specifier) => ({
    line: `${source.file} imports ${specifier}`,
    file: source.file,
    specifier,
    to: target(source, specifier),
  })),
);

const below = (file: string, folder: string): boolean => file.startsWith(`${folder}/`);

describe("scripts, benchmarks and tests", () => {
  it("import only what their folder may", () => {
    const wrong = every.filter(({ file, to }) => {
      if (to === undefined || /^[\w.]+$/.test(to)) return false;
      const [room = ""] = Object.keys(mayImport)
        .filter((folder) => below(file, folder))
        .sort((a, b) => b.length - a.length);
      return ![room, ...(mayImport[room] ?? [])].some((folder) => below(to, folder));
    });
    assert.deepEqual(lines(wrong), []);
  });

  it("import no test, which would run with them", () => {
    assert.deepEqual(lines(every.filter(({ to }) => to?.endsWith(".test.ts"))), []);
  });

  it("take only the packages that belong to them", () => {
    const wrong = every.filter(
      ({ file, specifier }) =>
        !(packages[specifier]?.some((folder) => below(file, folder)) ?? true),
    );
    assert.deepEqual(lines(wrong), []);
  });

  it("name the file they import from with its ending", () => {
    const wrong = every.filter(({ to }) => to && !/\.(ts|mjs|json|wgsl)$/.test(to));
    assert.deepEqual(lines(wrong), []);
  });
});

describe("files", () => {
  const files = sources([...product, ...workshop]).map(({ file }) => file);

  it("and folders are named in camel case", () => {
    const named = /^(?:[a-z][a-zA-Z0-9]*\/)*[a-z][a-zA-Z0-9]*(?:\.(?:test|d))?\.(?:ts|mjs)$/;
    assert.deepEqual(
      files.filter((file) => !named.test(file)),
      [],
    );
  });

  it("are named after what they hold", () => {
    const vague = /\b(?:utils?|helpers?|managers?|common|misc)\.(?:test\.)?\w+$/;
    assert.deepEqual(
      files.filter((file) => vague.test(file)),
      [],
    );
  });
});

const lines = (found: readonly { readonly line: string }[]): readonly string[] =>
  found.map(({ line }) => line);
