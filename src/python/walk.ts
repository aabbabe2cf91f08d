// Steps over the syntax tree. A cursor is always given back where it was found.
import type { TreeCursor } from "@lezer/common";
import type { Outline } from "./outline.ts";
import { bindIn, moduleOf, newScope, type Block, type Value } from "./scope.ts";
import type { Call, Expression, Name } from "./syntax.ts";

/** Where the walk stands: the source, what is found so far, and the block that runs here. */
export interface Walk {
  readonly text: string;
  /** Added to every offset of the text: minus where the fragment begins. */
  readonly base: number;
  readonly outline: Outline;
  readonly block: Block;
  /** How many nodes enclose the one under the cursor. */
  readonly level: { depth: number };
  /** Reads the expression under the cursor; its parts are noted as uses, the whole is not. */
  readonly read: (cursor: TreeCursor, walk: Walk) => Expression;
}

/** Visits each child of the node under the cursor, unless the tree is deeper here than any program. */
export function eachChild(cursor: TreeCursor, walk: Walk, visit: () => void): void {
  if (walk.level.depth > deepest || !cursor.firstChild()) return;
  walk.level.depth++;
  do visit();
  while (cursor.nextSibling());
  walk.level.depth--;
  cursor.parent();
}

/** Notes an expression that is read at this place; of a choice, each option. */
export function use(walk: Walk, of: Expression, called?: Call): void {
  if (of.tag === "choice") for (const option of of.options) use(walk, option, called);
  else if (of.tag === "name" || of.tag === "member")
    walk.outline.uses.push({ expression: of, block: walk.block, ...(called && { called }) });
}

/** Reads the expression and notes it as used for its value only. */
export function used(cursor: TreeCursor, walk: Walk): Expression {
  const of = walk.read(cursor, walk);
  use(walk, of);
  return of;
}

export function textOf(cursor: TreeCursor, walk: Walk): string {
  return walk.text.slice(cursor.from, cursor.to);
}

export function nameAt(cursor: TreeCursor, walk: Walk): Name {
  const { from, to } = cursor;
  return { tag: "name", text: textOf(cursor, walk), start: walk.base + from, end: walk.base + to };
}

/** The walk inside a new scope that is defined at `at`. */
export function scoped(walk: Walk, kind: "function" | "class" | "comprehension", at: number): Walk {
  const scope = newScope(kind, { block: walk.block, at: walk.base + at + 1 });
  const { fragment } = walk.block;
  return { ...walk, block: { scope, fragment, handler: false } };
}

/** The walk inside a block that may not run. */
export function branched(walk: Walk, fork?: object, handler = false): Walk {
  const { block } = walk;
  const { scope, fragment } = block;
  return { ...walk, block: { scope, fragment, parent: block, handler, ...(fork && { fork }) } };
}

/** Binds a name from the offset on; what binds a name of the module is kept with the fragment. */
export function bind(walk: Walk, name: string, at: number, value: Value): void {
  const { block, outline } = walk;
  const binding = { block, at, value };
  const scope = block.scope.globals.has(name) ? moduleOf(block.scope) : block.scope;
  if (value.tag === "path" || value.tag === "class") outline.telling.add(name);
  else if (value.tag === "expression" && isTelling(value.expression)) outline.telling.add(name);
  if (scope.kind === "module") outline.bound.push([name, binding]);
  else bindIn(scope, name, binding);
}

export function addStar({ block, outline }: Walk, path: string, at: number): void {
  const star = { path, at, block };
  outline.stars.push(star);
  if (block.scope.kind !== "module") block.scope.stars.push(star);
}

/** Whether a name so bound may mean an activation, a module or a callee. */
function isTelling({ tag }: Expression): boolean {
  return tag === "name" || tag === "member" || tag === "choice" || tag === "call";
}

/** Binds a name to something that is not followed any further. */
export function bindOpaque(walk: Walk, name: string, at: number): void {
  bind(walk, name, walk.base + at, { tag: "opaque" });
}

const deepest = 400;
