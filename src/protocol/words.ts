import * as v from "valibot";
import { phrases } from "./phrases/phrases.ts";

/** Every sentence of the webview, in the reader's language; {0}, {1} … are placeholders. */
export type PlaygroundWords = Readonly<Record<Phrase, string>>;

export type Phrase = (typeof phrases)[number];

/** A phrase with its places filled. A place without a filling stays visible, so that a test finds it. */
export const fill = (phrase: string, ...fillings: readonly (string | number)[]): string =>
  phrase.replace(/\{(\d)\}/g, (place, index: string) => String(fillings[Number(index)] ?? place));

/** Words in which every phrase is there and of bearable length. */
export const wordsSchema: v.GenericSchema<unknown, PlaygroundWords> = v.custom<PlaygroundWords>(
  isWords,
  "a phrase is missing",
);

function isWords(received: unknown): received is PlaygroundWords {
  const record = v.safeParse(v.record(v.string(), v.pipe(v.string(), v.maxLength(1000))), received);
  return record.success && phrases.every((phrase) => Object.hasOwn(record.output, phrase));
}
