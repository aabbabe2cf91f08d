import type { Choice } from "../catalogue/request.ts";
import type { Draft, Stretch } from "./finding.ts";

/** What a rule says of a name that means this choice; no fixes where it gives none. */
export const draftOf = (
  { source, start, end }: Stretch,
  { entry, version }: Choice,
  said: Pick<Draft, "rule" | "message"> & Partial<Pick<Draft, "fixes">>,
): Draft => ({ at: { source, start, end }, entry: entry.id, version, fixes: [], ...said });
