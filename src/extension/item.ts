import { keyOf } from "../catalogue/choice.ts";
import type { Choice } from "../catalogue/request.ts";
import type { Decision } from "../project/decision.ts";
import type { Item } from "../protocol/selection.ts";
import { words } from "./words.ts";

/** A choice as it is handed to commands and to the playground; without a decision, the reader chose it. */
export function itemOf(choice: Choice, decision?: Decision): Item {
  const { because } = words();
  return {
    ...keyOf(choice),
    because: decision === undefined ? "" : because[decision.reason](decision.source ?? ""),
  };
}
