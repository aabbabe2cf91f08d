// The facts of a document's paragraphs, kept from one edit to the next while they are valid.
import { changesStars, outlineOf, type Document, type Paragraph } from "../syntax/document.ts";
import { partOf, type Part } from "./part.ts";
import { isInHandler } from "../syntax/codeBranch.ts";
import type { Binding, Fragment, BindingValue } from "../syntax/scope.ts";
import { alteredIn } from "../syntax/altered.ts";
import type { SpellingTable } from "../spellingTable.ts";
import type { Expression } from "../syntax/syntax.ts";

export interface Parts {
  /** The facts of each paragraph of the document; only unknown paragraphs are read. */
  readonly of: (document: Document) => readonly Part[];
  /** Takes note that one document became another: what may have changed is forgotten. */
  readonly edited: (before: readonly Paragraph[], after: Document) => void;
}

export function keptParts(table: SpellingTable): Parts {
  const kept = new Map<Paragraph, Kept>();

  function partAt(paragraph: Paragraph, document: Document): Part {
    const known = kept.get(paragraph);
    const found = known
      ? placed(known, paragraph.fragment)
      : partOf(outlineOf(paragraph, document), document, table);
    const { source, from } = paragraph.fragment;
    if (known?.part !== found && standsIn(paragraph, found))
      kept.set(paragraph, { part: found, source, from });
    return found;
  }

  function edited(before: readonly Paragraph[], { paragraphs: after }: Document): void {
    const { out, into } = replaced(before, after);
    for (const paragraph of [...out, ...into]) kept.delete(paragraph);
    const changed = changedNames(out, into, after);
    if (changed === "all") return kept.clear();
    const asks = namer(changed);
    const stale = new Set(
      [...out, ...into, ...after.filter(asks)]
        .flatMap(({ binds }) => binds.bound)
        .filter(isDefined)
        .map(({ name }) => name),
    );
    for (const [paragraph, { part }] of kept)
      if (asks(paragraph) || part.asked.some((name) => stale.has(name))) kept.delete(paragraph);
  }

  return { of: (document) => document.paragraphs.map((one) => partAt(one, document)), edited };
}

/** A part, and the position of its paragraph when it was read. */
interface Kept extends Pick<Fragment, "source" | "from"> {
  readonly part: Part;
}

/** The part at the current position of its paragraph. */
function placed({ part, source, from }: Kept, to: Fragment): Part {
  const by = to.from - from;
  if (by === 0 && source === to.source) return part;
  const move = <T extends { readonly start: number }>(one: T): T => ({
    ...one,
    source: to.source,
    start: one.start + by,
  });
  return {
    mentions: part.mentions.map((one) => ({
      ...move(one),
      end: one.end + by,
      from: one.from + by,
      brackets: one.brackets && { start: one.brackets.start + by, end: one.brackets.end + by },
    })),
    layers: part.layers.map((one) => ({
      ...move(one),
      end: one.end + by,
      brackets: { start: one.brackets.start + by, end: one.brackets.end + by },
    })),
    files: part.files.map((one) => ({ ...move(one), end: one.end + by })),
    unknownStrings: part.unknownStrings.map((one) => ({ ...move(one), end: one.end + by })),
    unknownMembers: part.unknownMembers.map((one) => ({ ...move(one), end: one.end + by })),
    facts: { ...part.facts, imports: part.facts.imports.map(move) },
    asked: part.asked,
  };
}

/** Whether all that a part mentions is in its paragraph; a string elsewhere may move by itself. */
function standsIn({ fragment, piece }: Paragraph, { mentions }: Part): boolean {
  const { source, from } = fragment;
  const to = from + piece.text.length;
  return mentions.every((one) => one.source === source && from <= one.start && one.end <= to);
}

/** The paragraphs between those at either end that did not change. */
function replaced(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): { readonly out: readonly Paragraph[]; readonly into: readonly Paragraph[] } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return {
    out: before.slice(head, before.length - tail),
    into: after.slice(head, after.length - tail),
  };
}

/** The names of the module that may mean something else now, and those that take their meaning from them. */
function changedNames(
  out: readonly Paragraph[],
  into: readonly Paragraph[],
  all: readonly Paragraph[],
): ReadonlySet<string> | "all" {
  const both = [...out, ...into];
  if (changesStars(both, all)) return "all";
  const [were, are] = [effects(out), effects(into)];
  const changed = new Set(
    [...were.keys(), ...are.keys()].filter((name) => were.get(name) !== are.get(name)),
  );
  // A binding that refers to other names also depends on their order, so treat it as changed.
  for (const { name, value } of both.flatMap(({ binds }) => binds.bound))
    if (!isPlain(value)) changed.add(name);
  return following(changed, all);
}

/** What a run of paragraphs does to each name, as far as paragraphs outside of it can tell. */
function effects(run: readonly Paragraph[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { names, classConstants } of run.map(({ piece }) => alteredIn(piece)))
    for (const name of [...names, ...classConstants])
      found.set(name, `${found.get(name) ?? ""}altered\n`);
  for (const { name, block, value } of run.flatMap(({ binds }) => binds.bound)) {
    const runs =
      block.parent === undefined ? "surely" : isInHandler(block) ? "where it fails" : "perhaps";
    const gives = isPlain(value) ? JSON.stringify(value, withoutPlaces) : "";
    found.set(name, `${found.get(name) ?? ""}${runs} ${gives}\n`);
  }
  return found;
}

/** Whether a value is the same at every place: a module's path, a constant, or a value that is not followed. */
function isPlain(value: BindingValue): boolean {
  if (value.tag === "class") return false;
  return !("expression" in value) || isConstant(value.expression);
}

function isConstant(of: Expression): boolean {
  if (of.tag === "tuple") return of.items.every(isConstant);
  if (of.tag === "dictionary")
    return of.entries.every(({ key, value }) => isConstant(key) && isConstant(value));
  return of.tag === "string" || of.tag === "literal";
}

function withoutPlaces(key: string, value: unknown): unknown {
  return key === "start" || key === "end" || key === "open" ? undefined : value;
}

/** The names, and those bound beside a use of one of them to something that leads on. */
function following(
  names: ReadonlySet<string>,
  all: readonly Paragraph[],
): ReadonlySet<string> | "all" {
  const found = new Set(names);
  let rest = all.filter(({ binds }) => binds.bound.some(leadsOn));
  for (let before = -1; before !== found.size;) {
    if (found.size > maxNames) return "all";
    before = found.size;
    const asks = namer(found);
    for (const { binds } of rest.filter(asks))
      for (const binding of binds.bound) if (leadsOn(binding)) found.add(binding.name);
    rest = rest.filter((one) => !asks(one));
  }
  return found;
}

/** What a function passes on may have changed with its text, or with a name in it. */
const isDefined = ({ value }: Binding): boolean => "start" in value;

function leadsOn({ value }: Binding): boolean {
  return value.tag === "class" || "expression" in value || "made" in value;
}

/** Whether the text of a paragraph has one of the names, also right after a number, as the parser reads `0.1tanh`. */
function namer(names: ReadonlySet<string>): (paragraph: Paragraph) => boolean {
  if (names.size === 0) return () => false;
  const any = [...names].map((name) => name.replaceAll(/\W/g, "\\$&")).join("|");
  const pattern = new RegExp(
    `(?<![\\w\\u0080-\\uffff])(?:\\d\\w*?)?(?:${any})(?![\\w\\u0080-\\uffff])`,
  );
  return ({ piece }) => pattern.test(piece.text);
}

/** More names than this are not looked for one by one. */
const maxNames = 100;
