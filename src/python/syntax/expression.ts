// Reads an expression. Its parts are noted as uses; the whole is noted by the caller, which knows its purpose.
import type { TreeCursor } from "@lezer/common";
import { call } from "./call.ts";
import { joined } from "./arithmetic.ts";
import { comprehension, lambda } from "./innerScope.ts";
import { keyword, number, plainString } from "./literal.ts";
import {
  memberOf,
  other,
  type CallExpression,
  type DictionaryEntry,
  type Expression,
  type Name,
} from "./syntax.ts";
import { bind, eachChild, nameAt, textOf, use, used, type Walk } from "./walk.ts";

export function expression(cursor: TreeCursor, walk: Walk): Expression {
  const read = readers[cursor.name];
  return read ? read(cursor, walk) : parts(cursor, walk);
}

/** An expression of which only the parts matter. */
function parts(cursor: TreeCursor, walk: Walk): Expression {
  eachChild(cursor, walk, () => used(cursor, walk));
  return other;
}

/** `of.property` or `of[key]`; the parser takes `1.` for one, too. */
function member(cursor: TreeCursor, walk: Walk): Expression {
  if (isDigit(walk.text.charCodeAt(cursor.from))) return number(cursor, walk);
  let of: Expression | undefined;
  let key: Expression = other;
  let property: Name | undefined;
  eachChild(cursor, walk, () => {
    if (cursor.name === "PropertyName") property = nameAt(cursor, walk);
    else if (of === undefined) of = walk.read(cursor, walk);
    else if (!punctuation.has(cursor.name)) key = used(cursor, walk);
  });
  const base = of ?? other;
  if (property) return memberOf(base, property);
  use(walk, base);
  if (mayBeText(key))
    walk.outline.calls.push({ call: subscript(base, key, cursor), block: walk.block });
  return { tag: "item", of: base, key };
}

/** `of[key]` is `of.__getitem__(key)`. */
function subscript(of: Expression, key: Expression, { to }: TreeCursor): CallExpression {
  const callee = memberOf(of, { tag: "name", text: "__getitem__", start: to, end: to });
  const given = { name: undefined, position: 0, value: key };
  return { tag: "call", callee, arguments: [given], spread: none, start: to, end: to };
}

function mayBeText({ tag }: Expression): boolean {
  return tag === "string" || tag === "name" || tag === "member" || tag === "choice";
}

const none: readonly never[] = [];

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** `a if condition else b` */
function conditional(cursor: TreeCursor, walk: Walk): Expression {
  const options: Expression[] = [];
  let condition = false;
  eachChild(cursor, walk, () => {
    if (cursor.name === "if" || cursor.name === "else") condition = cursor.name === "if";
    else if (condition) used(cursor, walk);
    else options.push(walk.read(cursor, walk));
  });
  return { tag: "choice", options };
}

/** `a or b` is one of the two, `1 / 3` a number; of most other operations only the parts matter. */
function binary(cursor: TreeCursor, walk: Walk): Expression {
  const options: Expression[] = [];
  const operators = new Set<string>();
  eachChild(cursor, walk, () => {
    if (cursor.name === "ArithOp") operators.add(textOf(cursor, walk));
    else if (isOperator(cursor.name)) operators.add(cursor.name);
    else options.push(walk.read(cursor, walk));
  });
  if (operators.has("or")) return { tag: "choice", options };
  for (const one of options) use(walk, one);
  const [left, right, more] = options;
  const [operator = ""] = operators;
  if (!left || !right || more || operators.size > 1) return other;
  const { from: start, to: end } = cursor;
  return joined(operator, [left, right], { text: textOf(cursor, walk), start, end }) ?? other;
}

function isOperator(name: string): boolean {
  return /^(?:or|and|in|not|is|.*Op)$/.test(name);
}

function parenthesized(cursor: TreeCursor, walk: Walk): Expression {
  const items = itemsOf(cursor, walk);
  const [only] = items;
  if (only && items.length === 1) return only;
  for (const item of items) use(walk, item);
  return other;
}

function sequence(cursor: TreeCursor, walk: Walk): Expression {
  const stars = { some: false };
  const items = itemsOf(cursor, walk, stars);
  for (const item of items) use(walk, item);
  return { tag: "tuple", items, ...(stars.some && { isOpen: true }) };
}

/** `{key: value, **more}` */
function dictionary(cursor: TreeCursor, walk: Walk): Expression {
  const entries: DictionaryEntry[] = [];
  let key: Expression | undefined;
  let value = false;
  const stars = { some: false };
  eachChild(cursor, walk, () => {
    if (cursor.name === "**") stars.some = true;
    if (punctuation.has(cursor.name)) value = cursor.name === ":";
    else {
      const of = used(cursor, walk);
      if (value && key) entries.push({ key, value: of });
      key = value ? undefined : of;
    }
  });
  return { tag: "dictionary", entries, ...(stars.some && { isOpen: true }) };
}

/** Sets `stars.some` if one of them has a star. */
function itemsOf(cursor: TreeCursor, walk: Walk, stars = { some: false }): readonly Expression[] {
  const items: Expression[] = [];
  eachChild(cursor, walk, () => {
    if (cursor.name === "*") stars.some = true;
    if (!punctuation.has(cursor.name)) items.push(walk.read(cursor, walk));
  });
  return items;
}

/** `name := value` */
function named(cursor: TreeCursor, walk: Walk): Expression {
  let target: string | undefined;
  let value: Expression = other;
  eachChild(cursor, walk, () => {
    if (target === undefined) target = textOf(cursor, walk);
    else if (cursor.name !== "AssignOp") value = walk.read(cursor, walk);
  });
  const at = cursor.to;
  bind(walk, { name: target ?? "", at, value: { tag: "expression", expression: value } });
  return value;
}

const punctuation: ReadonlySet<string> = new Set([
  "(",
  ")",
  "[",
  "]",
  ",",
  "*",
  "**",
  ":",
  "{",
  "}",
]);

const readers: Readonly<Record<string, (cursor: TreeCursor, walk: Walk) => Expression>> = {
  VariableName: nameAt,
  MemberExpression: member,
  CallExpression: call,
  String: plainString,
  Number: number,
  UnaryExpression: number,
  None: keyword,
  Boolean: keyword,
  BinaryExpression: binary,
  ConditionalExpression: conditional,
  ParenthesizedExpression: parenthesized,
  TupleExpression: sequence,
  ArrayExpression: sequence,
  DictionaryExpression: dictionary,
  NamedExpression: named,
  LambdaExpression: lambda,
  ArrayComprehensionExpression: comprehension,
  SetComprehensionExpression: comprehension,
  ComprehensionExpression: comprehension,
  DictionaryComprehensionExpression: comprehension,
};
