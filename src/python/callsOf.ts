// The calls that reach known callees, with the places of their brackets.
import { knownCalls } from "./callee.ts";
import { contextOf, located } from "./context.ts";
import { documentOf, outlineOf } from "./document.ts";
import type { Offsets } from "./mention.ts";
import type { Source } from "./source.ts";
import type { SpellingTable } from "./spellingTable.ts";
import { namesIn } from "./telling.ts";

/** A call in one of the sources; the stretch is that of its brackets. */
export interface PlacedCall extends Offsets {
  readonly source: number;
  /** The canonical name of what is called. */
  readonly callee: string;
}

/** Those that `partial` fills in are left out: their brackets hold other arguments too. */
export function callsOf(
  callees: ReadonlySet<string>,
  sources: readonly Source[],
  table: SpellingTable,
): readonly PlacedCall[] {
  const document = documentOf(sources);
  const reads = document.paragraphs.map((paragraph) => outlineOf(paragraph, document));
  const context = contextOf(namesIn(reads), table);
  const calls = reads.flatMap((one) => one.calls);
  return knownCalls(calls, context)
    .filter(({ callee: { path, skip } }) => skip === 0 && callees.has(path))
    .map(({ call, block, callee }) => ({ ...located(call, block), callee: callee.path }));
}
