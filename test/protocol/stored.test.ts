import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptySelection } from "../../src/protocol/selection.ts";
import { toStored } from "../../src/protocol/stored.ts";

const selection = { ...emptySelection, expression: "x" };

describe("what the host reads in a stored state", () => {
  it("is the opening and the selection", () =>
    assert.deepEqual(toStored({ opening: "a", selection, view: "plot" }), {
      opening: "a",
      selection,
    }));

  it("is the selection, where another version named its openings otherwise", () =>
    assert.deepEqual(toStored({ opening: 7, selection }), { selection }));

  it("is the opening alone, where another version's selection is not understood", () =>
    assert.deepEqual(toStored({ opening: "a", selection: { schema: 2, items: [] } }), {
      opening: "a",
    }));

  for (const wrong of [undefined, null, 1, "state", [], { __proto__: { opening: "a", selection } }])
    it(`is nothing in ${JSON.stringify([wrong])}`, () =>
      assert.equal(toStored(wrong).selection, undefined));
});
