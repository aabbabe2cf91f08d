// A resolved mention as the command line's contract prints it.
import type { ResolvedMention } from "./resolveFile.ts";

/** The fields of one line of `mentions --json`, without `schema` and `file`. */
export function mentionFields(mention: ResolvedMention): Readonly<Record<string, unknown>> {
  const { cell, line, character, length, text, framework, canonical, kind } = mention;
  const { decision, backend, parameters, deprecated, choice } = mention;
  return {
    ...(cell !== undefined && { cell }),
    ...{ line, character, length, text, framework, canonical, kind },
    entry: choice?.entry.id ?? null,
    version: decision.version,
    versionReason: decision.reason,
    versionSource: decision.source ?? null,
    ...(decision.via && { via: decision.via }),
    backend: backend === "" ? null : backend,
    parameters,
    deprecated,
  };
}
