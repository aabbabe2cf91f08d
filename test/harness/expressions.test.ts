import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { expressionsIn } from "../../scripts/expressions/expressionsIn.ts";

const written = (text: string): readonly string[] =>
  expressionsIn("a.ts", text).written.map(
    ({ source, flags, line }) => `${line}:${source}:${flags}`,
  );

describe("the regular expressions of a file", () => {
  it("are its literals, in code alone", () =>
    assert.deepEqual(written("// /x/\nf(/a\\/b/gi, 1 / 2 / 3);\nconst s = '/y/';"), [
      "2:a\\/b:gi",
    ]));

  it("are composed ones, too, with a name for what is inserted", () =>
    assert.deepEqual(written("new RegExp(`\\\\b${a}|${b}$`, 'm'); RegExp('x')"), [
      "1:\\bname|name$:m",
      "1:x:",
    ]));

  it("are named where their source is elsewhere", () => {
    const { foreign } = expressionsIn("a.ts", "\nnew RegExp(source)");
    assert.deepEqual(foreign, [{ file: "a.ts", line: 2, text: "new RegExp(source)" }]);
  });
});
