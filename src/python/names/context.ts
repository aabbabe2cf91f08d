// All that finding mentions works with.
import { meanings, type Meanings } from "./meaning.ts";
import { usualNames } from "./usualNames.ts";
import type { NameBindings } from "../syntax/outline.ts";
import type { Block } from "../syntax/scope.ts";
import type { SpellingTable } from "../spellingTable.ts";
import { alteredIn } from "../syntax/altered.ts";
import type { Document } from "../syntax/document.ts";
import { namesIn, type Names } from "../syntax/importedNames.ts";
import type { Offsets } from "../source/offsets.ts";
import { perObject } from "../../memo.ts";

export interface Context {
  readonly names: Names;
  readonly meanings: Meanings;
  readonly table: SpellingTable;
}

/** What a paragraph is read with: the names of its functions beside those of its document. */
export function contextIn(reads: NameBindings, document: Document, table: SpellingTable): Context {
  return {
    names: namesIn([reads], document),
    table,
    meanings: meanings({
      table,
      modules: document.modules,
      usual: document.usesTorch ? usualNames : noNames,
      isAltered: (name) => alterations(document).names.has(name),
      isOfSeveralClasses: (name) => alterations(document).ofSeveralClasses.has(name),
    }),
  };
}

const alterations = perObject(({ paragraphs }: Document) => {
  const all = paragraphs.map(({ piece }) => alteredIn(piece));
  const constants = all.flatMap(({ classConstants }) => classConstants).toSorted();
  return {
    names: new Set(all.flatMap(({ names }) => [...names])),
    ofSeveralClasses: new Set(constants.filter((name, index) => constants[index - 1] === name)),
  };
});

const noNames: ReadonlyMap<string, string> = new Map();

/** A span of a block's fragment as a source and the offsets in it. */
export function located(
  { start, end }: Offsets,
  { fragment }: Block,
): { readonly source: number; readonly start: number; readonly end: number } {
  return { source: fragment.source, start: fragment.from + start, end: fragment.from + end };
}
