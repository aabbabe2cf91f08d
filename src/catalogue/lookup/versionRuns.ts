// The releases of a function's framework, in runs with the same definition.
import { choiceOf, keyOf } from "../choice.ts";
import { implementedIn } from "../definition.ts";
import type { Entry } from "../entry.ts";
import type { Definition, ParameterValue } from "../entryParts.ts";
import { sameParameter, sameValue } from "../families/sameParameter.ts";
import { entries, frameworks } from "../frameworks/index.ts";
import { backendsOf } from "../releases.ts";
import type { Choice } from "../request.ts";
import { contains, newestFirst } from "../version.ts";

/** Successive releases of one generation in which a function has one definition. */
export interface VersionRun {
  /** The major version; -1 for all releases of a framework that has more than a few generations. */
  readonly generation: number;
  /** In ascending order, at least one. */
  readonly choices: readonly [Choice, ...Choice[]];
}

/**
 * The function of that name in every release of its framework that has it and accepts these parameters, oldest first.
 * On the same backend if the release has it, otherwise on the default.
 */
export function versionRuns(choice: Choice): readonly VersionRun[] {
  const { framework, name } = choice.entry;
  const named = entries.filter((one) => one.framework === framework && one.name === name);
  const found = releasesWith(choice).flatMap((release) => {
    const entry = named.find(({ versions }) => contains(versions, release));
    return (entry && inRelease(choice, entry, release)) ?? [];
  });
  const generations = new Set(found.map(generationOf));
  const isCounted = generations.size <= maxGenerations;
  const runs: { generation: number; choices: [Choice, ...Choice[]]; key: string }[] = [];
  for (const one of found) {
    const generation = isCounted ? generationOf(one) : -1;
    const key = keyOfDefinition(implementedIn(one.entry, one), one);
    const last = runs.at(-1);
    if (last?.generation === generation && last.key === key) last.choices.push(one);
    else runs.push({ generation, choices: [one], key });
  }
  return runs;
}

/** The known releases and the given one, in ascending order. */
const releasesWith = ({ entry, version }: Choice): readonly string[] =>
  newestFirst([...new Set([...frameworks[entry.framework].releases, version])]).toReversed();

/** The same call in another release, with the names that its parameters have there. */
function inRelease(choice: Choice, entry: Entry, version: string): Choice | undefined {
  if (entry === choice.entry && version === choice.version) return choice;
  const parameters: Record<string, ParameterValue> = {};
  for (const [name, value] of Object.entries(keyOf(choice).parameters)) {
    const there = sameParameter(name, choice.entry, entry);
    if (there === undefined) return undefined;
    parameters[there.name] = sameValue(value, there);
  }
  const isOffered = backendsOf(entry.framework, version).includes(choice.backend);
  const backend = isOffered ? choice.backend : null;
  return choiceOf({ entry: entry.id, version, backend, parameters });
}

const generationOf = ({ version }: Choice): number => Number.parseInt(version, 10);

const keyOfDefinition = ({ formula, where }: Definition, { parameters }: Choice): string =>
  JSON.stringify([formula, where, Object.values(parameters)]);

/** With more, the first numbers are not generations: those of ONNX are operator sets. */
const maxGenerations = 5;
