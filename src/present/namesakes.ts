// Who else answers to this name, and what it computes there.
import { newestChoice } from "../catalogue/choice.ts";
import { implementedIn } from "../catalogue/definition.ts";
import type { Entry, FrameworkId } from "../catalogue/entry.ts";
import { entries } from "../catalogue/frameworks/index.ts";
import type { Choice } from "../catalogue/request.ts";
import { bare } from "../catalogue/spelled.ts";
import { contains } from "../catalogue/version.ts";
import type { Apart, Namesake } from "./facts.ts";
import { inNumbers } from "./inSymbols.ts";
import { whereText } from "./where.ts";

/**
 * The namesakes, those that compute the same together: first those that differ, its own framework
 * before others and the farthest before the nearer, then those that agree.
 */
export function namesakesOf(
  choice: Choice,
  apartFrom: (other: Choice) => Apart,
): readonly Namesake[] {
  const groups = new Map<string, Choice[]>();
  for (const relative of relatives(choice.entry).map(newestChoice)) {
    const formula = formulaIn(relative);
    groups.set(formula, [...(groups.get(formula) ?? []), relative]);
  }
  return [...groups]
    .map(([formula, members]) => ({ members, formula, apart: apartFrom(members[0]!) }))
    .map((group) => ({
      ...group,
      members: group.members.filter((one) => tells(one, choice, group.apart)),
    }))
    .filter(({ members }) => members.length > 0)
    .sort((a, b) => order(b, choice) - order(a, choice))
    .map(({ members, formula, apart }) => ({ where: places(members, choice), formula, apart }));
}

/** Entries of the same name, however it is capitalised or underscored. */
export const relatives = (entry: Entry): readonly Entry[] =>
  entries.filter((other) => other !== entry && sound(other) === sound(entry));

const sound = ({ name }: Entry): string => bare(name).replaceAll("_", "").toLowerCase();

export const formulaIn = (choice: Choice): string =>
  inNumbers(implementedIn(choice.entry, choice), choice.parameters);

/** Another spelling in the same release is worth a line only if it computes something else. */
const tells = (other: Choice, choice: Choice, apart: Apart): boolean =>
  apart.kind !== "nowhere" || !sameRelease(other, choice);

const sameRelease = ({ entry }: Choice, choice: Choice): boolean =>
  entry.framework === choice.entry.framework && contains(entry.versions, choice.version);

interface Group {
  readonly members: readonly Choice[];
  readonly apart: Apart;
}

function order({ members, apart }: Group, choice: Choice): number {
  const own = members.some(({ entry }) => entry.framework === choice.entry.framework) ? 100 : 0;
  switch (apart.kind) {
    case "nowhere":
      return -2;
    case "unknown":
      return -1;
    case "unbounded":
      return own + 99;
    case "most":
      return own + Math.min(98, apart.value);
  }
}

/** One place for each framework, with all the releases that its members cover; a spelling beside this one by its name. */
function places(members: readonly Choice[], choice: Choice): readonly string[] {
  const ranges = new Map<FrameworkId, string[]>();
  for (const { entry } of members.filter((one) => !sameRelease(one, choice))) {
    ranges.set(entry.framework, [...(ranges.get(entry.framework) ?? []), entry.versions]);
  }
  const here = members.filter((one) => sameRelease(one, choice)).map(({ entry }) => entry.name);
  return [...here, ...[...ranges].map(([framework, versions]) => whereText(framework, versions))];
}
