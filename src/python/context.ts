// All that finding mentions works with.
import type { Document } from "./document.ts";
import { meanings, type Meanings } from "./meaning.ts";
import type { Block } from "./scope.ts";
import type { SpellingTable } from "./spellingTable.ts";
import type { Span } from "./syntax.ts";

export interface Context {
  readonly document: Document;
  readonly meanings: Meanings;
  readonly table: SpellingTable;
}

export function contextOf(document: Document, table: SpellingTable): Context {
  return { document, table, meanings: meanings(table) };
}

/** A span of a block's fragment as a source and the offsets in it. */
export function located(
  { start, end }: Span,
  { fragment }: Block,
): { readonly source: number; readonly start: number; readonly end: number } {
  return { source: fragment.source, start: fragment.from + start, end: fragment.from + end };
}
