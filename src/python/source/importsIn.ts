// The import statements of a source, with the places where they could be changed.
import type { SyntaxNodeRef } from "@lezer/common";
import type { Source } from "./source.ts";
import type { Offsets } from "./offsets.ts";
import { perObject } from "../../memo.ts";
import { rootOf } from "./rootOf.ts";

export interface ImportStatement extends Offsets {
  /** The text between `from` and `import`. */
  readonly module: (Offsets & { readonly text: string }) | undefined;
  readonly names: readonly ImportedName[];
  /** Where the statement of the module that holds it begins. */
  readonly top: number;
}

/** One name of the list; the stretch ends after its local name. */
export interface ImportedName extends Offsets {
  /** Its whole path. */
  readonly path: string;
  /** The name that it binds, and the path that the name then refers to. */
  readonly bound: string;
  readonly means: string;
}

export const importsIn = perObject(({ text, tree }: Source): readonly ImportStatement[] => {
  const found: ImportStatement[] = [];
  for (let top = tree.topNode.firstChild; top; top = top.nextSibling) {
    const { from } = top;
    top.cursor().iterate((node) => {
      if (node.name === "ImportStatement") found.push(statement(node, text, from));
      return !opaque.has(node.name);
    });
  }
  return found;
});

/** Gives the last item its alias; broken code may have none, as in `import as np`. */
function nameLast(items: Item[], { end, text }: Item): void {
  const item = items.pop();
  if (item !== undefined) items.push({ ...item, end, alias: text });
}

/** The name and the alias of each item, in order, and the module before them. */
function statement(node: SyntaxNodeRef, text: string, top: number): ImportStatement {
  const items: Item[] = [];
  let module: Item | undefined;
  let [part, going] = ["", false];
  for (let child = node.node.firstChild; child; child = child.nextSibling) {
    const { name, from, to } = child;
    if (parts.has(name)) [part, going] = [name, false];
    if (!words.has(name)) continue;
    const word = { start: from, end: to, text: text.slice(from, to) };
    if (part === "from") module = joined(module, word);
    else if (part === "as") nameLast(items, word);
    else items.push(joined(going ? items.pop() : undefined, word));
    going = true;
  }
  const names = items.map((item) => imported(item, module?.text));
  return { start: node.from, end: node.to, module, names, top };
}

interface Item extends Offsets {
  readonly text: string;
  readonly alias?: string;
}

const joined = (before: Item | undefined, word: Item): Item =>
  before === undefined ? word : { ...before, end: word.end, text: before.text + word.text };

function imported({ start, end, text, alias }: Item, module: string | undefined): ImportedName {
  const path = module === undefined ? text : `${module}${module.endsWith(".") ? "" : "."}${text}`;
  const root = module === undefined && alias === undefined ? rootOf(text) : undefined;
  return { start, end, path, bound: root ?? alias ?? text, means: root ?? path };
}

const parts: ReadonlySet<string> = new Set(["from", "import", "as", ","]);
const words: ReadonlySet<string> = new Set(["VariableName", ".", "Ellipsis", "*"]);
/** These contain no statements. */
const opaque: ReadonlySet<string> = new Set(["ExpressionStatement", "AssignStatement", "String"]);
