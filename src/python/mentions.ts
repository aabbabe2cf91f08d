// Python text to mentions: read every source, then ask what each use and each string means.
import type { Tree } from "@lezer/common";
import type { Context } from "./context.ts";
import { expression } from "./expression.ts";
import { factsOf } from "./facts.ts";
import { meanings } from "./meaning.ts";
import type { Mention, Reading } from "./mention.ts";
import { importMention, nameMentions } from "./names.ts";
import { newOutline, type Outline } from "./outline.ts";
import { parsed } from "./parse.ts";
import { parseable } from "./parseable.ts";
import { siteFindings } from "./sites.ts";
import type { SpellingTable } from "./spellingTable.ts";
import { statement } from "./statement.ts";

/** One text, as `parseable` gives it, with its tree. A notebook has one for each code cell, in order. */
export interface Source {
  readonly text: string;
  readonly tree: Tree;
}

export function mentionsIn(text: string, table: SpellingTable): readonly Mention[] {
  return readingOf([sourceOf(parseable(text))], table).mentions;
}

export function sourceOf(text: string): Source {
  return { text, tree: parsed(text).tree };
}

/** What the sources mention, in the order of the text. Names carry over from one source to the next. */
export function readingOf(sources: readonly Source[], table: SpellingTable): Reading {
  const bases = basesOf(sources);
  const outline = outlineOf(sources, bases);
  const context: Context = { outline, meanings: meanings(table), table, bases };
  const { strings, strangers, handed } = siteFindings(context);
  const mentions = [
    ...strings,
    ...outline.uses.flatMap((use) => nameMentions(use, context, handed)),
    ...outline.imported.flatMap((name) => importMention(name, context)),
  ].sort((a, b) => a.source - b.source || a.start - b.start);
  return { mentions, strangers, facts: factsOf(context) };
}

function basesOf(sources: readonly Source[]): readonly number[] {
  let base = 0;
  return sources.map(({ text }) => {
    const mine = base;
    base += text.length;
    return mine;
  });
}

function outlineOf(sources: readonly Source[], bases: readonly number[]): Outline {
  const outline = newOutline();
  sources.forEach(({ text, tree }, index) => {
    const base = bases[index]!;
    const walk = { text, base, outline, block: outline.module, depth: 0, read: expression };
    statement(tree.cursor(), walk);
  });
  return outline;
}
