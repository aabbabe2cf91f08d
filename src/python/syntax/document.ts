// What is read of a document, paragraph by paragraph; those that an edit left alone are not read again.
import { expression } from "./expression.ts";
import { newOutline, type NameBindings, type Outline } from "./outline.ts";
import { bindIn, newScope, wholeOf, type Block, type Fragment, type Scope } from "./scope.ts";
import type { SourcePiece, Source } from "../source/source.ts";
import { noModules, type Modules } from "./starModules.ts";
import { statement } from "./statements/statement.ts";
import { namesIn, type Names } from "./importedNames.ts";
import { eachChild, type Walk } from "./walk.ts";

export interface Document extends Names {
  readonly sources: readonly Source[];
  readonly module: Scope;
  readonly paragraphs: readonly Paragraph[];
  /** Where a star import finds what it brings. */
  readonly modules: Modules;
  /** Whether a file with star imports uses PyTorch by its own name, wherever it takes it from. */
  readonly usesTorch: boolean;
}

/** What a stretch of text binds; what it asks of names, most of the weight, is read when it is wanted. */
export interface Paragraph {
  readonly piece: SourcePiece;
  readonly fragment: Fragment;
  readonly binds: NameBindings;
}

/** Reads the sources as one module. What `before` knows of their paragraphs is moved here; it is then used up. */
export function documentOf(
  sources: readonly Source[],
  before?: Document,
  modules: Modules = before?.modules ?? noModules,
): Document {
  const module = before?.module ?? newScope("module");
  const known = new Map(before?.paragraphs.map((paragraph) => [paragraph.piece, paragraph]));
  const paragraphs: Paragraph[] = [];
  let order = 0;
  sources.forEach(({ pieces }, source) => {
    let from = 0;
    for (const piece of pieces) {
      const place = { source, from, order };
      paragraphs.push(moved(known.get(piece), place) ?? fresh(piece, place, module));
      // A piece may be in two cells.
      known.delete(piece);
      from += piece.text.length;
      order += piece.text.length;
    }
  });
  assemble(module, paragraphs);
  const names = namesIn(paragraphs.map(({ binds }) => binds));
  const usesTorch = names.starred && paragraphs.some(speaksOfTorch);
  return { sources, module, paragraphs, modules, usesTorch, ...names };
}

/** Whether an edit of some paragraphs may change what star imports bring. */
export const changesStars = (changed: readonly Paragraph[], all: readonly Paragraph[]): boolean =>
  changed.some(hasStars) || (changed.some(speaksOfTorch) && all.some(hasStars));

const hasStars = ({ binds }: Paragraph): boolean => binds.stars.length > 0;
const speaksOfTorch = ({ piece }: Paragraph): boolean => /\btorch\.\w/.test(piece.text);

/** All facts of a paragraph; with `around`, functions that do not contain this offset are skipped. */
export function outlineOf(
  { piece, fragment }: Paragraph,
  { module }: Document,
  around?: number,
): Outline {
  return walked(
    piece,
    wholeOf(module, fragment),
    around === undefined ? everywhere : holding(around),
  );
}

function moved(paragraph: Paragraph | undefined, to: Fragment): Paragraph | undefined {
  if (paragraph) Object.assign(paragraph.fragment, to);
  return paragraph;
}

function fresh(piece: SourcePiece, fragment: Fragment, module: Scope): Paragraph {
  const into = /\bglobal\b/.test(piece.text) ? everywhere : nowhere;
  const { bound, stars, importedNames, follows } = walked(piece, wholeOf(module, fragment), into);
  // Arrays that have grown keep room to grow further; the copies have none.
  const binds = {
    bound: bound.slice(),
    stars: stars.slice(),
    importedNames: importedNames.slice(),
    follows: follows.slice(),
  };
  return { piece, fragment, binds };
}

function walked({ text, tree }: SourcePiece, block: Block, into: Walk["into"]): Outline {
  const outline = newOutline();
  const walk: Walk = { text, outline, block, into, level: { depth: 0 }, read: expression };
  const cursor = tree.cursor();
  eachChild(cursor, walk, () => statement(cursor, walk));
  return outline;
}

const everywhere: Walk["into"] = () => true;
const nowhere: Walk["into"] = () => false;

function holding(offset: number): Walk["into"] {
  return ({ from, to }) => from <= offset && offset <= to;
}

/** Gives the module what its paragraphs bind. */
function assemble(module: Scope, paragraphs: readonly Paragraph[]): void {
  module.bindings.clear();
  module.stars.length = 0;
  for (const { binds } of paragraphs) {
    for (const binding of binds.bound) bindIn(module, binding);
    for (const star of binds.stars) if (star.block.scope === module) module.stars.push(star);
  }
}
