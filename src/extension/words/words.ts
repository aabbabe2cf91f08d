import { wordsIn } from "../../present/wordsIn.ts";
import type { Words } from "../../present/words.ts";
import { l10n } from "./l10n.ts";

/** The phrases of hovers and tables in the reader's language. */
export const words = (): Words => wordsIn(l10n);
