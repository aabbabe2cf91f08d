// How a hover is to be written: in which language and theme, how much, and with which links.
import { inEnglish } from "../../advice/translator.ts";
import type { ThemeKind } from "../picture/palette.ts";
import type { TypesetFormula } from "../picture/typeset.ts";
import type { CommandLink } from "../text/markdown.ts";
import type { Words } from "../words.ts";
import { wordsIn } from "../wordsIn.ts";
import type { FormulaText } from "./facts.ts";

export interface HoverOptions {
  readonly words: Words;
  readonly theme: ThemeKind;
  readonly pictures: boolean;
  /** Whether there is room for the names beside the curves. */
  readonly wide: boolean;
  readonly verbosity: "brief" | "full";
  /** The typeset picture of a formula; undefined if there is no picture, and then the text is used. */
  readonly typeset: (formula: FormulaText) => TypesetFormula | undefined;
  /** Our command for each link, and its argument. */
  readonly links: readonly CommandLink[];
}

/** In English, without pictures, typeset formulas or commands. */
export const textOptions: HoverOptions = {
  words: wordsIn(inEnglish),
  theme: "light",
  pictures: false,
  wide: true,
  verbosity: "full",
  typeset: () => undefined,
  links: [],
};
