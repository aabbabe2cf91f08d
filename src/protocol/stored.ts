import * as v from "valibot";
import { openingIdSchema } from "./messages.ts";
import { toSelection, type Selection } from "./selection.ts";

/** What the host reads in a state that the page stored before the window was reloaded. */
export interface Stored {
  readonly opening?: string;
  readonly selection?: Selection;
}

/** As much as this version understands of what it, or another version, has stored. */
export function toStored(state: unknown): Stored {
  const record = v.safeParse(v.looseObject({}), state);
  if (!record.success) return {};
  const opening = v.safeParse(openingIdSchema, record.output["opening"]);
  const selection = toSelection(record.output["selection"]);
  return {
    ...(opening.success ? { opening: opening.output } : {}),
    ...(selection === undefined ? {} : { selection }),
  };
}
