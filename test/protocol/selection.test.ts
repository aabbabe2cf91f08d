import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toSelection, type Selection } from "../../src/protocol/selection.ts";

const item = {
  entry: "keras@3:hard_sigmoid",
  version: "3.15.1",
  backend: "tensorflow",
  parameters: { alpha: 0.3, approximate: true, mode: "eval", bound: null },
  because: "requirements.txt",
};
const selection: Selection = { schema: 1, items: [item], expression: "x / 6 + 0.5" };

describe("toSelection", () => {
  it("keeps a selection through JSON", () =>
    assert.deepEqual(toSelection(JSON.parse(JSON.stringify(selection))), selection));

  it("copies only the fields it knows", () =>
    assert.deepEqual(
      toSelection({ ...selection, later: 1, items: [{ ...item, colour: "red" }] }),
      selection,
    ));

  it("does not read a selection of another version", () =>
    assert.equal(toSelection({ ...selection, schema: 2 }), undefined));

  it("takes no parameter named after a prototype", () => {
    const received: unknown = JSON.parse(
      JSON.stringify(selection).replace('"alpha":0.3', '"__proto__":{"polluted":1}'),
    );
    const read = toSelection(received);
    assert.ok(read === undefined || !("polluted" in read.items[0]!.parameters));
    assert.equal(Object.hasOwn(Object.prototype, "polluted"), false);
  });

  for (const [what, wrong] of [
    ["nothing", undefined],
    ["a number", 1],
    ["items that are no list", { ...selection, items: {} }],
    ["an item without an entry", { ...selection, items: [{ ...item, entry: undefined }] }],
    ["a NaN parameter", withParameter(NaN)],
    ["an infinite parameter", withParameter(1e400)],
    ["an object as a parameter", withParameter({})],
    ["a parameter of a megabyte", withParameter("x".repeat(1e6))],
    ["10,000 items", { ...selection, items: Array.from({ length: 1e4 }, () => item) }],
    ["an expression of a megabyte", { ...selection, expression: "x+".repeat(5e5) }],
  ] as const)
    it(`refuses ${what}`, () => assert.equal(toSelection(wrong), undefined));
});

function withParameter(alpha: unknown): unknown {
  return { ...selection, items: [{ ...item, parameters: { alpha } }] };
}
