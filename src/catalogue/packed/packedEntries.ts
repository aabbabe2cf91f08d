// Entries as one text: the keys that find an entry are parsed at once, its contents when they are read.
import type { Entry } from "../entry.ts";
import { elementAt, required } from "../../required.ts";

/** The parts of an entry, each a list of plain objects that entries often share. */
type Said = "axes" | "parameters" | "documented" | "implemented" | "findings" | "recorded";
type Found = Exclude<keyof Entry, Said | "examples">;

/** The entries, column by column: values, or the places of a list's items among the lines that follow. */
type Columns = Readonly<{ [Name in Found]: readonly Entry[Name][] }> &
  Readonly<Record<Said, readonly (readonly number[])[]>> & {
    readonly examples: readonly (Entry["examples"] | null)[];
  };

/** A line with the columns, then one for each item. */
export function packEntries(entries: readonly Entry[]): string {
  const items = new Map<string, number>();
  const place = (item: object): number => {
    const text = JSON.stringify(item);
    const at = items.get(text) ?? items.size;
    items.set(text, at);
    return at;
  };
  const column = <Name extends keyof Entry>(name: Name): Entry[Name][] =>
    entries.map((entry) => entry[name]);
  const places = (name: Said): number[][] => entries.map((entry) => entry[name].map(place));
  const columns: Columns = {
    id: column("id"),
    framework: column("framework"),
    versions: column("versions"),
    name: column("name"),
    spellings: column("spellings"),
    family: column("family"),
    over: column("over"),
    examples: entries.map(({ examples }) => examples ?? null),
    axes: places("axes"),
    parameters: places("parameters"),
    documented: places("documented"),
    implemented: places("implemented"),
    findings: places("findings"),
    recorded: places("recorded"),
  };
  return [JSON.stringify(columns), ...items.keys()].join("\n");
}

/** The entries that were packed. Those that shared an item share it again. */
export function unpackEntries(text: string): readonly Entry[] {
  const end = text.indexOf("\n");
  const columns = JSON.parse(text.slice(0, end)) as Columns;
  const places = new Map<unknown, number>();
  const lists = listsOf(columns, text.slice(end + 1), places);
  return columns.id.map((id, at) => {
    const examples = columns.examples[at];
    const found: Omit<Entry, Said> = {
      id,
      framework: elementAt(columns.framework, at),
      versions: elementAt(columns.versions, at),
      name: elementAt(columns.name, at),
      spellings: elementAt(columns.spellings, at),
      family: elementAt(columns.family, at),
      over: elementAt(columns.over, at),
      ...(examples && { examples }),
    };
    places.set(found, at);
    return Object.defineProperties(found, lists) as Entry;
  });
}

type Lists = Readonly<Record<Said, PropertyDescriptor>>;

/**
 * The lists of all entries, as properties of each: what copies an entry, or sends it to another thread, finds
 * values. The getters are shared, for hundreds of entries with getters of their own would be slow to make.
 */
function listsOf(columns: Columns, text: string, places: ReadonlyMap<unknown, number>): Lists {
  let lines: readonly string[] | undefined;
  const items: unknown[] = [];
  const item = (place: number): unknown => {
    lines ??= text.split("\n");
    return (items[place] ??= JSON.parse(elementAt(lines, place)));
  };
  const list = (name: Said): PropertyDescriptor => {
    const known: (readonly unknown[])[] = [];
    return {
      enumerable: true,
      get() {
        const at = required(places.get(this), "the place of an entry");
        return (known[at] ??= elementAt(columns[name], at).map(item));
      },
    };
  };
  return {
    axes: list("axes"),
    parameters: list("parameters"),
    documented: list("documented"),
    implemented: list("implemented"),
    findings: list("findings"),
    recorded: list("recorded"),
  };
}
