// The name of an entry in lists: its own name, with whatever distinguishes it from entries of the same name.
import { newestChoice } from "../../catalogue/choice.ts";
import { implementedIn } from "../../catalogue/definition.ts";
import type { Entry } from "../../catalogue/entry.ts";
import { familyOf } from "../../catalogue/families/families.ts";
import { bare } from "../../catalogue/lookup/spelled.ts";
import { whereText } from "../../catalogue/where.ts";
import { withParts } from "./inSymbols.ts";

export interface EntryLabel {
  readonly name: string;
  /** Framework and releases, the qualified name, then other names that code gives it: a search finds them all. */
  readonly description: string;
  /** What its newest release computes. */
  readonly formula: string;
  /** What its kind is called across frameworks. */
  readonly family: string;
}

export function entryLabel(entry: Entry): EntryLabel {
  const choice = newestChoice(entry);
  const name = bare(entry.name);
  const others = new Set(
    entry.spellings.map(({ text }) => bare(text)).filter((text) => text !== name),
  );
  return {
    name,
    description: [whereText(entry.framework, [entry.versions]), entry.name, ...others].join(" · "),
    formula: withParts(implementedIn(entry, choice)),
    family: familyOf(entry.family)?.title ?? "",
  };
}
