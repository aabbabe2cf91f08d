// What an editor keeps of one document: edits are answered at once, and read afresh when typing rests.
import type { PartialParse } from "@lezer/common";
import { documentOf, type Document, type Paragraph } from "./document.ts";
import { edited } from "./edited.ts";
import type { Mention, Reading } from "./mention.ts";
import { mentionsInParagraph, readingOfDocument, sourceOf } from "./mentions.ts";
import { advance, startParse } from "./parse.ts";
import type { Source } from "./source.ts";
import type { SpellingTable } from "./spellingTable.ts";

export interface DocumentIndex {
  /** Takes the sources as they are now, each as `parseable` gives it; a plain file has one. */
  readonly update: (texts: readonly string[]) => void;
  /** The mentions that cover an offset of a source; the end counts as inside. */
  readonly at: (source: number, offset: number) => readonly Mention[];
  /** All mentions, found once after each change. */
  readonly reading: () => Reading;
  readonly sources: () => readonly Source[];
  /** Whether every tree is as a fresh parse gives it. */
  readonly isSettled: () => boolean;
  /** Parses afresh what was edited, for that many steps of the parser; true when nothing is left to do. */
  readonly settle: (steps: number) => boolean;
}

export function documentIndex(texts: readonly string[], table: SpellingTable): DocumentIndex {
  let sources: readonly Source[] = texts.map(sourceOf);
  let document: Document = documentOf(sources);
  let reading: Reading | undefined;
  let fresh: { readonly source: Source; readonly parse: PartialParse } | undefined;
  // What was cut off is parsed to its end in slices, like what was edited.
  const stale = new Set(sources.filter(({ text, tree }) => tree.length < text.length));

  function update(now: readonly string[]): void {
    const before = new Map(sources.map((source) => [source.text, source]));
    const next = now.map((text, index) => before.get(text) ?? anew(sources[index], text));
    if (next.length === sources.length && next.every((one, index) => one === sources[index]))
      return;
    for (const source of stale) if (!next.includes(source)) stale.delete(source);
    if (fresh && !next.includes(fresh.source)) fresh = undefined;
    sources = next;
    document = documentOf(sources, document);
    reading = undefined;
  }

  function anew(before: Source | undefined, text: string): Source {
    if (!before) return sourceOf(text);
    const source = edited(before, text);
    stale.add(source);
    return source;
  }

  function at(source: number, offset: number): readonly Mention[] {
    const paragraph = paragraphAt(document, source, offset);
    if (!paragraph) return [];
    const mentions = mentionsInParagraph(paragraph, document, table);
    return mentions.filter(({ start, end }) => start <= offset && offset <= end);
  }

  function settle(steps: number): boolean {
    const [source] = stale;
    if (!source) return true;
    if (fresh?.source !== source) fresh = { source, parse: startParse(source.text) };
    const tree = advance(fresh.parse, steps);
    if (!tree) return false;
    fresh = undefined;
    stale.delete(source);
    sources = sources.map((one) => (one === source ? { text: source.text, tree } : one));
    document = documentOf(sources);
    reading = undefined;
    return stale.size === 0;
  }

  return {
    update,
    at,
    settle,
    sources: () => sources,
    isSettled: () => stale.size === 0,
    reading: () => (reading ??= readingOfDocument(document, table)),
  };
}

/** The last paragraph that begins at the offset or before it, if it reaches that far. */
function paragraphAt(
  { paragraphs }: Document,
  source: number,
  offset: number,
): Paragraph | undefined {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { fragment } = paragraphs[middle]!;
    const before = fragment.source - source || fragment.from - offset;
    if (before <= 0) low = middle + 1;
    else high = middle;
  }
  const paragraph = paragraphs[low - 1];
  const inside =
    paragraph?.fragment.source === source &&
    offset <= paragraph.fragment.from + paragraph.text.length;
  return inside ? paragraph : undefined;
}
