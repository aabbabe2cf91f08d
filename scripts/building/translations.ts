/** The translations as they are shipped: the ids of all texts in one file, and each language's texts in that order. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

import { hashOf } from "../../src/hash.ts";

/** The languages besides English, as the editor names them. */
export const languages = ["de", "ru", "zh-cn"] as const;

/** What is said in a language, by the English text. */
export const translationsInto = (
  language: (typeof languages)[number],
): Readonly<Record<string, string>> => readJson(`l10n/bundle.l10n.${language}.json`);

/** Writes `ids.json` and a file for each language; throws if two texts share an id, or if a language lacks a text. */
export function writeTranslations(folder: string): void {
  const texts = Object.keys(translationsInto("de"));
  const ids = texts.map(hashOf);
  if (new Set(ids).size < ids.length) throw new Error("Two texts have the same id.");
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/ids.json`, JSON.stringify(ids));
  for (const language of languages) {
    const translations = translationsInto(language);
    const translated = texts.map((text) => {
      const translation = translations[text];
      if (translation === undefined) throw new Error(`${language} lacks “${text}”.`);
      return translation;
    });
    writeFileSync(`${folder}/${language}.json`, JSON.stringify(translated));
  }
}

const readJson = (file: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, string>>;
