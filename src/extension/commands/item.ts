import { keyOf } from "../../catalogue/choice.ts";
import type { Choice } from "../../catalogue/request.ts";
import { becauseText } from "../../present/text/becauseText.ts";
import type { Decision } from "../../project/decision.ts";
import type { Item } from "../../protocol/selection.ts";
import { words } from "../words/words.ts";

/** A choice as passed to commands and to the playground; without a decision, the reader chose it. */
export const itemOf = (choice: Choice, decision?: Decision): Item => ({
  ...keyOf(choice),
  ...(choice.open && { open: choice.open }),
  because: decision === undefined ? "" : becauseText(decision, words()),
});
