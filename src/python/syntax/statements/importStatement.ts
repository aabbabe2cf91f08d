// `import a.b as c`, `from a.b import c as d`, `from a.b import *`
import type { TreeCursor } from "@lezer/common";
import { addStar, bind, eachChild, textOf, type Walk } from "../walk.ts";
import { rootOf } from "../../source/rootOf.ts";

export function importStatement(cursor: TreeCursor, walk: Walk): void {
  const { from, items } = parsed(cursor, walk);
  const at = cursor.to;
  for (const item of items) {
    if (from === undefined) importModule(item, walk, at);
    else importName({ ...item, from }, walk, at);
  }
}

/** One name of the list, dotted after a bare `import`, and what it is called here. */
interface Item {
  path: string;
  start: number;
  as?: string;
}

function importModule(item: Item, walk: Walk, at: number): void {
  const root = rootOf(item.path);
  const path = item.as ? item.path : root;
  walk.outline.imports.push({
    path: item.path,
    text: item.path,
    start: item.start,
    block: walk.block,
  });
  bind(walk, { name: item.as ?? root, at, value: { tag: "path", path } });
}

function importName(item: Item & { readonly from: string }, walk: Walk, at: number): void {
  const { from } = item;
  if (item.path === "*") {
    addStar(walk, from, at);
    walk.outline.imports.push({ path: from, text: from, start: item.start, block: walk.block });
    return;
  }
  const path = from.endsWith(".") ? from + item.path : `${from}.${item.path}`;
  walk.outline.imported.push({ path, text: item.path, start: item.start, block: walk.block });
  walk.outline.imports.push({ path, text: item.path, start: item.start, block: walk.block });
  bind(walk, { name: item.as ?? item.path, at, value: { tag: "path", path } });
}

/** A relative import keeps its dots: `from ..a import b` is from "../..a". */
function parsed(
  cursor: TreeCursor,
  walk: Walk,
): { readonly from: string | undefined; readonly items: readonly Item[] } {
  let from: string | undefined;
  let part = "";
  const items: Item[] = [];
  eachChild(cursor, walk, () => {
    if (parts.has(cursor.name)) part = cursor.name;
    if (cursor.name === "from") from = "";
    if (!words.has(cursor.name)) return;
    const text = textOf(cursor, walk);
    if (part === "from") from = (from ?? "") + text;
    else add(items, part, { path: text, start: cursor.from });
    part = part === "from" ? part : "going on";
  });
  return { from, items };
}

/** A word after `import` or a comma begins an item, one after `as` renames it, any other goes on with it. */
function add(items: Item[], part: string, word: Item): void {
  const last = items.at(-1);
  if (part === "as" && last) last.as = word.path;
  else if (part === "going on" && last) last.path += word.path;
  else items.push(word);
}

const parts: ReadonlySet<string> = new Set(["from", "import", "as", ","]);
const words: ReadonlySet<string> = new Set(["VariableName", ".", "Ellipsis", "*"]);
