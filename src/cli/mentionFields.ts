import type { ResolvedMention } from "../advice/resolveFile.ts";
import { valueField } from "./fields.ts";

/** The fields of one line of `mentions --json`, without `schema` and `file`. */
export function mentionFields(mention: ResolvedMention) {
  const { cell, line, character, length, text, framework, canonical, kind } = mention;
  const { decision, backend, parameters, deprecated, choice } = mention;
  const given = Object.entries(parameters).map(
    ([name, { text, value }]) => [name, { text, value: valueField(value) }] as const,
  );
  return {
    ...(cell !== undefined && { cell }),
    ...{ line, character, length, text, framework, canonical, kind },
    entry: choice?.entry.id ?? null,
    version: decision.version,
    versionReason: decision.reason,
    versionSource: decision.source ?? "",
    ...(decision.via && { via: decision.via }),
    backend,
    parameters: Object.fromEntries(given),
    deprecated,
  };
}
