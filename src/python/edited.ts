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
  const start = alike(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const rest = alike(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from),
  );
  return {
    fromA: start,
    toA: before.length - rest,
    fromB: start,
    toB: after.length - rest,
  };
}

/** How many of the first `count` characters are alike, where whole stretches can be compared at once. */
function alike(count: number, same: (from: number, to: number) => boolean): number {
  let at = 0;
  for (let step = 4096; step >= 1; step = step >> 2)
    while (at + step <= count && same(at, at + step)) at += step;
  return at;
}
