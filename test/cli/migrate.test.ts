import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { edited, unifiedDiff } from "../../src/cli/print/unifiedDiff.ts";
import { activationLens, objects } from "./cli.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const code = "import tensorflow as tf\n\nx = tf.keras.layers.LSTM(64)\n";
const kept = "recurrent_activation=lambda x: tf.keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)";

function project(text: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "requirements.txt"), "tensorflow==1.15.5\n");
  writeFileSync(join(folder, "model.py"), text);
  return folder;
}

describe("migrate", () => {
  it("prints the edits of each file", () => {
    const found = objects<object>("migrate", ["migrate", project(code)]);
    assert.match(JSON.stringify(found), /recurrent_activation=lambda/);
    assert.equal(found.length, 1);
  });
  it("prints a unified diff, and writes only where it is asked to", () => {
    const file = join(project(code), "model.py");
    const { status, out } = activationLens(["migrate", file]);
    assert.equal(status, 0);
    assert.match(out, /^--- a\/.*model\.py\n\+\+\+ b\/.*model\.py\n@@ -1,3 \+1,3 @@\n/);
    assert.match(out, /\n-x = tf\.keras\.layers\.LSTM\(64\)\n\+x = .*recurrent_activation=/);
    assert.equal(readFileSync(file, "utf8"), code);
    assert.equal(activationLens(["migrate", file, "--write"]).status, 0);
    assert.equal(readFileSync(file, "utf8"), code.replace("64)", `64, ${kept})`));
  });
  it("ends with 1 where a person has to look", () => {
    const folder = project(code.replace("64)", "64, **options)"));
    const { status, err } = activationLens(["migrate", folder]);
    assert.equal(status, 1);
    assert.match(err, /model\.py:3:\d+: Its arguments/);
  });
});

describe("a unified diff", () => {
  const text = [..."abcdefghijklmnop"].map((letter) => `${letter}\n`).join("");
  it("has a hunk for each stretch of changes, with three lines around it", () => {
    const edits = [
      { start: 0, end: 1, newText: "A\nAA" },
      { start: 28, end: 29, newText: "O" },
    ];
    assert.equal(
      unifiedDiff("x", text, edits),
      "--- a/x\n+++ b/x\n@@ -1,4 +1,5 @@\n-a\n+A\n+AA\n b\n c\n d\n@@ -12,5 +13,5 @@\n l\n m\n n\n-o\n+O\n p",
    );
    assert.equal(edited(text, edits), text.replace("a", "A\nAA").replace("o", "O"));
  });
  it("is empty where nothing changes", () => assert.equal(unifiedDiff("x", text, []), ""));
});
