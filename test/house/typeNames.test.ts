import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import { sources } from "./imports.ts";

describe("exported types", () => {
  it("share no name", () => {
    const files = new Map<string, string[]>();
    for (const { file } of sources())
      for (const name of typesIn(file)) files.set(name, [...(files.get(name) ?? []), file]);
    assert.deepEqual(
      [...files].filter(([, all]) => all.length > 1),
      [],
    );
  });
});

/** The interfaces and types that a file exports under a name of its own. */
const typesIn = (file: string): readonly string[] =>
  [...readFileSync(file, "utf8").matchAll(/^export (?:interface|type) (\w+)/gm)].map(
    (match) => match[1]!,
  );
