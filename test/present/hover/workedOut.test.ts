import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { newestChoice } from "../../../src/catalogue/choice.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { knownAparts } from "../../../src/present/compare/apart.ts";
import { knownShapes } from "../../../src/present/formula/shape.ts";
import { hoverFacts } from "../../../src/present/hover/gather.ts";
import { recall, workOut } from "../../../src/present/hover/workedOut.ts";

describe("what the build works out", () => {
  it("is recalled as it was, infinities and minus zero too", () => {
    const text = workOut();
    const before = [new Map(knownShapes), new Map(knownAparts)];
    knownShapes.clear();
    knownAparts.clear();
    recall(text);
    assert.deepEqual([knownShapes, knownAparts], before);
    assert.ok(text.includes("Infinity"));
  });

  it("is all that hovers over plain names ask for", () => {
    const count = (): number => knownShapes.size + knownAparts.size;
    const before = count();
    for (const entry of entries)
      hoverFacts({
        choice: newestChoice(entry),
        because: { reason: "assumed" },
        stated: [],
      });
    assert.equal(count(), before);
  });
});
