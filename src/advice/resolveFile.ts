// A file's mentions, each with its entry, version, backend, parameters and place.
import type { FrameworkId } from "../catalogue/entry.ts";
import { isFramework } from "../catalogue/name.ts";
import type { Project } from "../project/decision.ts";
import { lineStarts, placeAt, type Place } from "../python/lines.ts";
import { environmentInMagics } from "../python/magics.ts";
import type { Mention, Reading } from "../python/mention.ts";
import { readingOf } from "../python/mentions.ts";
import { usual, type Budget } from "../python/parse.ts";
import { parseable, parseableCell } from "../python/parseable.ts";
import {
  maySpeak,
  nothingRegistered,
  registeredIn,
  type Registered,
} from "../python/registered.ts";
import { sourcesOf, unreadIn, type Source } from "../python/source.ts";
import { meant, type Meant } from "./meant.ts";
import { codeCells } from "./notebook.ts";
import { situationOf, type Situation } from "./situation.ts";
import { table } from "./table.ts";

export interface ResolvedMention extends Mention, Place, Meant, Situation {
  readonly framework: FrameworkId;
  /** The index among the notebook's cells; undefined in a plain file. */
  readonly cell: number | undefined;
  readonly length: number;
}

export interface ResolvedFile {
  readonly mentions: readonly ResolvedMention[];
  readonly reading: Reading;
  /** The code cells of a notebook, or the whole file as one. */
  readonly cells: readonly { readonly cell?: number; readonly text: string }[];
  /** The cells as they were parsed; offsets are the same. */
  readonly sources: readonly Source[];
  /** Why a part of the file was left alone. */
  readonly left?: string;
}

/** Undefined if the file is not a valid notebook. The budget is the whole file's; `goOn` in it may look at a clock. */
export function resolveFile(
  path: string,
  text: string,
  project: Project,
  budget?: Budget,
): ResolvedFile | undefined {
  const cells = path.endsWith(".ipynb") ? codeCells(text) : [{ text }];
  return cells && resolveCells(path, cells, project, budget);
}

/** The cells of one notebook, or a plain file as the only one. */
export function resolveCells(
  path: string,
  cells: ResolvedFile["cells"],
  project: Project,
  budget: Budget = cells.length > 1 ? notebookBudget : usual,
): ResolvedFile {
  const sources = parsed(cells, budget);
  const reading = withMagics(readingOf(sources, table), cells);
  const situations = new Map<FrameworkId, Situation>();
  const situation = (framework: FrameworkId): Situation => {
    const known = situations.get(framework) ?? situationOf(framework, reading, path, project);
    situations.set(framework, known);
    return known;
  };
  return resolvedFile(reading, { cells, sources }, situation);
}

/** What a file registers, without asking what it means; nothing if it is not a valid notebook. */
export function registeredBy(path: string, text: string): Registered {
  if (!maySpeak(text)) return nothingRegistered;
  const cells = path.endsWith(".ipynb") ? codeCells(text) : [{ text }];
  return registeredIn(parsed(cells ?? [], usual));
}

/** A reading that knows what the magic lines of a notebook set; what the code itself sets comes after them. */
export function withMagics(reading: Reading, cells: ResolvedFile["cells"]): Reading {
  const magics = environmentInMagics(
    cells.flatMap(({ cell, text }) => (cell === undefined ? [] : [text])),
  );
  const environment = { ...magics, ...reading.facts.environment };
  return { ...reading, facts: { ...reading.facts, environment } };
}

/** A reading with each mention in its framework's situation; the mentions as they were found are let go. */
export function resolvedFile(
  reading: Reading,
  { cells, sources }: Pick<ResolvedFile, "cells" | "sources">,
  situation: (framework: FrameworkId) => Situation,
): ResolvedFile {
  const places = cells.map((cell) => ({ ...cell, starts: lineStarts(cell.text) }));
  const mentions = reading.mentions
    .filter(isOfFramework)
    .map((mention) =>
      resolvedMention(mention, situation(mention.framework), places[mention.source]!),
    );
  const left = leftIn(sources);
  return { mentions, reading: { ...reading, mentions }, cells, sources, ...(left && { left }) };
}

/** One mention in its situation; `starts` are where the lines of its cell begin. */
export function resolvedMention(
  mention: Mention & { readonly framework: FrameworkId },
  situation: Situation,
  { cell, starts }: { readonly cell?: number; readonly starts: readonly number[] },
): ResolvedMention {
  const { framework, start, end } = mention;
  const { line, character } = placeAt(starts, start);
  const { choice, forms, stated, deprecated } = meant(mention, framework, situation);
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

function parsed(cells: ResolvedFile["cells"], budget: Budget): readonly Source[] {
  const texts = cells.map(({ cell, text }) =>
    cell === undefined ? parseable(text) : parseableCell(text),
  );
  return sourcesOf(texts, budget);
}

/** Some notebooks are as long as several ordinary files. */
const notebookBudget: Budget = {
  ...usual,
  steps: 5 * usual.steps,
  characters: 5 * usual.characters,
};
