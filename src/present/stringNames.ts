// The identifiers that a framework takes as strings in one of its versions.
import type { Entry, FrameworkId, Spelling } from "../catalogue/entry.ts";
import { entries } from "../catalogue/frameworks/index.ts";
import { contains } from "../catalogue/version.ts";

export interface StringName {
  readonly text: string;
  readonly entry: Entry;
  readonly deprecated: boolean;
}

/** In the order in which people use them, each once. */
export function stringNames(framework: FrameworkId, version: string): readonly StringName[] {
  const found = new Map<string, StringName>();
  for (const entry of entries) {
    if (entry.framework !== framework || !contains(entry.versions, version)) continue;
    for (const { text, deprecated = false } of entry.spellings.filter((one) =>
      accepted(one, version),
    ))
      if (!found.has(text)) found.set(text, { text, entry, deprecated });
  }
  return [...found.values()].sort((a, b) => use(a) - use(b) || a.text.localeCompare(b.text, "en"));
}

const accepted = ({ kind, versions }: Spelling, version: string): boolean =>
  kind === "string" && (versions === undefined || contains(versions, version));

function use({ text, deprecated }: StringName): number {
  const place = usual.indexOf(text.replaceAll("_", "").toLowerCase());
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
