// Turns a sentence with places {0}, {1} … into a reader's language: the extension's translations are one, English another.

export interface Translator {
  t(sentence: string, ...values: readonly (string | number)[]): string;
  /** A text of the catalogue, with its places for numbers as they are. */
  readonly catalogued: (text: string) => string;
}

/** The sentence as it is written, its places filled in. */
export const inEnglish: Translator = {
  t: (sentence, ...values) =>
    sentence.replaceAll(/\{(\d+)\}/g, (place, index: string) =>
      String(values[Number(index)] ?? place),
    ),
  catalogued: (text) => text,
};
