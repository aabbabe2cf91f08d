// The extension's own translations: a sentence is written in English where it is used, and found by its hash.
import { inEnglish, type Translator } from "../../advice/translator.ts";
import { hashOf } from "../../hash.ts";

/** Sentences in English, or in the language that was last shown. */
export const l10n: Translator = {
  t: (sentence, ...values) => inEnglish.t(translated(sentence), ...values),
  catalogued: translated,
};

/** Shows texts in another language from now on. `ids` are the hashes of the English texts, in the same order. */
export function showLanguage(ids: readonly string[], texts: readonly string[]): void {
  translations = new Map(
    texts.flatMap((text, at) => {
      const id = ids[at];
      return id === undefined ? [] : [[id, text]];
    }),
  );
}

function translated(text: string): string {
  return translations.get(hashOf(text)) ?? text;
}

let translations: ReadonlyMap<string, string> = new Map();
