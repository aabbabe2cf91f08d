// Reads a call: its callee is noted as called, its arguments as used.
import type { TreeCursor } from "@lezer/common";
import { comprehended } from "./innerScope.ts";
import { loopHead } from "./loop.ts";
import { other, type Argument, type Call, type Expression } from "./syntax.ts";
import { eachChild, textOf, use, used, type Walk } from "./walk.ts";

export function call(cursor: TreeCursor, walk: Walk): Expression {
  let callee: Expression = other;
  let list: ArgumentList = {
    arguments: [],
    start: cursor.to,
    end: cursor.to,
  };
  eachChild(cursor, walk, () => {
    if (cursor.name === "ArgList") list = argumentsOf(cursor, walk);
    else callee = walk.read(cursor, walk);
  });
  return noted(callOf(callee, list), walk);
}

/** Notes a call, with its callee; the arguments noted themselves when they were read. */
export function noted(of: Call, walk: Walk): Call {
  use(walk, of.callee, of);
  walk.outline.calls.push({ call: of, block: walk.block });
  return of;
}

export type ArgumentList = Pick<Call, "arguments" | "start" | "end">;

export function callOf(callee: Expression, list: ArgumentList): Call {
  return { tag: "call", callee, arguments: list.arguments, start: list.start, end: list.end };
}

export function argumentsOf(cursor: TreeCursor, walk: Walk): ArgumentList {
  const start = cursor.from;
  const end = cursor.to;
  const inside = comprehended(cursor, walk);
  const isHead = loopHead(inside);
  const list: Argument[] = [];
  let keyword: string | undefined;
  let position: number | undefined = 0;
  let starred = false;
  let pending: { readonly value: Expression; readonly text: string } | undefined;
  const settle = (): void => {
    if (!pending) return;
    use(inside, pending.value);
    if (starred) position = undefined;
    else if (keyword !== undefined)
      list.push({ name: keyword, position: undefined, value: pending.value });
    else {
      list.push({ name: undefined, position, value: pending.value });
      if (position !== undefined) position++;
    }
    pending = keyword = undefined;
    starred = false;
  };
  eachChild(cursor, walk, () => {
    if (isHead(cursor)) return;
    if (cursor.name === "," || cursor.name === ")") settle();
    else if (cursor.name === "*" || cursor.name === "**") starred = true;
    else if (cursor.name === "AssignOp") {
      keyword = pending?.text;
      pending = undefined;
    } else if (pending) used(cursor, inside);
    else if (cursor.name !== "(") {
      const text = cursor.name === "VariableName" ? textOf(cursor, walk) : "";
      pending = { value: walk.read(cursor, inside), text };
    }
  });
  settle();
  return { arguments: list, start, end };
}
