// Python text to mentions: read every source, then ask what each use and each string means.
import { knownCalls } from "./callee.ts";
import { contextOf, type Context } from "./context.ts";
import { documentOf, outlineOf, type Document, type Paragraph } from "./document.ts";
import { factsOf } from "./facts.ts";
import type { Mention, Reading } from "./mention.ts";
import { importMention, nameMentions } from "./names.ts";
import type { Outline, Reads } from "./outline.ts";
import { parseable } from "./parseable.ts";
import type { Binding } from "./scope.ts";
import { siteFindings, type SiteFindings } from "./sites.ts";
import { sourceOf, type Source } from "./source.ts";
import type { SpellingTable } from "./spellingTable.ts";
import type { Expression, Span } from "./syntax.ts";
import { isWorthAsking, namesIn } from "./telling.ts";

export function mentionsIn(text: string, table: SpellingTable): readonly Mention[] {
  return readingOf([sourceOf(parseable(text))], table).mentions;
}

/** What the sources mention, in the order of the text. Names carry over from one source to the next. */
export function readingOf(sources: readonly Source[], table: SpellingTable): Reading {
  return readingOfDocument(documentOf(sources), table);
}

export function readingOfDocument(document: Document, table: SpellingTable): Reading {
  const reads = document.paragraphs.map((paragraph) => outlineOf(paragraph, document));
  const context = contextOf(namesIn(reads), table);
  const calls = knownCalls(
    reads.flatMap((one) => one.calls),
    context,
  );
  const findings = siteFindings(calls, context);
  const mentions = reads.flatMap((one) => named(one, findings, context));
  return {
    mentions: [...findings.strings, ...mentions].sort(inOrder),
    strangers: findings.strangers,
    facts: factsOf(reads, calls, context),
  };
}

/** The mentions that cover an offset of a paragraph, as `readingOfDocument` finds them, without reading the rest. */
export function mentionsAt(
  offset: number,
  paragraph: Paragraph,
  document: Document,
  table: SpellingTable,
): readonly Mention[] {
  const reads = readsAt(offset, paragraph, document);
  const context = contextOf(namesIn(reads, document), table);
  const calls = reads.flatMap((one) => one.calls);
  const findings = siteFindings(knownCalls(calls, context), context);
  const { source, from } = paragraph.fragment;
  return [...findings.strings, ...reads.flatMap((one) => named(one, findings, context))]
    .filter((one) => one.source === source && covers(one, from + offset))
    .sort(inOrder);
}

/** A string that is kept under a name is a mention where others take the name for an activation. */
function readsAt(offset: number, paragraph: Paragraph, document: Document): readonly Outline[] {
  const names = namesOfText(paragraph.binds.bound, offset);
  if (names.length === 0) return [outlineOf(paragraph, document, offset)];
  return document.paragraphs
    .filter((one) => one === paragraph || names.some((name) => one.piece.text.includes(name)))
    .map((one) => outlineOf(one, document));
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
