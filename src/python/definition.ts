// Functions, classes and their decorators.
import type { TreeCursor } from "@lezer/common";
import { argumentsOf, noted } from "./call.ts";
import { parameters } from "./innerScope.ts";
import { bind } from "./scope.ts";
import type { Argument, Expression, Name } from "./syntax.ts";
import {
  bindOpaque,
  deeper,
  eachChild,
  nameAt,
  scoped,
  textOf,
  use,
  used,
  type Walk,
} from "./walk.ts";

type Read = (cursor: TreeCursor, walk: Walk) => void;

export function functionDefinition(cursor: TreeCursor, walk: Walk, statement: Read): void {
  const inside = scoped(walk, "function", cursor.from);
  const outside = deeper(walk);
  const { from } = cursor;
  eachChild(cursor, walk, () => {
    if (cursor.name === "VariableName") bindOpaque(walk, textOf(cursor, walk), from);
    else if (cursor.name === "ParamList") parameters(cursor, outside, inside);
    else if (cursor.name === "Body") statement(cursor, inside);
    else used(cursor, outside);
  });
}

export function classDefinition(cursor: TreeCursor, walk: Walk, statement: Read): void {
  const inside = scoped(walk, "class", cursor.from);
  const outside = deeper(walk);
  const { scope } = inside.block;
  const at = walk.base + cursor.from;
  eachChild(cursor, walk, () => {
    if (cursor.name === "VariableName")
      bind(textOf(cursor, walk), { block: walk.block, at, value: { tag: "class", scope } });
    else if (cursor.name === "ArgList") argumentsOf(cursor, outside);
    else if (cursor.name === "Body") statement(cursor, inside);
    else used(cursor, outside);
  });
}

/** `@name.of.it(arguments)`; the parser gives the components one by one. */
export function decorator(cursor: TreeCursor, walk: Walk): void {
  const names: Name[] = [];
  let list: readonly Argument[] | undefined;
  const { from } = cursor;
  eachChild(cursor, walk, () => {
    if (cursor.name === "VariableName") names.push(nameAt(cursor, walk));
    else if (cursor.name === "ArgList") list = argumentsOf(cursor, deeper(walk));
  });
  const [first, ...rest] = names;
  if (!first) return;
  const callee = rest.reduce<Expression>((of, name) => ({ ...name, tag: "member", of }), first);
  if (list) noted({ tag: "call", callee, arguments: list }, walk, from);
  else use(walk, callee);
}
