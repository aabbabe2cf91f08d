import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { edited, unifiedDiff } from "../../../src/cli/print/unifiedDiff.ts";
import { activationLens, objects } from "../cli.ts";
import { temporaryFolder } from "../temporaryFolder.ts";

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
  it("leaves a file alone that is not UTF-8", () => {
    const file = join(project(code), "latin.py");
    const latin = Buffer.from(`# -*- coding: latin-1 -*-\nname = "é"\n${code}`, "latin1");
    writeFileSync(file, latin);
    const { status, err } = activationLens(["migrate", file, "--write"]);
    assert.equal(status, 2);
    assert.match(err, /latin\.py is not UTF-8/);
    assert.deepEqual(readFileSync(file), latin);
  });
  it("writes the cells of a notebook, and nothing else of it", () => {
    const file = join(project(code), "model.ipynb");
    const notebook = (...lines: readonly string[]): string =>
      `${JSON.stringify({ cells: [{ cell_type: "code", source: lines }], nbformat: 4 }, null, 1)}\n`;
    writeFileSync(file, notebook("import tensorflow as tf\n", "x = tf.keras.layers.LSTM(64)"));
    assert.equal(activationLens(["migrate", file, "--write"]).status, 0);
    assert.equal(
      readFileSync(file, "utf8"),
      notebook("import tensorflow as tf\n", `x = tf.keras.layers.LSTM(64, ${kept})`),
    );
    const other = notebook("x = tf.keras.layers.LSTM(64)").replace('"cells": [', '"cells":[');
    writeFileSync(file, other.replace("x =", "import tensorflow as tf\\nx ="));
    const { status, err } = activationLens(["migrate", file, "--write"]);
    assert.equal(status, 2);
    assert.match(err, /not laid out as Jupyter/);
  });
  it("leaves names that another file registers for a person to look at", () => {
    const folder = project(
      'import tensorflow as tf\nx = tf.keras.layers.Dense(2, activation="bent")\n',
    );
    const other =
      'import tensorflow as tf\ntf.keras.utils.get_custom_objects().update({"bent": f})\n';
    writeFileSync(join(folder, "own.py"), other);
    const { status, err } = activationLens(["migrate", folder]);
    assert.equal(status, 1);
    assert.match(err, /model\.py:2:\d+: It is registered under this name/);
  });
  it("says which file it cannot write, and goes on with the others", () => {
    const folder = project(code);
    mkdirSync(join(folder, "a"));
    writeFileSync(join(folder, "a", "first.py"), code);
    chmodSync(join(folder, "a", "first.py"), 0o444);
    const { status, err } = activationLens(["migrate", folder, "--write"]);
    // The administrator may write any file.
    if (process.getuid?.() === 0) return assert.equal(status, 0);
    assert.equal(status, 2);
    assert.match(err, /first\.py cannot be written/);
    assert.match(readFileSync(join(folder, "model.py"), "utf8"), /recurrent_activation/);
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
