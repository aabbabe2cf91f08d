import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";

import { bundle } from "../../scripts/bundle.mjs";
import { check } from "../../scripts/cache/packages.ts";
import { temporaryFolder } from "../../scripts/vscode/temporaryFolder.ts";

const [module = ""] = await bundle(["scripts/cache/cache.ts"], temporaryFolder());

/** Asks for `thing` in a process of its own, which takes 300 ms to fill the folder and notes that it did. */
function filling(cache: string, { fails = false } = {}): Promise<number | null> {
  const script = `
    import { appendFileSync, writeFileSync } from "node:fs";
    const { cached } = await import(${JSON.stringify(pathToFileURL(resolve(module)).href)});
    cached("thing", (folder) => {
      appendFileSync(${JSON.stringify(join(cache, "fills"))}, "x");
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      if (${String(fails)}) throw new Error("No network.");
      writeFileSync(folder + "/content", "whole");
    });`;
  const args = ["--input-type=module", "-e", script];
  const env = { ...process.env, ACTIVATION_LENS_CACHE: cache };
  const child = spawn(process.execPath, args, { env, stdio: "ignore" });
  return new Promise((ended) => child.once("close", ended));
}

const fills = (cache: string): number => readFileSync(join(cache, "fills"), "utf8").length;
const isWhole = (cache: string): boolean =>
  readFileSync(join(cache, "thing/content"), "utf8") === "whole";

describe("the cache", () => {
  it("is filled once when several processes want the same", async () => {
    const cache = temporaryFolder();
    assert.deepEqual(await Promise.all([1, 2, 3].map(() => filling(cache))), [0, 0, 0]);
    assert.equal(fills(cache), 1);
    assert.ok(isWhole(cache));
    assert.deepEqual(readdirSync(cache).sort(), ["fills", "thing"]);
  });

  it("is left as it was by a process that fails, and filled by the next", async () => {
    const cache = temporaryFolder();
    assert.equal(await filling(cache, { fails: true }), 1);
    assert.equal(existsSync(join(cache, "thing")), false);
    assert.equal(await filling(cache), 0);
    assert.ok(isWhole(cache));
  });

  it("does not wait for a process that is gone, nor for one that never named itself", async () => {
    for (const holder of ["999999999", ""]) {
      const cache = temporaryFolder();
      const lock = join(cache, "thing.lock");
      writeFileSync(lock, holder);
      utimesSync(lock, 0, 0);
      assert.equal(await filling(cache), 0);
      assert.ok(isWhole(cache));
    }
  });

  it("replaces a folder that was never completed", async () => {
    const cache = temporaryFolder();
    mkdirSync(join(cache, "thing"));
    writeFileSync(join(cache, "thing/rest"), "");
    await filling(cache);
    assert.deepEqual(readdirSync(join(cache, "thing")).sort(), [".complete", "content"]);
  });
});

describe("a downloaded package", () => {
  const spec = "thing@1.0.0";
  const ofNothing =
    "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==";

  it("is taken if it has the hash that is pinned", () =>
    check(new Uint8Array(), { spec, integrity: ofNothing }));

  it("is refused if it has another", () =>
    assert.throws(() => check(Uint8Array.of(0), { spec, integrity: ofNothing }), /thing@1\.0\.0/));
});
