// A text with its tree, made of paragraphs that are parsed one by one.
import { NodeType, Tree } from "@lezer/common";
import { parser } from "@lezer/python";
import { paragraphEnd } from "./paragraphs.ts";
import { parsing, usualBudget, type Budget, type Parse, type Parsed } from "./parse.ts";

/** One text, as `parseable` gives it, with its tree. A notebook has one for each code cell, in order. */
export interface Source {
  readonly text: string;
  readonly tree: Tree;
  /** Together they are the text. */
  readonly pieces: readonly SourcePiece[];
}

/** A paragraph, wherever it is. */
export interface SourcePiece extends Parsed {
  readonly text: string;
}

export const sourceOf = (text: string, budget: Budget = usualBudget): Source =>
  sourceFrom(text, parsing(budget));

/** The sources of a notebook's cells, all within one budget. */
export function sourcesOf(texts: readonly string[], budget: Budget): readonly Source[] {
  const parse = parsing(budget);
  return texts.map((text) => sourceFrom(text, parse));
}

function sourceFrom(text: string, parse: Parse): Source {
  const pieces: SourcePiece[] = [];
  for (let from = 0; from < text.length;) {
    const to = paragraphEnd(text, from);
    const part = text.slice(from, to);
    pieces.push({ text: part, ...parse(part) });
    from = to;
  }
  return composed(text, pieces);
}

/** The source that the pieces are; its tree shows theirs as one. */
export function composed(text: string, pieces: readonly SourcePiece[]): Source {
  const starts: number[] = [];
  let at = 0;
  for (const piece of pieces) {
    starts.push(at);
    at += piece.text.length;
  }
  const trees = pieces.map(({ tree }) => tree);
  return { text, tree: new Tree(top, trees, starts, at), pieces };
}

/** The first stretch of the source that was not read; undefined when all was. */
export function unreadIn({
  pieces,
}: Source): { readonly from: number; readonly to: number } | undefined {
  let at = 0;
  let from: number | undefined;
  for (const { text, tree } of pieces) {
    if (from !== undefined && tree.length > 0) return { from, to: at };
    if (tree.length < text.length) from ??= at + tree.length;
    at += text.length;
  }
  return from === undefined ? undefined : { from, to: at };
}

const top = parser.nodeSet.types.find(({ isTop }) => isTop) ?? NodeType.none;
