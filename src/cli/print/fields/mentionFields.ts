import type { ResolvedMention } from "../../../advice/resolved/resolvedMention.ts";
import { valueField } from "./fields.ts";

/** The fields of one line of `mentions --json`, without `schema` and `file`. */
export function mentionFields(mention: ResolvedMention) {
  const { cell, line, character, length, text, framework, canonical, kind } = mention;
  const { decision, backend, stated, deprecated, choice, forms, alternatives, takenBy } = mention;
  const given = stated.flatMap((one) =>
    one.from === "code"
      ? [[one.name, { text: one.text, value: valueField(one.value) }] as const]
      : [],
  );
  return {
    ...(cell !== undefined && { cell }),
    ...{ line, character, length, text, framework, canonical, kind },
    entry: alternatives.length > 0 ? null : ((choice ?? forms[0])?.entry.id ?? null),
    ...(alternatives.length > 0 && { alternatives: [canonical, ...alternatives] }),
    version: decision.version,
    versionReason: decision.reason,
    versionSource: decision.source ?? "",
    ...(decision.via && { via: decision.via }),
    backend,
    parameters: Object.fromEntries(given),
    deprecated,
    ...(takenBy && { origin: "layer-default" }),
  };
}
