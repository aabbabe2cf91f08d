import type { Sentences } from "../../advice/sentences.ts";
import { sentencesIn } from "../../advice/sentencesIn.ts";
import { l10n } from "./l10n.ts";

/** The sentences of diagnostics and quick fixes, in the reader's language. */
export const sentences = (): Sentences => sentencesIn(l10n);
