import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";

import {
  languages,
  translationsInto,
  writeTranslations,
} from "../../scripts/building/translations.ts";
import { temporaryFolder } from "../../scripts/vscode/temporaryFolder.ts";
import { l10n, showLanguage } from "../../src/extension/words/l10n.ts";

describe("the translations as they are shipped", () => {
  const folder = temporaryFolder();
  writeTranslations(folder);
  const read = (name: string) =>
    JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as readonly string[];

  for (const language of languages)
    it(`give each sentence in ${language}, its places filled`, () => {
      showLanguage(read("ids"), read(language));
      for (const [english, translation] of Object.entries(translationsInto(language)))
        assert.equal(l10n.t(english), translation);
      const sentence = "{0} has no activation named “{1}”.";
      const filled = l10n.t(sentence, "keras", "relo");
      assert.match(filled, /keras/);
      assert.match(filled, /relo/);
      assert.notEqual(filled, "keras has no activation named “relo”.");
    });

  it("leave a sentence that they do not have in English", () =>
    assert.equal(l10n.t("{0} is not a sentence of ours.", 1), "1 is not a sentence of ours."));
});
