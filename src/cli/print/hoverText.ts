// A hover where no pictures are shown.
import { inEnglish } from "../../advice/translator.ts";
import type { HoverManner } from "../../present/hover/manner.ts";
import { wordsIn } from "../../present/wordsIn.ts";

/** Markdown as a person reads it in a terminal, with marks in the place of their character references. */
export const readable = (markdown: string): string =>
  markdown.replace(/&#(\d{2,3});/g, (reference, code: string) => {
    const isPrintable = Number(code) > 32 && Number(code) < 127;
    return isPrintable ? String.fromCharCode(Number(code)) : reference;
  });

/** Words alone: a terminal shows no pictures. */
export const inWords = {
  words: wordsIn(inEnglish),
  theme: "light",
  pictures: false,
  wide: true,
  verbosity: "full",
  typeset: () => undefined,
  links: [],
} as const satisfies HoverManner;
