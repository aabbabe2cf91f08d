import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, it } from "node:test";

const map = readFileSync("src/README.md", "utf8");

/** Paths from the repository's root or from `src`, as they stand in backquotes. */
const paths = [...map.matchAll(/`([\w.-]+(?:\/[\w.*-]*)+)`/g)].map((match) => match[1]!);

describe("the code map src/README.md", () => {
  it("names only paths that exist", () => {
    const gone = paths.filter((path) => !existsSync(path) && !existsSync(`src/${path}`));
    assert.deepEqual(gone, []);
  });

  it("names every folder of src", () => {
    const folders = readdirSync("src", { withFileTypes: true }).filter((it) => it.isDirectory());
    assert.deepEqual(
      folders.map(({ name }) => name).filter((name) => !map.includes(`\`src/${name}/\``)),
      [],
    );
  });
});
