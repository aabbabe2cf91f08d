// How an entry is called in lists: by its own name, with what tells it from its namesakes beside it.
import type { Entry } from "../catalogue/entry.ts";
import { bare } from "../catalogue/spelled.ts";
import { whereText } from "./where.ts";

export interface EntryLabel {
  readonly name: string;
  /** Framework and releases, then the other names that code gives it, so that a search finds them. */
  readonly description: string;
  readonly formula: string;
}

export function entryLabel(entry: Entry): EntryLabel {
  const name = bare(entry.name);
  const others = new Set(
    entry.spellings.map(({ text }) => bare(text)).filter((text) => text !== name),
  );
  return {
    name,
    description: [whereText(entry.framework, [entry.versions]), ...others].join(" · "),
    formula: entry.documented[0]?.formula ?? "",
  };
}
