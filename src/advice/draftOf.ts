import type { Choice } from "../catalogue/request.ts";
import type { Draft, SourceRange } from "./finding.ts";

/** The draft of a rule for a name that means this choice; without fixes if the rule gives none. */
export const draftOf = (
  { source, start, end }: SourceRange,
  { entry, version }: Choice,
  said: Pick<Draft, "rule" | "message"> & Partial<Pick<Draft, "fixes">>,
): Draft => ({ at: { source, start, end }, entry: entry.id, version, fixes: [], ...said });
