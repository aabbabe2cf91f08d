// What is read of a document, paragraph by paragraph; those that an edit left alone are not read again.
import { expression } from "./expression.ts";
import { newOutline, type Outline } from "./outline.ts";
import { bindIn, newScope, type Fragment, type Scope } from "./scope.ts";
import { stretchesOf, type Source, type Stretch } from "./source.ts";
import { statement } from "./statement.ts";

export interface Document {
  readonly module: Scope;
  readonly paragraphs: readonly Paragraph[];
  /** The names that are bound to something worth following, anywhere. */
  readonly telling: ReadonlySet<string>;
  /** Whether any name may come from a star import. */
  readonly starred: boolean;
}

/** The outline of a stretch of text depends on nothing but that text. */
export interface Paragraph {
  readonly text: string;
  readonly fragment: Fragment;
  readonly outline: Outline;
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
      if (known) Object.assign(known.fragment, fragment);
      paragraphs.push(
        known
          ? { ...known, text }
          : { text, fragment, outline: outlineOf(source, stretch, fragment, module) },
      );
    }
    order += source.text.length;
  });
  return { module, paragraphs, ...assembled(module, paragraphs) };
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

function outlineOf(
  { text, tree }: Source,
  { from, to }: Stretch,
  fragment: Fragment,
  module: Scope,
): Outline {
  const outline = newOutline();
  const block = { scope: module, fragment, handler: false };
  const walk = { text, base: -from, outline, block, level: { depth: 0 }, read: expression };
  const cursor = tree.cursor();
  for (let more = cursor.childAfter(from); more && cursor.from < to; more = cursor.nextSibling())
    statement(cursor, walk);
  return outline;
}

/** Gives the module what its paragraphs bind. */
function assembled(
  module: Scope,
  paragraphs: readonly Paragraph[],
): Pick<Document, "telling" | "starred"> {
  const telling = new Set<string>();
  let starred = false;
  module.bindings.clear();
  module.stars.length = 0;
  for (const { outline } of paragraphs) {
    for (const [name, binding] of outline.bound) bindIn(module, name, binding);
    for (const star of outline.stars) if (star.block.scope === module) module.stars.push(star);
    for (const name of outline.telling) telling.add(name);
    starred ||= outline.stars.length > 0;
  }
  return { telling, starred };
}
