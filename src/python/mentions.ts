// Python text to mentions: read every source, then ask what each use and each string means.
import { knownCalls } from "./callee.ts";
import { contextIn, type Context } from "./context.ts";
import { documentOf, outlineOf, type Document, type Paragraph } from "./document.ts";
import { factsOf, toldBy, type Told } from "./facts.ts";
import type { Mention, Reading, Stranger } from "./mention.ts";
import { importMention, nameMentions } from "./names.ts";
import type { Outline, Reads } from "./outline.ts";
import { parseable } from "./parseable.ts";
import type { Binding } from "./scope.ts";
import { siteFindings, type SiteFindings } from "./sites.ts";
import { sourceOf, type Source } from "./source.ts";
import type { SpellingTable } from "./spellingTable.ts";
import type { Expression, Span, Text } from "./syntax.ts";
import { isWorthAsking } from "./telling.ts";

export function mentionsIn(text: string, table: SpellingTable): readonly Mention[] {
  return readingOf([sourceOf(parseable(text))], table).mentions;
}

/** What the sources mention, in the order of the text. Names carry over from one source to the next. */
export function readingOf(sources: readonly Source[], table: SpellingTable): Reading {
  return readingOfDocument(documentOf(sources), table);
}

/** Paragraph by paragraph, so that what is read of one is forgotten before the next. */
export function readingOfDocument(document: Document, table: SpellingTable): Reading {
  const taken = new Set<Text>();
  const parts = document.paragraphs.map((paragraph) =>
    partOf(outlineOf(paragraph, document), { document, table, taken }),
  );
  return {
    mentions: parts.flatMap(({ mentions }) => mentions).sort(inOrder),
    strangers: parts.flatMap(({ strangers }) => strangers),
    facts: factsOf(parts.map(({ told }) => told)),
  };
}

/** The mentions that cover an offset of a paragraph, as `readingOfDocument` finds them, without reading the rest. */
export function mentionsAt(
  offset: number,
  paragraph: Paragraph,
  document: Document,
  table: SpellingTable,
): readonly Mention[] {
  const taken = new Set<Text>();
  const { source, from } = paragraph.fragment;
  return readsAt(offset, paragraph, document)
    .flatMap((reads) => partOf(reads, { document, table, taken }).mentions)
    .filter((one) => one.source === source && covers(one, from + offset))
    .sort(inOrder);
}

interface Part {
  readonly mentions: readonly Mention[];
  readonly strangers: readonly Stranger[];
  readonly told: Told;
}

interface Surroundings {
  readonly document: Document;
  readonly table: SpellingTable;
  /** The strings that were found before, for several calls may take the same. */
  readonly taken: Set<Text>;
}

/** What a paragraph mentions; a string that it takes by a name may stand in another. */
function partOf(reads: Outline, { document, table, taken }: Surroundings): Part {
  const context = contextIn(reads, document, table);
  const calls = knownCalls(reads.calls, context);
  const findings = siteFindings(calls, context, taken);
  return {
    mentions: [...findings.strings, ...named(reads, findings, context)],
    strangers: findings.strangers,
    told: toldBy(reads, calls, context),
  };
}

/** A string that is kept under a name is a mention where others take the name for an activation. */
function readsAt(offset: number, paragraph: Paragraph, document: Document): readonly Outline[] {
  const names = namesOfText(paragraph.binds.bound, offset);
  // One method may hand on what another keeps in `self`.
  if (names.length === 0)
    return [outlineOf(paragraph, document, isInString(offset, paragraph) ? undefined : offset)];
  return document.paragraphs
    .filter((one) => one === paragraph || names.some((name) => one.piece.text.includes(name)))
    .map((one) => outlineOf(one, document));
}

function isInString(offset: number, { piece }: Paragraph): boolean {
  return ([-1, 1] as const).some((side) => piece.tree.resolveInner(offset, side).name === "String");
}

/** The names under which the string at an offset is known in the module. */
function namesOfText(bound: readonly Binding[], offset: number): readonly string[] {
  return bound.flatMap(({ name, value }) => {
    if (value.tag === "class")
      return namesOfText([...value.scope.bindings.values()].flat(), offset);
    return value.tag === "expression" && hasTextAt(value.expression, offset) ? [name] : [];
  });
}

function hasTextAt(of: Expression, offset: number): boolean {
  if (of.tag === "string") return covers(of, offset);
  if (of.tag === "choice") return of.options.some((one) => hasTextAt(one, offset));
  if (of.tag === "tuple") return of.items.some((one) => hasTextAt(one, offset));
  return of.tag === "dictionary" && of.entries.some(({ value }) => hasTextAt(value, offset));
}

function covers({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function named(
  { uses, imported }: Reads,
  findings: SiteFindings,
  context: Context,
): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const use of uses)
    if (isWorthAsking(use.expression, context.names))
      mentions.push(...nameMentions(use, context, findings));
  for (const name of imported) mentions.push(...importMention(name, context));
  return mentions;
}

function inOrder(a: Mention, b: Mention): number {
  return a.source - b.source || a.start - b.start;
}
