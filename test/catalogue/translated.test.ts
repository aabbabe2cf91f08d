import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { languages, textsInto } from "../../scripts/building/translations.ts";
import { families } from "../../src/catalogue/families/allFamilies.ts";
import { entries } from "../../src/catalogue/frameworks/index.ts";
import { textsOf, translatedEntry, translatedFamily } from "../../src/catalogue/translated.ts";

const texts = textsOf(families, entries);

const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const numbers = (text: string) => (text.match(/\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).sort();

describe("the catalogue's texts", () => {
  for (const language of languages) {
    const translations = textsInto(language);

    it(`are all translated into ${language}, and no others`, () =>
      assert.deepEqual(Object.keys(translations).sort(), [...texts].sort()));

    it(`keep the places of their numbers in ${language}`, () => {
      for (const [text, translation] of Object.entries(translations))
        assert.deepEqual(places(translation), places(text), text);
    });

    it(`give the same numbers in ${language}`, () => {
      for (const [text, translation] of Object.entries(translations))
        assert.deepEqual(numbers(translation), numbers(text), text);
    });
  }

  it("are the only part of an entry and of a family that a translation changes", () => {
    const same = (text: string): string => text;
    for (const entry of entries) assert.deepEqual(translatedEntry(entry, same), entry);
    for (const family of families) assert.deepEqual(translatedFamily(family, same), family);
  });
});
