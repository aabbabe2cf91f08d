import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as catalogue from "../../src/catalogue/frameworks/index.ts";
import { catalogueElement } from "../../src/catalogue/packed/onPage.ts";
import { packCatalogue, unpackCatalogue } from "../../src/catalogue/packed/packedCatalogue.ts";

const { frameworks, entries } = catalogue;
const text = packCatalogue(catalogue);

describe("the packed catalogue", () => {
  const { frameworks: facts, entries: unpacked } = unpackCatalogue(text);

  it("says of every entry what its file says", () => {
    assert.deepEqual(unpacked, entries);
  });

  it("says of every framework what its folder says", () => {
    assert.deepEqual(facts, frameworks);
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

  it("is one line for the frameworks, one for the entries and one for each item", () => {
    const [first, second, ...items] = text.split("\n");
    assert.equal((JSON.parse(first!) as unknown[]).length, Object.keys(frameworks).length);
    assert.ok(second!.startsWith('{"id":['));
    assert.equal(new Set(items).size, items.length);
  });

  it("is the same text on a page, where nothing in it ends the element", () => {
    const [, content = ""] =
      /^<script [^>]*>([^<]*)<\/script>$/.exec(catalogueElement(catalogue)) ?? [];
    assert.deepEqual(unpackCatalogue(content), catalogue);
  });
});
