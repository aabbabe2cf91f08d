import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import { folder, sources, target } from "./imports.ts";

interface Row {
  readonly name: string;
  readonly rule: string;
}

/** The table in src/README.md: a folder, what it is, what it may import. */
const rows: readonly Row[] = [
  ...readFileSync("src/README.md", "utf8").matchAll(
    /^\| `(?:src\/)?(\w+)\/`\s*\|.*\| (.*?)\s*\|$/gm,
  ),
].map(([, name, rule]) => ({ name: name!, rule: rule! }));

const mayImport = new Map(rows.map((row, index) => [row.name, allowedBy(row.rule, index)]));

function allowedBy(rule: string, index: number): readonly string[] {
  if (rule === "nothing") return [];
  const names = rule.replace(/^all but /, "").split(", ");
  if (rule === "all above") return rows.slice(0, index).map(({ name }) => name);
  if (!rule.startsWith("all but ")) return names.map((name) => name.replace(/ types$/, ""));
  return rows.map(({ name }) => name).filter((name) => !names.includes(name));
}

/** The only folders that may import from outside the project, or what only the build can give. */
const packages: Readonly<Record<string, readonly string[]>> = {
  arrays: ["fflate"],
  catalogue: ["@renovatebot/pep440", "packed:catalogue"],
  python: ["@lezer/common", "@lezer/python"],
  models: ["fflate", "js-yaml"],
  project: ["@renovatebot/pep440", "smol-toml", "js-yaml"],
  protocol: ["valibot"],
  // Only Node reads a part of a file; a browser has none of it.
  extension: ["vscode", "node:fs", "@vscode/python-extension", "valibot"],
  webview: ["@vscode/webview-ui-toolkit", "uplot", "valibot"],
  cli: [
    "webgpu",
    "valibot",
    "@modelcontextprotocol/sdk",
    "zod",
    "vscode-languageserver",
    "vscode-languageserver-textdocument",
  ],
};

const every = sources().flatMap((source) =>
  source.imports.map((specifier) => ({
    line: `${source.file} imports ${specifier}`,
    from: folder(source.file),
    specifier,
    to: target(source, specifier),
  })),
);

describe("layers", () => {
  it("have a row each in the map", () => {
    const folders = new Set(sources().map(({ file }) => folder(file)));
    assert.deepEqual([...mayImport.keys()].sort(), [...folders].sort());
  });

  it("only look down", () => {
    const wrong = every.filter(({ from, to }) => to && !allowed(from, to));
    assert.deepEqual(lines(wrong), []);
  });

  it("look down between the rooms of Python, too", () => {
    const rooms = ["source", "syntax", "names", "facts", "functions", "index"];
    const roomOf = (file: string): number =>
      rooms.findIndex((room) => file.startsWith(`src/python/${room}/`));
    const wrong = every.filter(({ line, to }) => {
      const from = roomOf(line);
      return to !== undefined && from >= 0 && roomOf(to) > from;
    });
    assert.deepEqual(lines(wrong), []);
  });

  it("let nothing of the playground but its start look up at its views", () => {
    const views = (file: string): boolean => /^webview\/(?:\w+\/)*view\//.test(file);
    const wrong = every.filter(
      ({ line, to }) => to && views(to) && !views(line) && !line.startsWith("webview/main.ts "),
    );
    assert.deepEqual(lines(wrong), []);
  });

  it("take only the packages that belong to them", () => {
    const wrong = every.filter(({ from, specifier, to }) => !to && !foreign(from, specifier));
    assert.deepEqual(lines(wrong), []);
  });

  it("name the file they import from with its ending", () => {
    const wrong = every.filter(({ to }) => to && !/\.(ts|json|wgsl|css)$/.test(to));
    assert.deepEqual(lines(wrong), []);
  });
});

/** Every layer may import the files of src itself; the command line reads its version from the package. */
const allowed = (from: string, to: string): boolean =>
  from === folder(to) ||
  folder(to) === "src" ||
  (mayImport.get(from)?.includes(folder(to)) ?? false) ||
  (from === "cli" && to === "package.json");

const foreign = (from: string, specifier: string): boolean =>
  (from === "cli" && specifier.startsWith("node:")) ||
  (packages[from] ?? []).some((name) => specifier === name || specifier.startsWith(`${name}/`));

const lines = (found: readonly { readonly line: string }[]): readonly string[] =>
  found.map(({ line }) => line);
