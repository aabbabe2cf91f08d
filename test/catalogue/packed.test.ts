import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { entries } from "../../src/catalogue/frameworks/index.ts";
import { pack, unpack } from "../../src/catalogue/packed/packed.ts";

describe("the packed catalogue", () => {
  const unpacked = unpack(pack(entries));

  it("says of every entry what its file says", () => {
    assert.deepEqual(unpacked, entries);
  });

  it("is whole where it is copied to another thread", () => {
    assert.deepEqual(structuredClone(unpacked), entries);
  });

  it("gives the same list each time, and shares what entries share", () => {
    const [one, other] = ["keras@3.0.0:keras.ops.silu", "keras@3.0.0:keras.activations.silu"].map(
      (id) => unpacked.find((entry) => entry.id === id)!,
    );
    assert.equal(one!.documented, one!.documented);
    assert.notEqual(one!.implemented.length, 0);
    assert.ok(one!.findings.some((finding) => other!.findings.includes(finding)));
  });

  it("is one line for the entries and one for each item", () => {
    const [first, ...items] = pack(entries).split("\n");
    assert.ok(first!.startsWith('{"id":['));
    assert.equal(new Set(items).size, items.length);
  });
});
