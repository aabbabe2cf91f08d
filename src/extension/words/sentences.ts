import { l10n } from "vscode";
import type { Sentences } from "../../advice/sentences.ts";
import { sentencesIn } from "../../advice/sentencesIn.ts";

/** What diagnostics and quick fixes say, in the reader's language. */
export const sentences = (): Sentences => sentencesIn(l10n);
