import type { Definition, EntryOf, Disagreement, Parameter } from "../../entryParts.ts";

/** What one engine means by one word. */
export interface Word {
  readonly family: string;
  readonly over?: EntryOf["over"];
  readonly parameters?: readonly Parameter[];
  readonly documented: readonly Definition[];
  readonly implemented?: readonly Definition[];
  readonly findings?: readonly Disagreement[];
}
