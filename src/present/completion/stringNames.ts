// The identifiers that a framework takes as strings in one of its versions.
import type { Entry, FrameworkId } from "../../catalogue/entry.ts";
import type { Spelling } from "../../catalogue/entryParts.ts";
import { entries } from "../../catalogue/frameworks/index.ts";
import { contains, knownIn } from "../../catalogue/version.ts";

export interface OfferedName {
  readonly text: string;
  readonly kind: Spelling["kind"];
  readonly entry: Entry;
  readonly deprecated: boolean;
}

/** Each name once, the most used first; without names of functions that cannot be reached by a string. */
export const stringNames = (framework: FrameworkId, version: string): readonly OfferedName[] =>
  offered(framework, version, ({ text, kind }) =>
    kind === "string" && !text.includes(".") ? text : undefined,
  );

/** The names that `nameOf` gives to the spellings of a version; spellings without a name are left out. */
export function offered(
  framework: FrameworkId,
  version: string,
  nameOf: (spelling: Spelling) => string | undefined,
): readonly OfferedName[] {
  const found = new Map<string, OfferedName>();
  for (const entry of entries) {
    if (entry.framework !== framework || !contains(entry.versions, version)) continue;
    for (const spelling of entry.spellings.filter(knownIn(version))) {
      const text = nameOf(spelling);
      if (text === undefined || found.has(text)) continue;
      const { kind, deprecated = false } = spelling;
      found.set(text, { text, kind, entry, deprecated });
    }
  }
  return [...found.values()].sort((a, b) => use(a) - use(b) || a.text.localeCompare(b.text, "en"));
}

function use({ text, deprecated }: OfferedName): number {
  const place = usual.indexOf(text.replaceAll(/_(?!$)/g, "").toLowerCase());
  return (place < 0 ? usual.length : place) + (deprecated ? 100 : 0);
}

const usual = [
  "relu",
  "sigmoid",
  "tanh",
  "softmax",
  "linear",
  "elu",
  "selu",
  "gelu",
  "swish",
  "silu",
  "leakyrelu",
  "hardsigmoid",
  "softplus",
  "softsign",
  "exponential",
];
