// Suggestions for unknown strings: names that this version has and that mean the same.
import type { FrameworkId } from "../../catalogue/entry.ts";
import { newestChoice } from "../../catalogue/choice.ts";
import { entries } from "../../catalogue/frameworks/index.ts";
import { lookup } from "../../catalogue/lookup/lookup.ts";
import type { Choice } from "../../catalogue/request.ts";
import { knownIn } from "../../catalogue/version.ts";
import type { Registered } from "../../python/facts/registered.ts";
import { computeSame } from "../agreement.ts";
import { nearestName } from "./suggestion.ts";
import { table } from "../spellings/table.ts";
import { perText } from "../../memo.ts";

/** The name of a version that an unknown one was probably meant to be, or that computes the same. */
export type Suggest = (
  unknown: UnknownName,
  options: { readonly looksUpRegistered: boolean },
) => string | undefined;

interface UnknownName {
  readonly text: string;
  readonly framework: FrameworkId;
  readonly version: string;
}

/** Suggests names of the framework and registered ones; none once a file has had very many suggestions. */
export function suggesting({ names }: Registered): Suggest {
  const own = [...names].filter(isName).slice(0, maxRegisteredNames);
  const found = new Map<string, string | undefined>();
  return ({ text, framework, version }, { looksUpRegistered }) => {
    const key = `${framework}:${version}:${text}`;
    if (found.has(key) || found.size >= maxSuggestions) return found.get(key);
    const theirs = stringsIn(framework, version);
    const registered = looksUpRegistered ? own : [];
    const near =
      registered.find((name) => name.endsWith(`>${text}`)) ??
      nearest(text, framework, { theirs, registered }) ??
      sameName(text, framework, theirs);
    found.set(key, near);
    return near;
  };
}

/** The strings that a version takes, with what they mean. */
const stringsIn = perText(
  {
    textOf: (framework: FrameworkId, version: string) => `${framework}:${version}`,
    maxAnswers: 100,
  },
  (framework, version): ReadonlyMap<string, Choice> => {
    const found = new Map<string, Choice>();
    for (const spelling of table.strings.get(framework)?.keys() ?? []) {
      const one = lookup({ spelling, framework, version });
      if (one.kind === "found" && isString(spelling, one.choice)) found.set(spelling, one.choice);
    }
    return found;
  },
);

/** Of a text with a dot, another argument gives the part before it. */
const isString = (text: string, { entry, version }: Choice): boolean =>
  !text.includes(".") &&
  entry.spellings
    .filter(knownIn(version))
    .some((one) => one.kind === "string" && one.text === text);

/** A slip of the pen; where other versions have the name, only one that computes the same. */
function nearest(
  text: string,
  framework: FrameworkId,
  { theirs, registered }: Candidates,
): string | undefined {
  const near = nearestName(text, [...theirs.keys(), ...registered]);
  const found = near === undefined ? undefined : theirs.get(near);
  const wanted = found && meantElsewhere(text, framework);
  return wanted && !computeSame(found, wanted) ? undefined : near;
}

interface Candidates {
  readonly theirs: ReadonlyMap<string, Choice>;
  readonly registered: readonly string[];
}

/** What the name means in the newest version that has it. */
function meantElsewhere(text: string, framework: FrameworkId): Choice | undefined {
  const entry = entries.find(
    (one) =>
      one.framework === framework && one.spellings.some((spelling) => spelling.text === text),
  );
  return entry && newestChoice(entry);
}

/** `swish` where `silu` came later. */
function sameName(
  text: string,
  framework: FrameworkId,
  theirs: ReadonlyMap<string, Choice>,
): string | undefined {
  const wanted = meantElsewhere(text, framework);
  if (wanted === undefined) return undefined;
  const same = [...theirs].find(
    ([, one]) => one.entry.family === wanted.entry.family && computeSame(one, wanted),
  );
  return same?.[0];
}

/** A fix writes the name between quotes that are there, whatever they are: it may hold nothing that ends a string. */
const isName = (text: string): boolean => text.length <= maxNameLength && /^[\w.>-]+$/.test(text);

const maxSuggestions = 200;
const maxRegisteredNames = 1_000;
const maxNameLength = 100;
