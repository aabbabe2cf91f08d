import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;

interface Lock {
  readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;

describe("package.json", () => {
  it("names every dependency by its exact version", () => {
    const versions = Object.entries({ ...manifest.devDependencies, ...manifest.overrides });
    assert.deepEqual(
      versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
      [],
    );
  });

  it("has no dependency at run time, since everything is bundled", () => {
    assert.equal(manifest.dependencies, undefined);
  });

  it("pins what is installed by its hash, and runs no script of it", () => {
    const unpinned = Object.entries(lock.packages).filter(
      ([path, { integrity }]) => path !== "" && !integrity?.startsWith("sha512-"),
    );
    assert.deepEqual(unpinned, []);
    assert.match(readFileSync(".npmrc", "utf8"), /^ignore-scripts=true$/m);
  });

  it("keeps registries' addresses out of the lock file", () => {
    assert.doesNotMatch(readFileSync("package-lock.json", "utf8"), /"resolved"/);
  });
});
