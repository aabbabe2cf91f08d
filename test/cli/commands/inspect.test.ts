import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { zipSync } from "fflate";
import { activationLens, objects } from "../cli.ts";
import { temporaryFolder } from "../temporaryFolder.ts";

interface Row {
  readonly file: string;
  readonly error?: string;
  readonly pointer: string;
  readonly layer: string;
  readonly text: string;
  readonly formula: string;
  readonly savedBy: { readonly version: string; readonly backend: string } | null;
  readonly loadedBy: { readonly change: string; readonly message: string | null } | null;
}

const inspect = (...words: readonly string[]) => objects<Row>("inspect", ["inspect", ...words]);
const lstm = join("test", "models", "lstm-keras-2.3.1-theano.h5");
const bytes = (text: string) => new TextEncoder().encode(text);

/** A folder with files and what its project pins. */
function folderWith(files: Readonly<Record<string, Uint8Array | string>>, pins = ""): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, ".git"));
  writeFileSync(join(folder, "requirements.txt"), pins);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe("inspect", () => {
  it("tells each activation as it was saved, and what the pinned version changes", () => {
    const folder = folderWith({}, "keras==3.15.1\n");
    copyFileSync(lstm, join(folder, "old.h5"));
    const rows = inspect(join(folder, "old.h5"));
    assert.deepEqual(
      rows.map(({ layer, text, loadedBy }) => [layer, text, loadedBy?.change]),
      [
        ["memory", "tanh", "same"],
        ["memory", "hard_sigmoid", "changed"],
        ["verdict", "sigmoid", "same"],
      ],
    );
    const [, gate] = rows;
    assert.ok(gate);
    assert.equal(gate.pointer, "/config/layers/0/config/recurrent_activation");
    assert.equal(gate.formula, "clip(0.2 * x + 0.5, 0, 1)");
    assert.deepEqual(gate.savedBy, { framework: "keras", version: "2.3.1", backend: "theano" });
    assert.match(gate.loadedBy?.message ?? "", /on Theano.*Keras 3\.15\.1.*0\.0833 apart at ±2\.5/);
  });
  it("says nothing of loading where no version is chosen", () => {
    const folder = folderWith({});
    copyFileSync(lstm, join(folder, "old.h5"));
    assert.ok(inspect(join(folder, "old.h5")).every(({ loadedBy }) => loadedBy === null));
  });
  it("takes a version from the command line for what loads, not for what saved", () => {
    const folder = folderWith({});
    copyFileSync(lstm, join(folder, "old.h5"));
    const rows = inspect(join(folder, "old.h5"), "--framework", "keras", "--version", "3.8.0");
    const [, gate] = rows;
    assert.ok(gate);
    assert.equal(gate.savedBy?.version, "2.3.1");
    assert.equal(gate.loadedBy?.change, "changed");
  });
  it("reads no more of ten gigabytes than of a few kilobytes", () => {
    const file = join(folderWith({}), "large.h5");
    copyFileSync(lstm, file);
    truncateSync(file, 10_000_000_000);
    const began = performance.now();
    assert.equal(inspect(file).length, 3);
    assert.ok(performance.now() - began < 5_000);
  });
  it("goes on after a model that cannot be inspected, and ends with 2", () => {
    const config = bytes('{"class_name":"Sequential","config":{"layers":[]}}');
    const folder = folderWith({
      "empty.h5": "",
      "text.h5": "no model",
      "text.onnx": "no model",
      "other.tflite": "no model",
      "cut.keras": zipSync({ "config.json": config }).subarray(0, 60),
      "bomb.keras": zipSync({ "config.json": new Uint8Array(20_000_000) }),
      "alone.safetensors": Uint8Array.of(2, 0, 0, 0, 0, 0, 0, 0, 123, 125),
      "model.pt": "",
    });
    const names =
      "empty.h5 text.h5 text.onnx other.tflite cut.keras bomb.keras alone.safetensors model.pt missing.h5";
    const files = names.split(" ").map((name) => join(folder, name));
    const rows = inspect(...files, lstm);
    assert.deepEqual(
      rows
        .slice(0, files.length)
        .map(
          ({ error }) =>
            /incomplete|damaged|content|larger|no config|kind|no file/.exec(error ?? "")?.[0],
        ),
      [
        "incomplete",
        "content",
        "damaged",
        "content",
        "incomplete",
        "larger",
        "no config",
        "kind",
        "no file",
      ],
    );
    assert.equal(rows.length, files.length + 3);
    assert.equal(activationLens(["inspect", ...files, lstm]).status, 2);
  });
  it("shows names of layers in one line, without what a terminal obeys", () => {
    const config =
      '{"class_name":"Sequential","config":{"layers":[{"class_name":"Dense","config":{"name":"a\\u001b[31m\\nb","activation":"gelu"}}]}}';
    const folder = folderWith({ "evil.keras": zipSync({ "config.json": bytes(config) }) });
    const { status, out } = activationLens(["inspect", join(folder, "evil.keras")]);
    assert.equal(status, 0);
    assert.match(out, /gelu/);
    assert.ok(!out.includes("\u001b") && out.trimEnd().split("\n").length === 2);
  });
});
