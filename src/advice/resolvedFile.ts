// A file's mentions, each with its entry, version, backend, parameters and place.
import type { FrameworkId } from "../catalogue/entry.ts";
import { isFramework } from "../catalogue/name.ts";
import { lineStarts, placeAt, type Place } from "../python/lines.ts";
import type { Mention, Reading } from "../python/mention.ts";
import { unreadIn, type Source } from "../python/source.ts";
import { meant, type Meant } from "./meant.ts";
import type { Cells } from "./readers/reader.ts";
import type { Situation } from "./situation.ts";

export interface ResolvedMention extends Mention, Place, Meant, Situation {
  readonly framework: FrameworkId;
  /** The index among the notebook's cells; undefined in a plain file. */
  readonly cell: number | undefined;
  readonly length: number;
}

export interface ResolvedFile {
  readonly mentions: readonly ResolvedMention[];
  readonly reading: Reading;
  readonly cells: Cells;
  /** The cells as they were parsed; offsets are the same. Undefined in a file that is not code. */
  readonly sources: readonly Source[] | undefined;
  /** Why a part of the file was left alone. */
  readonly left?: string;
}

/** A file of code, which has syntax trees to look at and to edit by. */
export interface CodeFile extends ResolvedFile {
  readonly sources: readonly Source[];
}

export function isCode(file: ResolvedFile): file is CodeFile {
  return file.sources !== undefined;
}

/** A reading with each mention in its framework's situation; the mentions as they were found are let go. */
export function resolvedFile<Sources extends ResolvedFile["sources"]>(
  reading: Reading,
  { cells, sources }: { readonly cells: Cells; readonly sources: Sources },
  situation: (framework: FrameworkId) => Situation,
): ResolvedFile & { readonly sources: Sources } {
  const places = cells.map(({ cell, text }, index) => ({
    cell,
    starts: lineStarts(text),
    source: sources?.[index],
  }));
  const mentions = reading.mentions
    .filter(isOfFramework)
    .map((mention) =>
      resolvedMention(mention, situation(mention.framework), places[mention.source]!),
    );
  const left = sources && leftIn(sources);
  return { mentions, reading: { ...reading, mentions }, cells, sources, ...(left && { left }) };
}

export interface MentionPlace {
  readonly cell?: number | undefined;
  readonly starts: readonly number[];
  readonly source: Source | undefined;
}

/** One mention in its situation; `starts` are where the lines of its cell begin, `source` is how it was parsed. */
export function resolvedMention(
  mention: Mention & { readonly framework: FrameworkId },
  situation: Situation,
  { cell, starts, source }: MentionPlace,
): ResolvedMention {
  const { framework, start, end } = mention;
  const { line, character } = placeAt(starts, start);
  const { choice, forms, stated, deprecated } = meant(mention, framework, situation, source);
  // One by one: spread together, thousands of these objects weigh three times as much.
  return {
    source: mention.source,
    start,
    end,
    text: mention.text,
    kind: mention.kind,
    framework,
    canonical: mention.canonical,
    alternatives: mention.alternatives,
    imported: mention.imported,
    from: mention.from,
    arguments: mention.arguments,
    brackets: mention.brackets,
    site: mention.site,
    cell,
    line,
    character,
    length: end - start,
    decision: situation.decision,
    backend: situation.backend,
    choice,
    forms,
    stated,
    deprecated,
  };
}

function isOfFramework(mention: Mention): mention is Mention & { readonly framework: FrameworkId } {
  return isFramework(mention.framework);
}

/** Why a part of the sources was left alone; undefined when all was read. */
function leftIn(sources: readonly Source[]): string | undefined {
  for (const source of sources) {
    const unread = unreadIn(source);
    if (!unread) continue;
    const starts = lineStarts(source.text);
    const lineOf = (offset: number): number => placeAt(starts, offset).line + 1;
    const end = unread.to < source.text.length ? ` to ${lineOf(unread.to - 1)}` : "";
    return `too long to read at once; left alone from line ${lineOf(unread.from)}${end}`;
  }
  return undefined;
}
