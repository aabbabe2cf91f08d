// A source after an edit: paragraphs that the edit left alone are kept.
import { TreeFragment } from "@lezer/common";
import { paragraphEnd } from "./paragraphs.ts";
import { parsing, type Parse } from "./parse.ts";
import { ownText } from "../shared.ts";
import { composed, type SourcePiece, type Source } from "./source.ts";

/** Answers at once; where a long paragraph was edited, its tree may differ from that of a fresh parse. */
export function edited(before: Source, text: string): Source {
  const { head, from, tails } = keptOf(before, text);
  const parse = parsing();
  const pieces = before.pieces.slice(0, head);
  for (let at = from; at < text.length;) {
    const tail = tails.get(at);
    if (tail !== undefined) return composed(text, [...pieces, ...before.pieces.slice(tail)]);
    const to = paragraphEnd(text, at);
    pieces.push(renewed(before.pieces[pieces.length], text.slice(at, to), parse));
    at = to;
  }
  return composed(text, pieces);
}

interface Kept {
  /** How many paragraphs are certainly unchanged, and where the next one begins. */
  readonly head: number;
  readonly from: number;
  /** The paragraphs that are unchanged, by the offset at which one begins, as their indices before the edit. */
  readonly tails: ReadonlyMap<number, number>;
}

/** The last paragraph before the edit may now go on into it. */
function keptOf({ text: before, pieces }: Source, text: string): Kept {
  const { fromA, toA } = changed(before, text);
  const tails = new Map<number, number>();
  let [head, from, at] = [0, 0, 0];
  pieces.forEach((piece, index) => {
    const end = at + piece.text.length;
    if (at >= toA) tails.set(at + text.length - before.length, index);
    else if (end <= fromA) [head, from] = [index, at];
    at = end;
  });
  return { head, from, tails };
}

/** A long paragraph is parsed with what is left of its tree. */
function renewed(before: SourcePiece | undefined, text: string, parse: Parse): SourcePiece {
  if (before?.text === text) return before;
  const kept =
    before !== undefined && Math.min(before.text.length, text.length) > longParagraph
      ? TreeFragment.applyChanges(TreeFragment.addTree(before.tree), [changed(before.text, text)])
      : [];
  return { text: ownText(text), ...parse(text, kept) };
}

interface Change {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** The stretch in which two texts differ, in either. */
function changed(before: string, after: string): Change {
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

/** Characters, some hundreds of lines. */
const longParagraph = 10_000;
