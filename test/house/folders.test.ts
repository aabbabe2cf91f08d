import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, it } from "node:test";

import { product, workshop } from "./imports.ts";

/** As many names as a reader takes in at a glance. */
const maxFiles = 16;

describe("folders", () => {
  it(`hold at most ${maxFiles} files side by side`, () => {
    const crowded = [...fileCounts()].filter(([, count]) => count > maxFiles);
    assert.deepEqual(crowded, []);
  });
});

/** How many files lie directly in each folder of code, data included. */
function fileCounts(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const root of [...product, ...workshop])
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && !/node_modules|__pycache__/.test(entry.parentPath))
        counts.set(entry.parentPath, (counts.get(entry.parentPath) ?? 0) + 1);
  return counts;
}
