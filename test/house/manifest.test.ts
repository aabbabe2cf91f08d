import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import { usualSeverity } from "../../src/advice/finding.ts";
import { commandIds, settingIds } from "../../src/extension/ids.ts";

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
  };
}

interface SeveritySetting {
  readonly properties: Readonly<Record<string, { readonly default: string }>>;
  readonly default: Readonly<Record<string, string>>;
}

const text = readFileSync("package.json", "utf8");
const { contributes } = JSON.parse(text) as Manifest;
const phrases = JSON.parse(readFileSync("package.nls.json", "utf8")) as Record<string, string>;

describe("the manifest", () => {
  it("contributes the commands that the code registers", () => {
    const ids = contributes.commands.map(({ command }) => command);
    assert.deepEqual(ids.sort(), Object.keys(commandIds).sort());
  });

  it("contributes the settings that the code reads", () => {
    const ids = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    assert.deepEqual(ids.sort(), Object.keys(settingIds).sort());
  });

  it("tells the severity that each rule has unless it is set", () => {
    const { properties, default: all } = contributes.configuration
      .flatMap(({ properties: settings }) => settings["activationLens.diagnostics"] ?? [])
      .map((setting) => setting as SeveritySetting)[0]!;
    const each = Object.entries(properties).map(([rule, { default: one }]) => [rule, one]);
    assert.deepEqual(Object.fromEntries(each), usualSeverity);
    assert.deepEqual(all, usualSeverity);
  });

  it("takes each phrase from package.nls.json and leaves none unused", () => {
    const used = [...text.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(phrases).sort());
  });
});
