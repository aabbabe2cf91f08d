import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";

import { notices } from "../../../scripts/packaging/notices.mjs";
import { temporaryFolder } from "../../../scripts/vscode/temporaryFolder.ts";

const inModules = (name: string): string => `node_modules/${name}/index.js`;

describe("the third-party notices", () => {
  it("hold the text of a licence that its package leaves out", () => {
    const text = notices([inModules("@microsoft/fast-element")]);
    assert.match(text, /^@microsoft\/fast-element [\d.]+ \(MIT\)\n\n[^]*Permission is hereby/);
  });

  it("hold both licences where a package has a choice of two", () => {
    const text = notices([inModules("@renovatebot/pep440")]);
    assert.match(text, /Apache License\s+Version 2\.0/);
    assert.match(text, /Redistributions in binary form/);
  });

  it("name a package once, however many of its files are bundled", () => {
    const text = notices([inModules("valibot"), "node_modules/valibot/dist/index.mjs"]);
    assert.equal(text.match(/^valibot /gm)?.length, 1);
  });

  it("fail for a package without a text, and for one that points elsewhere", () => {
    const folder = join(temporaryFolder(), "node_modules/silent");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{"name":"silent","version":"1.0.0"}');
    const build = (): string => notices([join(folder, "index.js")]);
    assert.throws(build, /silent brings no text/);
    writeFileSync(join(folder, "LICENSE"), "See LICENSE.MIT.");
    assert.throws(build, /silent brings no text/);
  });
});
