// The calls that reach known callees, with the places of their brackets.
import { knownCalls } from "./callee.ts";
import { contextIn, located } from "./context.ts";
import { documentOf, outlineOf } from "../syntax/document.ts";
import type { Source } from "../source/source.ts";
import type { SpellingTable } from "../spellingTable.ts";
import type { Offsets } from "../source/offsets.ts";

/** A call in one of the sources; the stretch is that of its brackets. */
export interface SourceCall extends Offsets {
  readonly source: number;
  /** The canonical name of what is called. */
  readonly callee: string;
  /** The path by which the code reaches it. */
  readonly path: string;
}

/** Those that `partial` fills in are left out: their brackets hold other arguments too. */
export function callsOf(
  callees: ReadonlySet<string>,
  sources: readonly Source[],
  table: SpellingTable,
): readonly SourceCall[] {
  const document = documentOf(sources);
  return document.paragraphs
    .flatMap((paragraph) => {
      const reads = outlineOf(paragraph, document);
      return knownCalls(reads.calls, contextIn(reads, document, table));
    })
    .filter(({ callee: { path, skip } }) => skip === 0 && callees.has(path))
    .map(({ call, block, callee }) => ({
      ...located(call, block),
      callee: callee.path,
      path: callee.written,
    }));
}
