import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { archive } from "../../../scripts/packaging/archive.ts";

const files = { "extension/readme.md": strToU8("A"), "extension/a.js": strToU8("1") };

describe("the archive of the package", () => {
  it("has the page that is made of the README, and all else as it was", async () => {
    const made = unzipSync(await archive(zipSync(files), (readme) => `${readme}B`));
    assert.deepEqual(
      Object.entries(made).map(([path, bytes]) => [path, strFromU8(bytes)]),
      [
        ["extension/a.js", "1"],
        ["extension/readme.md", "AB"],
      ],
    );
  });

  it("is the same whenever, and in whatever order, its files were packed", async () => {
    const later = Object.fromEntries(Object.entries(files).reverse());
    const same = (readme: string): string => readme;
    assert.deepEqual(
      await archive(zipSync(files, { mtime: "2026-01-01" }), same),
      await archive(zipSync(later, { mtime: "2027-02-02" }), same),
    );
  });
});
