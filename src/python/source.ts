// A text with its tree, and the paragraphs it falls into.
import type { Tree } from "@lezer/common";

/** One text, as `parseable` gives it, with its tree. A notebook has one for each code cell, in order. */
export interface Source {
  readonly text: string;
  readonly tree: Tree;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Statements that no blank line parts; a function or a class stands alone. */
export function stretchesOf({ text, tree }: Source): readonly Stretch[] {
  const cursor = tree.cursor();
  const stretches: { from: number; to: number }[] = [];
  let alone = true;
  for (let more = cursor.firstChild(); more; more = cursor.nextSibling()) {
    const { from, to } = cursor;
    const last = stretches.at(-1);
    const definition = definitions.has(cursor.name);
    if (last && !alone && !definition && !parted(text, last.to, from)) last.to = to;
    else stretches.push({ from, to });
    alone = definition;
  }
  return stretches;
}

/** Whether a blank line lies between the offsets; a statement may end with its line break or before it. */
function parted(text: string, from: number, to: number): boolean {
  return /[\r\n][^\S\r\n]*[\r\n]/.test(text.slice(Math.max(from - 1, 0), to));
}

const definitions: ReadonlySet<string> = new Set([
  "FunctionDefinition",
  "ClassDefinition",
  "DecoratedStatement",
]);
