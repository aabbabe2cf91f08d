// Sources with the line at which an entry's function or class begins.

import type { Definition, Entry } from "../../entry.ts";
import { LINES } from "./lines.ts";
import { PREFIX } from "./sources.ts";

/** The entry with a line in each of its sources that has one. */
export function located(entry: Entry): Entry {
  const names = namesOf(entry.name.slice(entry.name.lastIndexOf(".") + 1));
  const withLine = (source: string): string => lineIn(source, names);
  const defined = (definition: Definition): Definition => ({
    ...definition,
    source: withLine(definition.source),
    ...(definition.gradient && {
      gradient: { ...definition.gradient, source: withLine(definition.gradient.source) },
    }),
  });
  return {
    ...entry,
    documented: entry.documented.map(defined),
    implemented: entry.implemented.map(defined),
    findings: entry.findings.map((one) => ({ ...one, sources: one.sources.map(withLine) })),
  };
}

function lineIn(source: string, names: readonly string[]): string {
  if (!source.startsWith(PREFIX)) return source;
  const lines = LINES[source.slice(PREFIX.length).replace(":keras/", ":")];
  const name = names.find((one) => lines?.[one] !== undefined);
  return name === undefined ? source : `${source}#L${String(lines?.[name])}`;
}

/** A layer's own name, then the functions that it calls. */
const namesOf = (name: string): readonly string[] => [name, ...(CALLED[name] ?? [])];

const CALLED: Readonly<Record<string, readonly string[]>> = {
  LeakyReLU: ["leaky_relu", "relu"],
  ReLU: ["relu"],
  PReLU: ["relu"],
  ELU: ["elu"],
  SReLU: ["relu"],
  Softmax: ["softmax"],
  ParametricSoftplus: ["softplus"],
  silu: ["swish"],
  swish: ["silu"],
};
