import { newestChoice } from "../choice.ts";
import { implementedIn } from "../definition.ts";
import type { Entry } from "../entry.ts";
import { entries } from "../frameworks/index.ts";
import { bare } from "./spelled.ts";

/** The other functions of one number with this one's name or kind: of each framework, each formula once. */
export function familyMembers(entry: Entry): readonly Entry[] {
  const seen = new Set([meaningOf(entry)]);
  return entries.filter((other) => {
    if (other.over === "vector" || !isRelated(other, entry) || seen.has(meaningOf(other)))
      return false;
    seen.add(meaningOf(other));
    return true;
  });
}

const isRelated = (entry: Entry, other: Entry): boolean =>
  entry.family === other.family || bare(entry.name) === bare(other.name);

/** Versions that compute the same are one meaning. */
function meaningOf(entry: Entry): string {
  const choice = newestChoice(entry);
  return `${entry.framework} ${implementedIn(entry, choice).formula}`;
}
