import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { becauseText } from "../../../src/present/text/becauseText.ts";
import { english } from "../english.ts";

describe("becauseText", () => {
  it("has words for each reason that the command line's schema knows", () => {
    const schema = readFileSync("test/schema/mention.json", "utf8");
    const [, reasons = ""] = /"versionReason": \{\s*"enum": \[([^\]]*)\]/.exec(schema) ?? [];
    assert.deepEqual(reasons.match(/\w+/g), Object.keys(english.because));
  });

  it("names the file that pins", () =>
    assert.equal(
      becauseText({ reason: "pin", source: "a/poetry.lock" }, english),
      "from a/poetry.lock",
    ));
  it("calls an environment by its folder", () => {
    const source = ".venv/lib/python3.11/site-packages/keras-2.3.1.dist-info/METADATA";
    assert.equal(becauseText({ reason: "environment", source }, english), "installed in .venv");
  });
  it("says what brings the framework along", () => {
    const via = { distribution: "tensorflow", version: "2.4.1" };
    const because = { reason: "pin", source: "requirements.txt", via } as const;
    assert.equal(becauseText(because, english), "from requirements.txt, with tensorflow 2.4.1");
  });
  it("admits that the newest was assumed", () =>
    assert.equal(becauseText({ reason: "assumed" }, english), "assumed"));

  it("names what in the file itself says it", () => {
    const because = { reason: "file", source: "keras_version" } as const;
    assert.equal(becauseText(because, english), "the file's keras_version");
  });
});
