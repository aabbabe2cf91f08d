import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";

import {
  languages,
  sentencesInto,
  textsInto,
  writeTranslations,
} from "../../scripts/building/translations.ts";
import { temporaryFolder } from "../../scripts/vscode/temporaryFolder.ts";
import { families } from "../../src/catalogue/families/allFamilies.ts";
import { entries } from "../../src/catalogue/frameworks/index.ts";
import { textsOf } from "../../src/catalogue/translated.ts";
import { hashOf } from "../../src/hash.ts";
import { l10n, showLanguage } from "../../src/extension/words/l10n.ts";

describe("the translations as they are shipped", () => {
  const folder = temporaryFolder();
  writeTranslations(folder);
  const read = (name: string) =>
    JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as readonly string[];
  const ids = [...read("ids"), ...textsOf(families, entries).map(hashOf)];

  for (const language of languages)
    it(`give each sentence and each text of the catalogue in ${language}`, () => {
      showLanguage(ids, read(language));
      for (const translations of [sentencesInto(language), textsInto(language)])
        for (const [english, translation] of Object.entries(translations))
          assert.equal(l10n.catalogued(english), translation);
      const filled = l10n.t("{0} has no activation named “{1}”.", "keras", "relo");
      assert.match(filled, /keras/);
      assert.match(filled, /relo/);
      assert.notEqual(filled, "keras has no activation named “relo”.");
    });

  it("leave a sentence that they do not have in English", () =>
    assert.equal(l10n.t("{0} is not a sentence of ours.", 1), "1 is not a sentence of ours."));
});
