import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { product, sources, target, workshop } from "./imports.ts";

const graph = new Map(
  sources([...product, ...workshop]).map((source) => [
    source.file,
    source.imports.map((specifier) => target(source, specifier)),
  ]),
);

describe("imports", () => {
  it("never run in a circle, types included", () => {
    assert.deepEqual([...graph.keys()].map((file) => circle(file, [])).find(Boolean), undefined);
  });
});

const sound = new Set<string>();

/** The first circle that is reached from `file` by way of `path`. */
function circle(file: string, path: readonly string[]): readonly string[] | undefined {
  if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
  if (sound.has(file)) return undefined;
  for (const next of graph.get(file) ?? []) {
    const found = next === undefined ? undefined : circle(next, [...path, file]);
    if (found) return found;
  }
  sound.add(file);
  return undefined;
}
