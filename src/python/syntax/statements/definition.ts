// Functions, classes and their decorators.
import type { TreeCursor } from "@lezer/common";
import { argumentsOf, callOf, noted, type ArgumentList } from "../call.ts";
import { parameters } from "../innerScope.ts";
import type { DefinedParameter } from "../outline.ts";
import type { Binding } from "../scope.ts";
import { memberOf, type Expression, type Name } from "../syntax.ts";
import { bind, eachChild, nameAt, scoped, textOf, use, used, type Walk } from "../walk.ts";

type Read = (cursor: TreeCursor, walk: Walk) => void;

export function functionDefinition(cursor: TreeCursor, walk: Walk, statement: Read): void {
  const inside = scoped(walk, "function", cursor.from);
  const { from, to } = cursor;
  const { scope } = inside.block;
  const isRead = walk.block.scope.kind === "function" || walk.into({ from, to });
  let name = "";
  let own: readonly DefinedParameter[] = [];
  eachChild(cursor, walk, () => {
    if (cursor.name === "VariableName") {
      name = textOf(cursor, walk);
      bind(walk, { name, at: from, value: { tag: "definition", start: from } });
    } else if (cursor.name === "ParamList") own = parameters(cursor, walk, inside);
    else if (cursor.name !== "Body") used(cursor, walk);
    else if (isRead) statement(cursor, inside);
  });
  walk.outline.definitions.push({ name, start: from, scope, parameters: own });
}

export function classDefinition(cursor: TreeCursor, walk: Walk, statement: Read): void {
  const inside = scoped(walk, "class", cursor.from);
  const { scope } = inside.block;
  const at = cursor.from;
  let name = "";
  eachChild(cursor, walk, () => {
    if (cursor.name === "VariableName") name = textOf(cursor, walk);
    else if (cursor.name === "ArgList") {
      const { arguments: given } = argumentsOf(cursor, walk);
      for (const { name: keyword, value } of given)
        if (keyword === undefined) scope.bases.push(value);
    } else if (cursor.name === "Body") statement(cursor, inside);
    else used(cursor, walk);
  });
  const attributes = [...scope.bindings].filter(([, bindings]) => bindings.some(isFollowed));
  walk.outline.definitions.push({ name, start: at, scope, parameters: [] });
  if (attributes.length === 0)
    return bind(walk, { name, at, value: { tag: "definition", start: at } });
  bind(walk, { name, at, value: { tag: "class", scope, start: at } });
  for (const [attribute] of attributes) walk.outline.follows.push([name, attribute]);
}

function isFollowed({ value }: Binding): boolean {
  return value.tag !== "opaque" && value.tag !== "definition";
}

/** `@name.of.it(arguments)`; the parser gives the components one by one. */
export function decorator(cursor: TreeCursor, walk: Walk): void {
  const names: Name[] = [];
  let list: ArgumentList | undefined;
  eachChild(cursor, walk, () => {
    if (cursor.name === "VariableName") names.push(nameAt(cursor, walk));
    else if (cursor.name === "ArgList") list = argumentsOf(cursor, walk);
  });
  const [first, ...rest] = names;
  if (!first) return;
  const callee = rest.reduce<Expression>(memberOf, first);
  if (list) noted(callOf(callee, list), walk);
  else use(walk, callee);
}
