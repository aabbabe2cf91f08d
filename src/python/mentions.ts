// Python text to mentions: read every source, then ask what each use and each string means.
import { knownCalls } from "./callee.ts";
import { contextOf, type Context } from "./context.ts";
import { documentOf, outlineOf, type Document, type Paragraph } from "./document.ts";
import { factsOf } from "./facts.ts";
import type { Mention, Reading } from "./mention.ts";
import { importMention, nameMentions } from "./names.ts";
import type { Reads } from "./outline.ts";
import { parseable } from "./parseable.ts";
import { siteFindings, type SiteFindings } from "./sites.ts";
import { sourceOf, type Source } from "./source.ts";
import type { SpellingTable } from "./spellingTable.ts";
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
  const reads = outlineOf(paragraph, document, offset);
  const context = contextOf(namesIn([reads], document), table);
  const findings = siteFindings(knownCalls(reads.calls, context), context);
  const at = paragraph.fragment.from + offset;
  return [...findings.strings, ...named(reads, findings, context)]
    .filter(({ start, end }) => start <= at && at <= end)
    .sort(inOrder);
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
