import type { Entry } from "./entry.ts";
import type { ParameterValue } from "./entryParts.ts";
import { entries } from "./frameworks/index.ts";
import { boundParameters } from "./parameters.ts";
import { backendsOf, newestRelease } from "./releases.ts";
import type { Choice } from "./request.ts";
import { contains, isVersion } from "./version.ts";
import { required } from "../required.ts";

/** What identifies a choice once it was made: names and values that can be stored or sent. */
export interface ChoiceKey {
  /** The entry's id. */
  readonly entry: string;
  readonly version: string;
  readonly backend: string | null;
  /** What differs from the defaults, under the parameters' own names. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/** An entry in its newest release, on the default backend, with every default. */
export function newestChoice(entry: Entry): Choice {
  const version = newestRelease(entry.framework, entry.versions);
  if (version === undefined) throw new Error(`${entry.id} holds for no known release.`);
  const backend = backendsOf(entry.framework, version)[0] ?? "";
  return required(choice({ entry, version, backend }, {}), `the defaults of ${entry.id}`);
}

/** The choice of a key; undefined if this catalogue has no such entry, version or backend. */
export function choiceOf(key: ChoiceKey): Choice | undefined {
  const entry = entries.find(({ id }) => id === key.entry);
  if (entry === undefined || !isVersion(key.version) || !contains(entry.versions, key.version)) {
    return undefined;
  }
  const backends = backendsOf(entry.framework, key.version);
  const backend = key.backend ?? backends[0] ?? "";
  if (backends.length > 0 && !backends.includes(backend)) return undefined;
  return choice({ entry, version: key.version, backend }, key.parameters);
}

/** The shortest key of a choice: defaults are left out. */
export const keyOf = ({ entry, version, backend, parameters }: Choice): ChoiceKey => ({
  entry: entry.id,
  version,
  backend: backend === "" ? null : backend,
  parameters: Object.fromEntries(
    Object.entries(parameters).filter(([name, value]) =>
      entry.parameters.some((one) => one.name === name && one.default !== value),
    ),
  ),
});

function choice(
  of: Pick<Choice, "entry" | "version" | "backend">,
  given: Readonly<Record<string, ParameterValue>>,
): Choice | undefined {
  const bound = boundParameters(of.entry, of.version, given);
  if (bound.kind === "failed") return undefined;
  return { ...of, dtype: "float32", parameters: bound.parameters };
}
