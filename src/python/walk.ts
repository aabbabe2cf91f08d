// Steps over the syntax tree. A cursor is always given back where it was found.
import type { TreeCursor } from "@lezer/common";
import type { Outline } from "./outline.ts";
import { newScope, bind, type Block } from "./scope.ts";
import type { Call, Expression, Name } from "./syntax.ts";

/** Where the walk stands: the source, what is found so far, and the block that runs here. */
export interface Walk {
  readonly text: string;
  /** Added to every offset: the lengths of the sources before this one. */
  readonly base: number;
  readonly outline: Outline;
  readonly block: Block;
  readonly depth: number;
  /** Reads the expression under the cursor; its parts are noted as uses, the whole is not. */
  readonly read: (cursor: TreeCursor, walk: Walk) => Expression;
}

/** Visits each child of the node under the cursor, unless the tree is deeper here than any program. */
export function eachChild(cursor: TreeCursor, walk: Walk, visit: () => void): void {
  if (walk.depth > deepest || !cursor.firstChild()) return;
  do visit();
  while (cursor.nextSibling());
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

export function deeper(walk: Walk): Walk {
  return { ...walk, depth: walk.depth + 1 };
}

/** The walk inside a new scope that is defined at `at`. */
export function scoped(walk: Walk, kind: "function" | "class" | "comprehension", at: number): Walk {
  const scope = newScope(kind, { block: walk.block, at: walk.base + at + 1 });
  return { ...deeper(walk), block: { scope, handler: false } };
}

/** The walk inside a block that may not run. */
export function branched(walk: Walk, fork?: object, handler = false): Walk {
  const { block } = walk;
  return {
    ...deeper(walk),
    block: { scope: block.scope, parent: block, handler, ...(fork && { fork }) },
  };
}

/** Binds a name to something that is not followed any further. */
export function bindOpaque(walk: Walk, name: string, at: number): void {
  bind(name, { block: walk.block, at: walk.base + at, value: { tag: "opaque" } });
}

const deepest = 400;
