import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { families } from "../../../src/catalogue/families/allFamilies.ts";
import { familyOf } from "../../../src/catalogue/families/families.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";

describe("A family", () => {
  it("is there for every entry", () => {
    const lost = entries.filter(({ family }) => familyOf(family) === undefined);
    assert.deepEqual([...new Set(lost.map(({ family }) => family))], []);
  });
  it("has entries", () => {
    const named = new Set(entries.map(({ family }) => family));
    assert.deepEqual(
      families.filter(({ id }) => !named.has(id)).map(({ id }) => id),
      [],
    );
  });
  it("has an id of its own", () =>
    assert.equal(new Set(families.map(({ id }) => id)).size, families.length));
  it("names relatives that exist and are not itself", () => {
    const strange = families.flatMap(({ id, relatives }) =>
      relatives
        .filter(({ family }) => family === id || !familyOf(family))
        .map(({ family }) => family),
    );
    assert.deepEqual(strange, []);
  });
  it("speaks in sentences without braces", () => {
    const texts = families.flatMap(({ summary, strengths, weaknesses, history }) => [
      summary,
      history,
      ...strengths,
      ...weaknesses,
    ]);
    assert.deepEqual(
      texts.filter((text) => /[{}]/.test(text) || !text.endsWith(".")),
      [],
    );
  });
});
