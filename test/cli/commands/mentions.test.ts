import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { activationLens, objects } from "../cli.ts";
import { temporaryFolder } from "../temporaryFolder.ts";

interface Mention {
  readonly file: string;
  readonly error?: string;
  readonly line: number;
  readonly canonical: string;
  readonly version: string;
  readonly versionReason: string;
  readonly cell?: number;
}

const mentions = (...files: readonly string[]) =>
  objects<Mention>("mention", ["mentions", ...files]);
const workspace = join("test", "workspace");

describe("mentions", () => {
  it("finds what a file names, with the version that its project pins", () => {
    const found = mentions(join(workspace, "keras2", "model.py"));
    assert.ok(found.length > 3);
    assert.ok(
      found.every(({ version, versionReason }) => version === "2.3.1" && versionReason === "pin"),
    );
  });
  it("counts cells of a notebook", () => {
    const found = mentions(join(workspace, "notebook.ipynb"));
    assert.ok(found.some(({ cell }) => cell !== undefined));
  });
  it("goes on after files that cannot be read, and ends with 2", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "binary.py"), Uint8Array.of(1, 0, 2));
    writeFileSync(join(folder, "broken.ipynb"), "{");
    writeFileSync(join(folder, "good.py"), "import theano.tensor as T\nT.nnet.relu\n");
    mkdirSync(join(folder, "folder.py"));
    const files = ["binary.py", "missing.py", "broken.ipynb", "folder.py", "good.py"].map((name) =>
      join(folder, name),
    );
    const found = mentions(...files);
    assert.equal(found.filter(({ error }) => error !== undefined).length, 4);
    assert.equal(found.at(-1)!.canonical, "theano.tensor.nnet.relu");
    assert.equal(activationLens(["mentions", ...files]).status, 2);
  });
  it("says that a file is in UTF-16", () => {
    const file = join(temporaryFolder(), "wide.py");
    for (const order of [
      [0xff, 0xfe, 0x61, 0],
      [0xfe, 0xff, 0, 0x61],
    ]) {
      writeFileSync(file, Uint8Array.from(order));
      assert.match(mentions(file)[0]?.error ?? "", /is in UTF-16\. Save it in UTF-8\./);
    }
  });
  it("says of a file of another kind that it is not read", () => {
    const folder = temporaryFolder();
    for (const name of ["model.js", "model.h5", "a.ipynb.bak"]) {
      writeFileSync(join(folder, name), "{}");
      const [found] = mentions(join(folder, name));
      assert.match(
        found?.error ?? "",
        /is not read: it is no Python file, no notebook and no description of a model/,
        name,
      );
    }
    writeFileSync(join(folder, "script"), "import theano.tensor as T\nT.nnet.relu\n");
    assert.equal(mentions(join(folder, "script"))[0]?.canonical, "theano.tensor.nnet.relu");
  });
  it("refuses a version that is none, and a backend that the framework has not", () => {
    const file = join(workspace, "keras2", "model.py");
    for (const words of [
      ["--framework", "keras", "--version", "banana"],
      ["--framework", "keras", "--backend", "theano-c"],
      ["--framework", "torch", "--backend", "cuda"],
      ["--version", "3"],
    ]) {
      const { status, out, err } = activationLens(["mentions", file, ...words]);
      assert.deepEqual([status, out], [2, ""], words.join(" "));
      assert.doesNotMatch(err, /\n +at /);
    }
  });
  it("survives a syntax error in the first line, and a file of 5 MB", () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, "error.py"),
      "def (:\nimport theano.tensor as T\ny = T.nnet.relu(x)\n",
    );
    writeFileSync(join(folder, "large.py"), "x = 1\n".repeat(850_000));
    const found = mentions(join(folder, "error.py"), join(folder, "large.py"));
    assert.ok(found.every(({ error }) => error === undefined));
  });
});
