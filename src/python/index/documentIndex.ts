// What an editor keeps of one document: edits are answered at once, and read afresh when typing rests.
import type { PartialParse } from "@lezer/common";
import { documentOf, type Document, type Paragraph } from "../syntax/document.ts";
import { edited } from "../source/edited.ts";
import type { LayerCall, Mention, FileReading } from "../mention.ts";
import { keptFunctions } from "./ownFunctions.ts";
import type { OwnFunction } from "../functions/ownFunction.ts";
import { layersAt, mentionsAt, readingOfParts } from "./mentions.ts";
import { keptParts } from "./parts.ts";
import { startParse, within, withoutTop } from "../source/parse.ts";
import { composed, sourceOf, type SourcePiece, type Source } from "../source/source.ts";
import type { Modules } from "../syntax/starModules.ts";
import type { SpellingTable } from "../spellingTable.ts";
import { elementAt } from "../../required.ts";

export interface DocumentIndex {
  /** Takes the sources as they are now, each as `parseable` gives it; a plain file has one. */
  readonly update: (texts: readonly string[]) => void;
  /** The mentions that cover an offset of a source; the end counts as inside. */
  readonly at: (source: number, offset: number) => readonly Mention[];
  /** The calls of layers whose name covers an offset of a source. */
  readonly layersAt: (source: number, offset: number) => readonly LayerCall[];
  /** All mentions. */
  readonly reading: () => FileReading;
  readonly sources: () => readonly Source[];
  /** The functions that compute something of one array. */
  readonly functions: () => readonly OwnFunction[];
  /** Those whose name covers an offset of a source. */
  readonly functionsAt: (source: number, offset: number) => readonly OwnFunction[];
  /** Whether every tree is as a fresh parse gives it. */
  readonly isSettled: () => boolean;
  /** Parses afresh what was edited, for that many steps of the parser; true when nothing is left to do. */
  readonly settle: (steps: number) => boolean;
}

export function documentIndex(
  texts: readonly string[],
  table: SpellingTable,
  modules?: Modules,
): DocumentIndex {
  let sources: readonly Source[] = texts.map((text) => sourceOf(text));
  let document: Document = documentOf(sources, undefined, modules);
  const parts = keptParts(table);
  const functions = keptFunctions(table);
  let fresh: { readonly piece: SourcePiece; readonly parse: PartialParse } | undefined;

  function update(now: readonly string[]): void {
    take(now.map((text, index) => kept(text) ?? anew(sources[index], text)));
  }

  function take(next: readonly Source[]): void {
    if (next.length === sources.length && next.every((one, index) => one === sources[index]))
      return;
    sources = next;
    const before = document.paragraphs;
    document = documentOf(sources, document);
    parts.edited(before, document);
    functions.edited(before, document);
  }

  function kept(text: string): Source | undefined {
    return sources.find((source) => source.text === text);
  }

  function at(source: number, offset: number): readonly Mention[] {
    const paragraph = paragraphAt(document, source, offset);
    return paragraph
      ? mentionsAt({ paragraph, offset: offset - paragraph.fragment.from }, document, table)
      : [];
  }

  function layersAtPlace(source: number, offset: number): readonly LayerCall[] {
    const paragraph = paragraphAt(document, source, offset);
    return paragraph
      ? layersAt({ paragraph, offset: offset - paragraph.fragment.from }, document, table)
      : [];
  }

  function functionsAt(source: number, offset: number): readonly OwnFunction[] {
    const paragraph = paragraphAt(document, source, offset);
    if (!paragraph) return [];
    const at = offset - paragraph.fragment.from;
    if (!mayName(paragraph, at)) return [];
    return functions
      .in(paragraph, document)
      .filter(({ place: { start, end } }) => start <= at && at <= end);
  }

  function settle(steps: number): boolean {
    const done = new Map<SourcePiece, SourcePiece>();
    let left = steps;
    for (const piece of unsettled(sources)) {
      if (fresh?.piece !== piece) fresh = { piece, parse: startParse(piece.text) };
      const found = within(fresh.parse, { steps: left });
      left = found.left;
      if (!found.tree) break;
      done.set(piece, { text: piece.text, tree: withoutTop(found.tree), settled: true });
      fresh = undefined;
    }
    take(sources.map((source) => replaced(source, done)));
    return isSettled();
  }

  function isSettled(): boolean {
    return unsettled(sources).length === 0;
  }

  return {
    update,
    at,
    layersAt: layersAtPlace,
    functionsAt,
    functions: () => functions.of(document),
    settle,
    sources: () => sources,
    isSettled,
    reading: () => readingOfParts(parts.of(document)),
  };
}

/** Whether the name of a definition or a lambda may be at an offset; for most offsets this is decided at once. */
const mayName = ({ piece }: Paragraph, at: number): boolean =>
  ([-1, 1] as const).some((side) =>
    named.has(piece.tree.resolveInner(at, side).parent?.name ?? ""),
  );

const named: ReadonlySet<string> = new Set([
  "FunctionDefinition",
  "ClassDefinition",
  "AssignStatement",
  "LambdaExpression",
]);

function anew(before: Source | undefined, text: string): Source {
  return before ? edited(before, text) : sourceOf(text);
}

function unsettled(sources: readonly Source[]): readonly SourcePiece[] {
  return sources.flatMap(({ pieces }) => pieces.filter(({ settled }) => !settled));
}

function replaced(source: Source, by: ReadonlyMap<SourcePiece, SourcePiece>): Source {
  if (!source.pieces.some((piece) => by.has(piece))) return source;
  return composed(
    source.text,
    source.pieces.map((piece) => by.get(piece) ?? piece),
  );
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
    const { fragment } = elementAt(paragraphs, middle);
    const before = fragment.source - source || fragment.from - offset;
    if (before <= 0) low = middle + 1;
    else high = middle;
  }
  const paragraph = paragraphs[low - 1];
  const inside =
    paragraph?.fragment.source === source &&
    offset <= paragraph.fragment.from + paragraph.piece.text.length;
  return inside ? paragraph : undefined;
}
