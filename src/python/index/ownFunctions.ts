// The functions of a document that compute something of one array, kept from one edit to the next.
import { functionReader, type FunctionsRead } from "../functions/functions.ts";
import type { OwnFunction } from "../functions/ownFunction.ts";
import { changesStars, type Document, type Paragraph } from "../syntax/document.ts";
import type { SpellingTable } from "../spellingTable.ts";

export function ownFunctionsIn(document: Document, table: SpellingTable): readonly OwnFunction[] {
  const read = functionReader(document, table);
  return document.paragraphs.flatMap((one) => read(one).functions);
}

export interface OwnFunctions {
  readonly of: (document: Document) => readonly OwnFunction[];
  /** Those of one paragraph. */
  readonly in: (paragraph: Paragraph, document: Document) => readonly OwnFunction[];
  /** Takes note that one document became another: what may have changed is forgotten. */
  readonly edited: (before: readonly Paragraph[], after: Document) => void;
}

export function keptFunctions(table: SpellingTable): OwnFunctions {
  const kept = new Map<Paragraph, FunctionsRead>();
  let reader: { readonly of: Document; readonly read: Read } | undefined;

  function inside(paragraph: Paragraph, document: Document): readonly OwnFunction[] {
    const known = kept.get(paragraph);
    if (known) return known.functions;
    if (reader?.of !== document) reader = { of: document, read: functionReader(document, table) };
    const found = reader.read(paragraph);
    kept.set(paragraph, found);
    return found.functions;
  }

  function edited(before: readonly Paragraph[], { paragraphs: after }: Document): void {
    reader = undefined;
    if (kept.size === 0) return;
    const [were, are] = [new Set(before), new Set(after)];
    const changed = [
      ...before.filter((one) => !are.has(one)),
      ...after.filter((one) => !were.has(one)),
    ];
    for (const paragraph of changed) kept.delete(paragraph);
    if (changesStars(changed, after)) return kept.clear();
    const stale = staleNames(changed, after);
    for (const [paragraph, { asked }] of kept)
      if (asked.some((name) => stale.has(name))) kept.delete(paragraph);
  }

  return {
    of: (document) => document.paragraphs.flatMap((one) => inside(one, document)),
    in: inside,
    edited,
  };
}

type Read = (paragraph: Paragraph) => FunctionsRead;

/** The names that the paragraphs bind, those that follow them, and those that they give a gradient. */
function staleNames(changed: readonly Paragraph[], all: readonly Paragraph[]): ReadonlySet<string> {
  const stale = new Set(changed.flatMap(({ binds }) => binds.bound.map(({ name }) => name)));
  for (const { piece } of changed)
    for (const [, name = ""] of piece.text.matchAll(/\b(\w{1,80})\s?\.\s?def[jv]/g))
      stale.add(name);
  const follows = all.flatMap(({ binds }) => binds.follows);
  const followers = new Map<string, string[]>();
  for (const [name, root] of follows) {
    const others = followers.get(root);
    if (others) others.push(name);
    else followers.set(root, [name]);
  }
  // Iterating over a set includes elements added meanwhile.
  for (const root of stale) followers.get(root)?.forEach((name) => stale.add(name));
  return stale;
}
