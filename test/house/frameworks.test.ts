import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { describe, it } from "node:test";

import { manifestText, schemas, schemaText } from "./frameworkLists.ts";

// UPDATE_GOLDEN=1 rewrites the lists.
describe("the list of frameworks", () => {
  it("is the manifest's: what is looked at, whose version and whose backend can be set, what language models are told", () =>
    same("package.json", manifestText()));

  it("is that of the command line's schemas", () => {
    for (const file of schemas) same(file, schemaText(file));
  });
});

function same(file: string, expected: string): void {
  if (process.env["UPDATE_GOLDEN"]) writeFileSync(file, expected);
  assert.equal(readFileSync(file, "utf8"), expected);
}
