// What is read of a document, paragraph by paragraph; those that an edit left alone are not read again.
import { expression } from "./expression.ts";
import { newOutline, type Binds, type Outline, type Reads } from "./outline.ts";
import { bindIn, newScope, wholeOf, type Fragment, type Scope } from "./scope.ts";
import { stretchesOf, type Source, type Stretch } from "./source.ts";
import { statement } from "./statement.ts";
import { namesIn, type Names } from "./telling.ts";

export interface Document extends Names {
  readonly sources: readonly Source[];
  readonly module: Scope;
  readonly paragraphs: readonly Paragraph[];
}

/** What a stretch of text says depends on nothing but that text. */
export interface Paragraph {
  readonly text: string;
  readonly fragment: Fragment;
  readonly binds: Binds;
  /** Undefined once it was put aside: most of a document's weight lies here, and `readsOf` brings it back. */
  readonly reads: Reads | undefined;
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

/** What a paragraph asks of names; read again where it was put aside. */
export function readsOf({ text, fragment, reads }: Paragraph, document: Document): Reads {
  const stretch = { from: fragment.from, to: fragment.from + text.length };
  return reads ?? outlineOf(document.sources[fragment.source]!, stretch, fragment, document.module);
}

/** The document with what it asks of names put aside. */
export function lightened(document: Document): Document {
  const paragraphs = document.paragraphs.map(({ text, fragment, binds }) => ({
    text,
    fragment,
    binds,
    reads: undefined,
  }));
  return { ...document, paragraphs };
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
function moved({ fragment, binds, reads }: Paragraph, text: string, to: Fragment): Paragraph {
  Object.assign(fragment, to);
  return { text, fragment, binds, reads };
}

function fresh(text: string, fragment: Fragment, source: Source, module: Scope): Paragraph {
  const { from } = fragment;
  const outline = outlineOf(source, { from, to: from + text.length }, fragment, module);
  const { bound, stars, telling, follows, ...reads } = outline;
  return { text, fragment, binds: { bound, stars, telling, follows }, reads };
}

function outlineOf(
  { text, tree }: Source,
  { from, to }: Stretch,
  fragment: Fragment,
  module: Scope,
): Outline {
  const outline = newOutline();
  const block = wholeOf(module, fragment);
  const walk = { text, base: 0 - from, outline, block, level: { depth: 0 }, read: expression };
  const cursor = tree.cursor();
  for (let more = cursor.childAfter(from); more && cursor.from < to; more = cursor.nextSibling())
    statement(cursor, walk);
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
