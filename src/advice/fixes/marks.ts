// Characters in a name that do not show, or that look like letters they are not.
import type { Sentences } from "../sentences.ts";

/** The sentence about a text, with the characters in it that no framework has in a name: "U+200B". */
export function withMarks(sentence: string, text: string, sentences: Sentences): string {
  const marks = new Set(
    Array.from(text)
      .filter((one) => !plain.test(one))
      .map(codePoint),
  );
  const [first, second, third] = marks;
  const some = [first, second, third].filter((one) => one !== undefined);
  return some.length === 0 ? sentence : sentences.holdsMarks(sentence, some.join(", "));
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const plain = /^[ -~]$/;
