import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { folder, sources, target } from "./imports.ts";

const core = ["advice", "catalogue", "expr", "gpu", "numeric", "present", "project"];
const pure = [...core, "protocol", "python", "readings", "verify"];

/** Which folders a folder may import from besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  expr: [],
  numeric: ["expr"],
  readings: ["expr", "numeric"],
  gpu: ["readings", "numeric"],
  verify: ["expr", "numeric", "readings", "gpu"],
  catalogue: ["expr"],
  python: [],
  project: ["catalogue"],
  advice: ["python", "catalogue", "project", "numeric", "expr"],
  present: pure.filter((name) => name !== "protocol"),
  protocol: ["expr", "verify"],
  extension: pure,
  webview: pure,
  cli: pure,
};

/** The only folders that may import from outside the project. */
const packages: Readonly<Record<string, readonly string[]>> = {
  catalogue: ["@renovatebot/pep440"],
  python: ["@lezer/common", "@lezer/python"],
  project: ["@renovatebot/pep440", "smol-toml", "yaml"],
  protocol: ["valibot"],
  extension: ["vscode", "@vscode/python-extension", "valibot"],
  webview: ["@vscode/webview-ui-toolkit", "temml", "uplot", "valibot"],
  cli: ["webgpu", "valibot"],
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
  it("only look down", () => {
    const wrong = every.filter(({ from, to }) => to && !allowed(from, folder(to)));
    assert.deepEqual(lines(wrong), []);
  });

  it("take only the packages that belong to them", () => {
    const wrong = every.filter(({ from, specifier, to }) => !to && !foreign(from, specifier));
    assert.deepEqual(lines(wrong), []);
  });

  it("name the file they import from with its extension", () => {
    const wrong = every.filter(({ to }) => to && !/\.(ts|json|wgsl)$/.test(to));
    assert.deepEqual(lines(wrong), []);
  });
});

const allowed = (from: string, to: string): boolean =>
  from === to || (mayImport[from]?.includes(to) ?? false);

const foreign = (from: string, specifier: string): boolean =>
  (from === "cli" && specifier.startsWith("node:")) ||
  (packages[from] ?? []).some((name) => specifier === name || specifier.startsWith(`${name}/`));

const lines = (found: readonly { readonly line: string }[]): readonly string[] =>
  found.map(({ line }) => line);
