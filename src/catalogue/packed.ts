// The catalogue as one text: what finds an entry is read at once, what an entry says when somebody asks.
import type { Entry } from "./entry.ts";

/** What an entry says, each a list of plain objects that entries often share. */
type Said = "parameters" | "documented" | "implemented" | "findings" | "recorded";
type Found = Exclude<keyof Entry, Said | "examples">;

/** The entries, column by column: values, or the places of a list's items among the lines that follow. */
type Columns = Readonly<{ [Name in Found]: readonly Entry[Name][] }> &
  Readonly<Record<Said, readonly (readonly number[])[]>> & {
    readonly examples: readonly (Entry["examples"] | null)[];
  };

/** A line with the columns, then one for each item. */
export function pack(entries: readonly Entry[]): string {
  const items = new Map<string, number>();
  const place = (item: object): number => {
    const text = JSON.stringify(item);
    items.set(text, items.get(text) ?? items.size);
    return items.get(text)!;
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
    parameters: places("parameters"),
    documented: places("documented"),
    implemented: places("implemented"),
    findings: places("findings"),
    recorded: places("recorded"),
  };
  return [JSON.stringify(columns), ...items.keys()].join("\n");
}

/** The entries that were packed. Those that shared an item share it again. */
export function unpack(text: string): readonly Entry[] {
  const end = text.indexOf("\n");
  const columns = JSON.parse(text.slice(0, end)) as Columns;
  const said = listsOf(columns, text.slice(end + 1));
  return columns.id.map((_, at) => new PackedEntry(at, columns, said));
}

type Lists = { readonly [Name in Said]: (at: number) => Entry[Name] };

/** The lists of the entries; a line is read when one of them points to it. */
function listsOf(columns: Columns, text: string): Lists {
  let lines: readonly string[] | undefined;
  const items: unknown[] = [];
  const item = (place: number): unknown => {
    lines ??= text.split("\n");
    return (items[place] ??= JSON.parse(lines[place]!));
  };
  const list = <Name extends Said>(name: Name): ((at: number) => Entry[Name]) => {
    const known: Entry[Name][] = [];
    return (at) => (known[at] ??= columns[name][at]!.map<unknown>(item) as Entry[Name]);
  };
  return {
    parameters: list("parameters"),
    documented: list("documented"),
    implemented: list("implemented"),
    findings: list("findings"),
    recorded: list("recorded"),
  };
}

/** A class, for once: hundreds of entries share its getters, where objects would each make their own. */
class PackedEntry implements Entry {
  readonly id: string;
  readonly framework: Entry["framework"];
  readonly versions: string;
  readonly name: string;
  readonly spellings: Entry["spellings"];
  readonly family: string;
  readonly over: Entry["over"];
  readonly examples?: NonNullable<Entry["examples"]>;
  readonly #at: number;
  readonly #said: Lists;

  constructor(at: number, columns: Columns, said: Lists) {
    this.id = columns.id[at]!;
    this.framework = columns.framework[at]!;
    this.versions = columns.versions[at]!;
    this.name = columns.name[at]!;
    this.spellings = columns.spellings[at]!;
    this.family = columns.family[at]!;
    this.over = columns.over[at]!;
    const examples = columns.examples[at];
    if (examples) this.examples = examples;
    this.#at = at;
    this.#said = said;
  }

  get parameters(): Entry["parameters"] {
    return this.#said.parameters(this.#at);
  }
  get documented(): Entry["documented"] {
    return this.#said.documented(this.#at);
  }
  get implemented(): Entry["implemented"] {
    return this.#said.implemented(this.#at);
  }
  get findings(): Entry["findings"] {
    return this.#said.findings(this.#at);
  }
  get recorded(): Entry["recorded"] {
    return this.#said.recorded(this.#at);
  }
}
