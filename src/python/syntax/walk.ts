// Steps over the syntax tree. A cursor is always given back where it was found.
import type { TreeCursor } from "@lezer/common";
import type { Outline } from "./outline.ts";
import {
  bindIn,
  moduleOf,
  newScope,
  wholeOf,
  type Binding,
  type Block,
  type BindingValue,
} from "./scope.ts";
import type { CallExpression, Expression, Name } from "./syntax.ts";

/** The state of the walk: the paragraph, what is found so far, and the block that runs here. */
export interface Walk {
  readonly text: string;
  readonly outline: Outline;
  readonly block: Block;
  /** Which functions to read, with all in them; the others, which bind nothing in the module, are passed over. */
  readonly into: (whole: { readonly from: number; readonly to: number }) => boolean;
  /** How many nodes enclose the one under the cursor. */
  readonly level: { depth: number };
  /** Reads the expression under the cursor; its parts are noted as uses, the whole is not. */
  readonly read: (cursor: TreeCursor, walk: Walk) => Expression;
}

/** Visits each child of the node under the cursor, comments apart, unless the tree is deeper here than any program. */
export function eachChild(cursor: TreeCursor, walk: Walk, visit: () => void): void {
  if (walk.level.depth > maxDepth || !cursor.firstChild()) return;
  walk.level.depth++;
  do if (cursor.name !== "Comment") visit();
  while (cursor.nextSibling());
  walk.level.depth--;
  cursor.parent();
}

/** Notes an expression that is read at this place; of a choice, each option. */
export function use(walk: Walk, of: Expression, called?: CallExpression): void {
  if (of.tag === "choice") for (const option of of.options) use(walk, option, called);
  else if (of.tag === "name" || of.tag === "member")
    walk.outline.uses.push({ expression: of, block: walk.block, called });
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
  return { tag: "name", text: textOf(cursor, walk), start: from, end: to };
}

/** The walk inside a new scope that is defined at `at`. */
export function scoped(walk: Walk, kind: "function" | "class" | "comprehension", at: number): Walk {
  const scope = newScope(kind, { block: walk.block, at: at + 1 });
  const { fragment } = walk.block;
  return within(walk, wholeOf(scope, fragment));
}

/** Where a branch begins, and the statement of which at most one branch runs. */
interface Branch {
  readonly from: number;
  readonly fork?: number;
  readonly handler?: boolean;
}

/** The walk inside a block that may not run. */
export function branched(walk: Walk, branch: Branch): Walk {
  const { block } = walk;
  const { scope, fragment } = block;
  const { from, fork, handler = false } = branch;
  return within(walk, { scope, fragment, parent: block, from, fork, handler });
}

function within({ text, outline, into, level, read }: Walk, block: Block): Walk {
  return { text, outline, block, into, level, read };
}

/** Binds a name from the offset on; what binds a name of the module is kept with the fragment. */
export function bind(
  { block, outline }: Walk,
  { name, at, value }: Pick<Binding, "name" | "at" | "value">,
): void {
  const binding = { block, at, name, value };
  const scope = block.scope.globals.has(name) ? moduleOf(block.scope) : block.scope;
  if (value.tag === "path") outline.importedNames.push(name);
  else if (value.tag === "expression" || value.tag === "typed")
    for (const root of rootsOf(value.expression)) outline.follows.push([name, root]);
  if (scope.kind === "module") outline.bound.push(binding);
  else bindIn(scope, binding);
}

export function addStar({ block, outline }: Walk, path: string, at: number): void {
  const star = { path, at, block };
  outline.stars.push(star);
  if (block.scope.kind !== "module") block.scope.stars.push(star);
}

/** The names that decide what an expression may mean. */
function rootsOf(expression: Expression): readonly string[] {
  if (expression.tag === "name") return [expression.text];
  if (expression.tag === "member") return rootsOf(expression.of);
  if (expression.tag === "choice") return expression.options.flatMap(rootsOf);
  if (expression.tag !== "call") return [];
  return [expression.callee, ...expression.arguments.slice(0, 1).map(({ value }) => value)].flatMap(
    rootsOf,
  );
}

/** Binds a name to something that is not followed any further. */
export function bindOpaque(walk: Walk, name: string, at: number): void {
  bind(walk, { name, at, value: opaque });
}

export const opaque: BindingValue = { tag: "opaque" };
const maxDepth = 400;
