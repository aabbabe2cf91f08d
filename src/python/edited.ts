// A source after an edit, with as much of its tree as the edit left standing.
import { TreeFragment } from "@lezer/common";
import { parsed } from "./parse.ts";
import type { Source } from "./source.ts";

/** Answers at once; where the edit broke the code, the tree may differ from that of a fresh parse. */
export function edited(before: Source, text: string): Source {
  const kept = TreeFragment.applyChanges(TreeFragment.addTree(before.tree), [
    changed(before.text, text),
  ]);
  return { text, tree: parsed(text, kept).tree };
}

interface Change {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** The stretch in which two texts differ, in either. */
export function changed(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let rest = 0;
  while (
    rest < shorter - start &&
    before.charCodeAt(before.length - 1 - rest) === after.charCodeAt(after.length - 1 - rest)
  )
    rest++;
  return { fromA: start, toA: before.length - rest, fromB: start, toB: after.length - rest };
}
