// `import a.b as c`, `from a.b import c as d`, `from a.b import *`
import type { TreeCursor } from "@lezer/common";
import { bind } from "./scope.ts";
import { eachChild, textOf, type Walk } from "./walk.ts";

export function importStatement(cursor: TreeCursor, walk: Walk): void {
  const { from, items } = parsed(cursor, walk);
  const at = walk.base + cursor.to;
  for (const item of items) {
    if (from === undefined) importModule(item, walk, at);
    else importName(from, item, walk, at);
  }
}

/** One name of the list, dotted after a bare `import`, and what it is called here. */
interface Item {
  path: string;
  start: number;
  as?: string;
}

function importModule(item: Item, walk: Walk, at: number): void {
  const root = item.path.split(".", 1)[0]!;
  const path = item.as ? item.path : root;
  walk.outline.imports.push({ path: item.path, text: item.path, start: item.start });
  bind(item.as ?? root, { block: walk.block, at, value: { tag: "path", path } });
}

function importName(from: string, item: Item, walk: Walk, at: number): void {
  if (item.path === "*") {
    walk.block.scope.stars.push({ path: from, at });
    walk.outline.imports.push({ path: from, text: from, start: item.start });
    return;
  }
  const path = from.endsWith(".") ? from + item.path : `${from}.${item.path}`;
  walk.outline.imported.push({ path, text: item.path, start: item.start });
  walk.outline.imports.push({ path, text: item.path, start: item.start });
  bind(item.as ?? item.path, { block: walk.block, at, value: { tag: "path", path } });
}

/** A relative import keeps its dots: `from ..a import b` is from "..a". */
function parsed(
  cursor: TreeCursor,
  walk: Walk,
): { from: string | undefined; items: readonly Item[] } {
  let from: string | undefined;
  let listing = false;
  let fresh = true;
  let alias = false;
  const items: Item[] = [];
  const step: Readonly<Record<string, () => void>> = {
    from: () => (from = ""),
    import: () => (listing = true),
    as: () => (alias = true),
    ",": () => (fresh = true),
  };
  const word = (text: string): void => {
    const last = items.at(-1);
    if (!listing) from += text;
    else if (alias && last) last.as = text;
    else if (!fresh && last) last.path += text;
    else if (text !== ".") items.push({ path: text, start: walk.base + cursor.from });
    alias = false;
    fresh = false;
  };
  eachChild(cursor, walk, () => {
    const known = step[cursor.name];
    if (known) known();
    else if (wordy.has(cursor.name)) word(textOf(cursor, walk));
  });
  return { from, items };
}

const wordy: ReadonlySet<string> = new Set(["VariableName", ".", "Ellipsis", "*"]);
