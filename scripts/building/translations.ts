/** The translations as they are shipped: for each language the sentences of the extension, then the texts of the catalogue. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

import { families } from "../../src/catalogue/families/allFamilies.ts";
import { entries } from "../../src/catalogue/frameworks/index.ts";
import { textsOf } from "../../src/catalogue/translated.ts";
import { hashOf } from "../../src/hash.ts";

/** The languages besides English, as the editor names them. */
export const languages = ["de", "ru", "zh-cn"] as const;

type Language = (typeof languages)[number];
type Translations = Readonly<Record<string, string>>;

/** The sentences of the extension in a language, by the English sentence. */
export const sentencesInto = (language: Language): Translations =>
  readJson(`l10n/bundle.l10n.${language}.json`);

/** The texts of the catalogue in a language, by the English text. */
export const textsInto = (language: Language): Translations =>
  readJson(`l10n/catalogue.${language}.json`);

/**
 * Writes `ids.json`, which has the ids of the sentences, and a file for each language. The texts of the catalogue
 * need no ids: they are in the catalogue's order. Throws if two texts share an id, or if a language lacks a text.
 */
export function writeTranslations(folder: string): void {
  const sentences = Object.keys(sentencesInto("de"));
  const texts = textsOf(families, entries);
  const all = [...new Set([...sentences, ...texts])];
  if (new Set(all.map(hashOf)).size < all.length) throw new Error("Two texts have the same id.");
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/ids.json`, JSON.stringify(sentences.map(hashOf)));
  for (const language of languages) {
    const translated = [
      ...sentences.map(translatedBy(sentencesInto(language), language)),
      ...texts.map(translatedBy(textsInto(language), language)),
    ];
    writeFileSync(`${folder}/${language}.json`, JSON.stringify(translated));
  }
}

const translatedBy =
  (translations: Translations, language: Language) =>
  (text: string): string => {
    const translation = translations[text];
    if (translation === undefined) throw new Error(`${language} lacks “${text}”.`);
    return translation;
  };

const readJson = (file: string): Translations =>
  JSON.parse(readFileSync(file, "utf8")) as Translations;
