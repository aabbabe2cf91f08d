// Other functions of this name, and what each computes.
import type { Entry, FrameworkId } from "../../catalogue/entry.ts";
import type { ParameterValue } from "../../catalogue/entryParts.ts";
import { entries } from "../../catalogue/frameworks/index.ts";
import type { Choice } from "../../catalogue/request.ts";
import { engineOf } from "../../catalogue/engine.ts";
import { nameKey } from "../../catalogue/lookup/spelled.ts";
import { contains } from "../../catalogue/version.ts";
import type { Apart } from "../../meaning/apart.ts";
import type { Namesake } from "../hover/facts.ts";
import type { PictureCurve } from "../picture/curve.ts";
import { whereText } from "../../catalogue/where.ts";
import { mostAlike, nearestForm } from "./emphasis.ts";
import { calledAlike, type CalledAlike } from "./calledAlike.ts";
import { sameThere, type DefaultMeaning } from "./usual.ts";
import { elementAt } from "../../required.ts";

/**
 * The namesakes with the values that the call gives, those that compute the same together: first those
 * that differ, its own framework before others and the farthest before the nearer, then those that agree.
 */
export const namesakesOf = (
  choice: Choice,
  given: Readonly<Record<string, ParameterValue>>,
  { forms, apartFrom, curveOf }: Measures,
): readonly Namesake[] => {
  const groups = grouped(
    relatives(choice.entry).flatMap((one) => calledAlike(one, choice, given) ?? []),
  );
  const ambiguous = ambiguousReleases(groups);
  return groups
    .map((members): Group => ({ members, apart: apartFrom(elementAt(members, 0).choice) }))
    .map((group) => ({
      ...group,
      members: group.members.filter((one) => tells(one, choice, group.apart)),
    }))
    .filter(({ members }) => members.length > 0)
    .sort((a, b) => order(b, choice) - order(a, choice))
    .map(({ members, apart }) => {
      const first = elementAt(members, 0);
      const curve = apart.kind === "nowhere" ? undefined : curveOf(first.choice);
      return {
        where: places(members, choice, ambiguous),
        formula: shortest(members),
        inForm: pairOf([...members, ...frameworksLike(first, groups)], forms),
        apart,
        ...(curve && { curve }),
        otherDefaults: first.otherDefaults,
        ...(isEngine(first) && { engines: true as const }),
        ...(members.some((one) => isOtherVersion(one, choice)) && { otherVersion: true as const }),
      };
    });
};

/** The frameworks' functions that compute what an engine's does: it is shown in the same form as they are. */
const frameworksLike = (
  one: CalledAlike,
  groups: readonly (readonly CalledAlike[])[],
): readonly CalledAlike[] =>
  isEngine(one) ? groups.flat().filter((other) => !isEngine(other) && sameThere(other, one)) : [];

/** How a namesake is compared with this one, and drawn. */
export interface Measures {
  /** The formulas of this one, in numbers. */
  readonly forms: readonly string[];
  readonly apartFrom: (other: Choice) => Apart;
  readonly curveOf: (other: Choice) => PictureCurve | undefined;
}

/** Entries of the same name, however it is capitalised or underscored. */
export const relatives = (entry: Entry): readonly Entry[] =>
  entries.filter((other) => other !== entry && nameKey(other.name) === nameKey(entry.name));

function grouped(all: readonly CalledAlike[]): readonly (readonly CalledAlike[])[] {
  const groups: CalledAlike[][] = [];
  for (const one of all) {
    const group = groups.find(([first]) => first !== undefined && alike(first, one));
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups;
}

/** They compute the same, and have the same defaults for what the call gives. */
const alike = (a: CalledAlike, b: CalledAlike): boolean =>
  isEngine(a) === isEngine(b) && sameThere(a, b) && defaultsOf(a) === defaultsOf(b);

const defaultsOf = ({ otherDefaults }: CalledAlike): string =>
  otherDefaults.map((one) => one.default).join();

interface Group {
  readonly members: readonly CalledAlike[];
  readonly apart: Apart;
}

/** Another spelling in the same release, or in an engine, is worth a line only if it computes something else. */
const tells = (other: DefaultMeaning, choice: Choice, { kind }: Apart): boolean =>
  isEngine(other)
    ? kind === "most" || kind === "unbounded"
    : kind !== "nowhere" || !sameRelease(other.choice.entry, choice);

const isEngine = ({ choice }: DefaultMeaning): boolean => engineOf(choice.entry) !== undefined;

const sameRelease = (entry: Entry, choice: Choice): boolean =>
  entry.framework === choice.entry.framework && contains(entry.versions, choice.version);

const isOtherVersion = ({ choice: { entry } }: DefaultMeaning, choice: Choice): boolean =>
  entry.framework === choice.entry.framework && !sameRelease(entry, choice);

/** Differences before agreements; the own framework first, then what most frameworks do, then the farthest. */
function order({ members, apart }: Group, { entry: { framework } }: Choice): number {
  const theirs = new Set(members.map(({ choice }) => choice.entry.framework));
  const rank = (theirs.has(framework) ? 1000 : 0) + theirs.size;
  switch (apart.kind) {
    case "nowhere":
      return -2000;
    case "unknown":
      return rank - 1000;
    case "unbounded":
      return rank + 0.99;
    case "most":
      return rank + Math.min(0.98, apart.value);
  }
}

/** The releases with namesakes in more than one group: naming only the release would be ambiguous. */
function ambiguousReleases(groups: readonly (readonly CalledAlike[])[]): ReadonlySet<string> {
  const all = groups.flatMap((members) => [
    ...new Set(members.map(({ choice }) => releasesOf(choice.entry))),
  ]);
  return new Set(all.filter((one, i) => all.indexOf(one) !== i));
}

const releasesOf = ({ framework, versions }: Entry): string => `${framework} ${versions}`;

/**
 * Names of functions in this release, then other frameworks and releases, then names of functions whose release alone
 * would be ambiguous. For engines, their titles.
 */
function places(
  members: readonly DefaultMeaning[],
  choice: Choice,
  ambiguous: ReadonlySet<string>,
): readonly string[] {
  const all = members.map((one) => one.choice.entry);
  const engines = all.flatMap((entry) => engineOf(entry) ?? []);
  if (engines.length > 0) return [...new Set(engines)];
  const here = all.filter((entry) => sameRelease(entry, choice));
  const elsewhere = all.filter((entry) => !sameRelease(entry, choice));
  const ranges = new Map<FrameworkId, string[]>();
  for (const entry of elsewhere.filter((one) => !ambiguous.has(releasesOf(one))))
    ranges.set(entry.framework, [...(ranges.get(entry.framework) ?? []), entry.versions]);
  const named = elsewhere.filter((entry) => ambiguous.has(releasesOf(entry)));
  return [
    ...here.map(({ name }) => name),
    ...[...ranges].map(([framework, versions]) => whereText(framework, versions)),
    ...named.map(({ name }) => name),
  ];
}

/** The two formulas in the words in which they have most in common. */
function pairOf(members: readonly DefaultMeaning[], own: readonly string[]): Namesake["inForm"] {
  const theirs = mostAlike([...new Set(members.flatMap(({ forms }) => forms))], own);
  return { theirs, own: nearestForm(theirs, own) };
}

const shortest = (members: readonly DefaultMeaning[]): string =>
  members.map(({ formula }) => formula).reduce((a, b) => (b.length < a.length ? b : a));
