// What is read of a document, paragraph by paragraph; those that an edit left alone are not read again.
import { expression } from "./expression.ts";
import { newOutline, type Binds, type Outline } from "./outline.ts";
import { bindIn, newScope, wholeOf, type Fragment, type Scope } from "./scope.ts";
import { stretchesOf, type Source } from "./source.ts";
import { statement } from "./statement.ts";
import { namesIn, type Names } from "./telling.ts";
import type { Walk } from "./walk.ts";

export interface Document extends Names {
  readonly sources: readonly Source[];
  readonly module: Scope;
  readonly paragraphs: readonly Paragraph[];
}

/** What a stretch of text binds; what it asks of names, most of the weight, is read when it is wanted. */
export interface Paragraph {
  readonly text: string;
  readonly fragment: Fragment;
  readonly binds: Binds;
}

/** Reads the sources as one module. Paragraphs of `before` with the same text are moved here; it is then used up. */
export function documentOf(sources: readonly Source[], before?: Document): Document {
  const module = before?.module ?? newScope("module");
  const free = byText(before?.paragraphs ?? []);
  const paragraphs: Paragraph[] = [];
  let order = 0;
  sources.forEach((source, index) => {
    for (const stretch of stretchesOf(source)) {
      const text = source.text.slice(stretch.from, stretch.to);
      const fragment = { source: index, from: stretch.from, order: order + stretch.from };
      const known = free.get(text)?.pop();
      paragraphs.push(known ? moved(known, text, fragment) : fresh(text, fragment, source, module));
    }
    order += source.text.length;
  });
  assemble(module, paragraphs);
  return { sources, module, paragraphs, ...namesIn(paragraphs.map(({ binds }) => binds)) };
}

/** All that a paragraph says. */
export function outlineOf({ text, fragment }: Paragraph, { sources, module }: Document): Outline {
  return walked(sources[fragment.source]!, text.length, fragment, { module, shallow: false });
}

function byText(paragraphs: readonly Paragraph[]): Map<string, Paragraph[]> {
  const found = new Map<string, Paragraph[]>();
  for (const paragraph of paragraphs) {
    const known = found.get(paragraph.text);
    if (known) known.push(paragraph);
    else found.set(paragraph.text, [paragraph]);
  }
  return found;
}

/** The text is the new one, so that the old one is not kept for it. */
function moved({ fragment, binds }: Paragraph, text: string, to: Fragment): Paragraph {
  Object.assign(fragment, to);
  return { text, fragment, binds };
}

function fresh(text: string, fragment: Fragment, source: Source, module: Scope): Paragraph {
  const shallow = !/\bglobal\b/.test(text);
  const outline = walked(source, text.length, fragment, { module, shallow });
  const { bound, stars, telling, follows } = outline;
  return { text, fragment, binds: { bound, stars, telling, follows } };
}

function walked(
  { text, tree }: Source,
  length: number,
  fragment: Fragment,
  { module, shallow }: { readonly module: Scope; readonly shallow: boolean },
): Outline {
  const { from } = fragment;
  const outline = newOutline();
  const walk: Walk = {
    text,
    base: 0 - from,
    outline,
    block: wholeOf(module, fragment),
    shallow,
    level: { depth: 0 },
    read: expression,
  };
  const cursor = tree.cursor();
  let more = cursor.childAfter(from);
  for (; more && cursor.from < from + length; more = cursor.nextSibling()) statement(cursor, walk);
  return outline;
}

/** Gives the module what its paragraphs bind. */
function assemble(module: Scope, paragraphs: readonly Paragraph[]): void {
  module.bindings.clear();
  module.stars.length = 0;
  for (const { binds } of paragraphs) {
    for (const [name, binding] of binds.bound) bindIn(module, name, binding);
    for (const star of binds.stars) if (star.block.scope === module) module.stars.push(star);
  }
}
