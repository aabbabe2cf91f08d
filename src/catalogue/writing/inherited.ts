// Keras computes with another framework and inherits its arithmetic.

import type { Definition, EntryOf } from "../entryParts.ts";
import { knownIn } from "../version.ts";

/** Which framework runs, and on which of its own backends. */
export interface Origin {
  readonly entries: readonly EntryOf[];
  readonly backend?: string;
}

/**
 * What the operation `name` computes there, without that framework's own backends and versions:
 * of definitions for several versions the first.
 */
export function inherited(origin: Origin, name: string): readonly Definition[] {
  const entry = origin.entries.filter((candidate) => candidate.name === name).at(-1);
  if (entry === undefined) throw new Error(`No entry is named ${name}.`);
  const definitions = entry.implemented.length > 0 ? entry.implemented : entry.documented;
  const running = definitions.flatMap(({ when = {}, ...definition }) => {
    const { backend, versions: _, ...left } = when;
    const runs = backend === undefined || [backend].flat().includes(origin.backend ?? "");
    return runs ? [{ ...definition, when: left }] : [];
  });
  const conditions = running.map(({ when }) => JSON.stringify(when));
  return running.filter((_, at) => conditions.indexOf(conditions[at] ?? "") === at);
}

/** What the operation `name` computes in the version of that framework, without the condition on it. */
export function inheritedIn(
  version: string,
  { entries }: Pick<Origin, "entries">,
  name: string,
): readonly Definition[] {
  const entry = entries.findLast((one) => one.name === name && knownIn(version)(one));
  if (entry === undefined) throw new Error(`No entry is named ${name} in ${version}.`);
  const definitions = entry.implemented.length > 0 ? entry.implemented : entry.documented;
  return definitions
    .filter(({ when = {} }) => knownIn(version)(when))
    .map(({ when: { versions: _, ...when } = {}, ...definition }) => ({ ...definition, when }));
}
