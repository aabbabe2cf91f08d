// The catalogue as one text: a line with the facts of all frameworks, then their entries.
import type { Entry } from "../entry.ts";
import type { Framework, VersionMarker } from "../framework.ts";
import type { frameworks } from "../frameworks/index.ts";
import { packEntries, unpackEntries } from "./packedEntries.ts";

type Frameworks = typeof frameworks;
type Facts = Omit<Frameworks[keyof Frameworks], "entries" | "tells"> & {
  readonly tells: readonly PackedTell[];
};
type PackedTell = Omit<VersionMarker, "patterns"> & { readonly patterns: readonly string[] };

export interface Catalogue {
  readonly frameworks: Frameworks;
  readonly entries: readonly Entry[];
}

export function packCatalogue({ frameworks, entries }: Catalogue): string {
  const facts = Object.values(frameworks).map(({ entries: _, tells, ...rest }): Facts => ({
    ...rest,
    tells: tells.map(packTell),
  }));
  return `${JSON.stringify(facts)}\n${packEntries(entries)}`;
}

export function unpackCatalogue(text: string): Catalogue {
  const end = text.indexOf("\n");
  const entries = unpackEntries(text.slice(end + 1));
  const own = new Map<string, Entry[]>();
  for (const entry of entries) {
    const before = own.get(entry.framework);
    if (before) before.push(entry);
    else own.set(entry.framework, [entry]);
  }
  const all = (JSON.parse(text.slice(0, end)) as readonly Facts[]).map((facts): Framework => {
    const tells = facts.tells.map(unpackTell);
    return { ...facts, tells, entries: own.get(facts.id) ?? [] };
  });
  return { frameworks: Object.fromEntries(all.map((one) => [one.id, one])) as Frameworks, entries };
}

function packTell({ patterns, ...rest }: VersionMarker): PackedTell {
  return { ...rest, patterns: patterns.map(({ source }) => source) };
}

function unpackTell({ patterns, ...rest }: PackedTell): VersionMarker {
  return { ...rest, patterns: patterns.map((source) => new RegExp(source)) };
}
