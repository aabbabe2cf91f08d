// Follows an expression: what it is when the function is given an array.
import type { SyntaxNode } from "@lezer/common";
import { childrenOf } from "../../source/nodes.ts";
import { callValue } from "./call.ts";
import { memberValue } from "./member.ts";
import { nameValue } from "./name.ts";
import { binaryValue, unaryValue } from "./operators.ts";
import { number } from "../tree.ts";
import { array, literal, truthOf, unknown, type Value } from "../value.ts";
import { spendFuel, type Interpreter } from "../interpreter.ts";
import { elementAt } from "../../../required.ts";

export function valueOf(node: SyntaxNode, interpreter: Interpreter): Value {
  if (!spendFuel(interpreter)) return unknown;
  return readers[node.name]?.(node, interpreter) ?? unknown;
}

function numberValue(node: SyntaxNode, { home }: Interpreter): Value {
  // The parser includes the space after `1.` in it.
  const text = home.text(node).trimEnd().replaceAll("_", "");
  return /^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/.test(text)
    ? array(number(text))
    : unknown;
}

function stringValue(node: SyntaxNode, { home }: Interpreter): Value {
  const [, text] = /^["']([^"'\\]*)["']$/.exec(home.text(node)) ?? [];
  return text === undefined ? unknown : literal(text);
}

/** `a if condition else b`, where the condition is a flag. */
function conditionalValue(node: SyntaxNode, interpreter: Interpreter): Value {
  const [yes, , condition, , no] = childrenOf(node);
  if (!yes || !condition || !no) return unknown;
  const truth = truthOf(valueOf(condition, interpreter));
  return truth === undefined ? unknown : valueOf(truth ? yes : no, interpreter);
}

function sequenceValue(node: SyntaxNode, interpreter: Interpreter): Value {
  const items = childrenOf(node).filter(({ name }) => !marks.has(name));
  if (items.length > maxItems) return unknown;
  return { tag: "tuple", items: items.map((item) => valueOf(item, interpreter)) };
}

function parenthesizedValue(node: SyntaxNode, interpreter: Interpreter): Value {
  const inner = childrenOf(node).filter(({ name }) => !marks.has(name));
  return inner.length === 1 ? valueOf(elementAt(inner, 0), interpreter) : unknown;
}

const readers: Readonly<Record<string, (node: SyntaxNode, interpreter: Interpreter) => Value>> = {
  Number: numberValue,
  String: stringValue,
  Boolean: (node, { home }) => literal(home.text(node) === "True"),
  None: () => literal(null),
  VariableName: nameValue,
  MemberExpression: (node, interpreter) =>
    /^\d/.test(interpreter.home.text(node))
      ? numberValue(node, interpreter)
      : memberValue(node, interpreter),
  ParenthesizedExpression: parenthesizedValue,
  UnaryExpression: unaryValue,
  BinaryExpression: binaryValue,
  ConditionalExpression: conditionalValue,
  TupleExpression: sequenceValue,
  ArrayExpression: sequenceValue,
  CallExpression: callValue,
  LambdaExpression: (node, { home, names }) => ({ tag: "closure", node, home, around: names }),
};

const marks: ReadonlySet<string> = new Set(["(", ")", "[", "]", ",", "Comment"]);
const maxItems = 16;
