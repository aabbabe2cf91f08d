import { l10n } from "vscode";
import { wordsIn } from "../../present/wordsIn.ts";
import type { Words } from "../../present/words.ts";

/** The phrases of hovers and tables in the reader's language. */
export const words = (): Words => wordsIn(l10n);
