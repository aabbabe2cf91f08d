// Sources with the line at which an entry's function or class begins.

import type { Definition, EntryOf } from "../../../entryParts.ts";
import lines from "./lines.json";
import { prefix } from "./sources.ts";

/** The entry with a line in each of its sources that has one. */
export function located<Id extends string>(entry: EntryOf<Id>): EntryOf<Id> {
  const names = namesOf(entry.name.slice(entry.name.lastIndexOf(".") + 1));
  return {
    ...entry,
    documented: withLines(entry.documented, names),
    implemented: withLines(entry.implemented, names),
    findings: entry.findings.map((one) => ({
      ...one,
      sources: one.sources.map((source) => lineIn(source, names)),
    })),
  };
}

/** Definitions that several entries share are of one function, so they stay shared. */
function withLines(
  definitions: readonly Definition[],
  names: readonly string[],
): readonly Definition[] {
  const known = shared.get(definitions);
  if (known !== undefined) return known;
  const located = definitions.map((definition) => withLine(definition, names));
  shared.set(definitions, located);
  return located;
}

const withLine = (definition: Definition, names: readonly string[]): Definition => ({
  ...definition,
  source: lineIn(definition.source, names),
  ...(definition.gradient && {
    gradient: { ...definition.gradient, source: lineIn(definition.gradient.source, names) },
  }),
});

const shared = new WeakMap<readonly Definition[], readonly Definition[]>();

function lineIn(source: string, names: readonly string[]): string {
  if (!source.startsWith(prefix)) return source;
  const own = begins[source.slice(prefix.length).replace(":keras/", ":")];
  const line = own && names.map((name) => own[name]).find((one) => one !== undefined);
  return line === undefined ? source : `${source}#L${line}`;
}

/** At which line each function or class begins, by release and file of Keras. */
const begins: Readonly<Record<string, Readonly<Record<string, number>>>> = lines;

/** A layer's own name, then the functions that it calls. */
const namesOf = (name: string): readonly string[] => [name, ...(calledByLayer[name] ?? [])];

const calledByLayer: Readonly<Record<string, readonly string[]>> = {
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
