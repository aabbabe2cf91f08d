// Reads a call: its callee is noted as called, its arguments as used.
import type { TreeCursor } from "@lezer/common";
import { comprehended } from "./innerScope.ts";
import { loopHead } from "./statements/loop.ts";
import {
  other,
  type Argument,
  type CallExpression,
  type Dictionary,
  type DictionaryEntry,
  type Expression,
  type Member,
} from "./syntax.ts";
import { eachChild, textOf, use, used, type Walk } from "./walk.ts";

export function call(cursor: TreeCursor, walk: Walk): Expression {
  let callee: Expression = other;
  let list: ArgumentList = {
    arguments: [],
    spread: none,
    start: cursor.to,
    end: cursor.to,
  };
  eachChild(cursor, walk, () => {
    if (cursor.name === "ArgList") list = argumentsOf(cursor, walk);
    else callee = walk.read(cursor, walk);
  });
  const attribute = attributeOf(callee, list);
  if (attribute) return attribute;
  const whole = callOf(callee, list);
  const dictionary = dictionaryOf(callee, list);
  // Its keywords may be those that a package looks for in any call.
  if (dictionary) walk.outline.calls.push({ call: whole, block: walk.block });
  return dictionary ?? noted(whole, walk);
}

/** `dict(key=value)` is `{"key": value}`. */
function dictionaryOf(callee: Expression, list: ArgumentList): Dictionary | undefined {
  const { arguments: given, spread, start } = list;
  if (callee.tag !== "name" || callee.text !== "dict") return undefined;
  const entries: DictionaryEntry[] = [];
  for (const { name: text, value } of given) {
    if (text === undefined) return undefined;
    entries.push({ key: { tag: "string", text, open: start, start, end: start }, value });
  }
  return { tag: "dictionary", entries, ...(spread.length > 0 && { isOpen: true }) };
}

/** `getattr(of, "name")` is `of.name`. */
function attributeOf(callee: Expression, { arguments: given }: ArgumentList): Member | undefined {
  const [of, name] = given;
  if (callee.tag !== "name" || callee.text !== "getattr" || name?.value.tag !== "string")
    return undefined;
  return of && { ...name.value, tag: "member", of: of.value };
}

/** Notes a call, with its callee; the arguments noted themselves when they were read. */
export function noted(of: CallExpression, walk: Walk): CallExpression {
  use(walk, of.callee, of);
  walk.outline.calls.push({ call: of, block: walk.block });
  return of;
}

export type ArgumentList = Pick<
  CallExpression,
  "arguments" | "spread" | "starredAt" | "starred" | "start" | "end"
>;

export function callOf(callee: Expression, list: ArgumentList): CallExpression {
  return { tag: "call", callee, ...list };
}

export function argumentsOf(cursor: TreeCursor, walk: Walk): ArgumentList {
  const start = cursor.from;
  const end = cursor.to;
  const inside = comprehended(cursor, walk);
  const isHead = loopHead(inside);
  const list: Argument[] = [];
  const spread: Expression[] = [];
  let keyword: string | undefined;
  let position: number | undefined = 0;
  let starred: string | undefined;
  let starredAt: number | undefined;
  let last: Expression | undefined;
  let pending: { readonly value: Expression; readonly text: string } | undefined;
  const settle = (): void => {
    if (!pending) return;
    use(inside, pending.value);
    if (starred === "**") spread.push(pending.value);
    if (starred === "*") {
      last = starredAt === undefined ? pending.value : undefined;
      starredAt ??= position;
    } else if (starred === undefined && keyword === undefined) last = undefined;
    if (starred !== undefined) position = undefined;
    else if (keyword !== undefined)
      list.push({ name: keyword, position: undefined, value: pending.value });
    else {
      list.push({ name: undefined, position, value: pending.value });
      if (position !== undefined) position++;
    }
    pending = keyword = undefined;
    starred = undefined;
  };
  eachChild(cursor, walk, () => {
    if (isHead(cursor)) return;
    if (cursor.name === "," || cursor.name === ")") settle();
    else if (cursor.name === "*" || cursor.name === "**") starred = cursor.name;
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
  return {
    arguments: list,
    spread: spread.length === 0 ? none : spread,
    ...(starredAt !== undefined && { starredAt, ...(last && { starred: last }) }),
    start,
    end,
  };
}

const none: readonly never[] = [];
