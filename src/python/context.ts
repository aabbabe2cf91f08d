// All that finding mentions works with.
import type { Meanings } from "./meaning.ts";
import type { Outline } from "./outline.ts";
import type { SpellingTable } from "./spellingTable.ts";

export interface Context {
  readonly outline: Outline;
  readonly meanings: Meanings;
  readonly table: SpellingTable;
  /** Where each source begins in the count of offsets. */
  readonly bases: readonly number[];
}

/** A span of the document as a source and the offsets inside it. */
export function located(
  span: { readonly start: number; readonly end: number },
  { bases }: Context,
): { readonly source: number; readonly start: number; readonly end: number } {
  let source = bases.length - 1;
  while (source > 0 && bases[source]! > span.start) source--;
  const base = bases[source]!;
  return { source, start: span.start - base, end: span.end - base };
}
