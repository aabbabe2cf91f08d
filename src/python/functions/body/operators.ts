// Operators between values.
import type { SyntaxNode } from "@lezer/common";
import { childrenOf } from "../../source/nodes.ts";
import { operation, sizeOf, type Tree } from "../tree.ts";
import { array, literal, treeOf, truthOf, unknown, type Value } from "../value.ts";
import { maxTreeSize, type Interpreter } from "../interpreter.ts";

export function unaryValue(node: SyntaxNode, interpreter: Interpreter): Value {
  const [sign, operand] = childrenOf(node);
  if (!sign || !operand) return unknown;
  const value = interpreter.value(operand, interpreter);
  const text = interpreter.home.text(sign);
  if (text === "not") {
    const truth = truthOf(value);
    return truth === undefined ? unknown : literal(!truth);
  }
  const tree = treeOf(value);
  if (tree === undefined) return unknown;
  if (text === "+") return value;
  return text === "-" || text === "~"
    ? arrayWithin(operation(text === "-" ? "neg" : "not", tree))
    : unknown;
}

export function binaryValue(node: SyntaxNode, interpreter: Interpreter): Value {
  const children = childrenOf(node);
  const [left, right] = [children[0], children.at(-1)];
  if (!left || !right || left === right) return unknown;
  const operator = children
    .slice(1, -1)
    .map((one) => interpreter.home.text(one))
    .join(" ");
  // `0 < x < 1` asks for the truth of an array.
  if (comparisons.has(operator) && isComparison(left, interpreter)) return unknown;
  return combined(
    operator,
    interpreter.value(left, interpreter),
    interpreter.value(right, interpreter),
  );
}

/** What an operator makes of two values. */
export function combined(operator: string, left: Value, right: Value): Value {
  const [a, b] = [treeOf(left), treeOf(right)];
  if (a !== undefined && b !== undefined)
    return operators.has(operator) ? arrayWithin(operation(operator, a, b)) : unknown;
  return identity(operator, left, right) ?? unknown;
}

/** Unknown if the tree is larger than any that is followed. */
export const arrayWithin = (tree: Tree): Value =>
  sizeOf(tree) > maxTreeSize ? unknown : array(tree);

/** `mode == "none"`, `alpha is None`, `a and b`: of flags, and of what is surely there. */
function identity(operator: string, left: Value, right: Value): Value | undefined {
  const [a, b] = [truthOf(left), truthOf(right)];
  if (operator === "and" || operator === "or") {
    if (a === undefined || b === undefined) return undefined;
    return literal(operator === "and" ? a && b : a || b);
  }
  if (!equalities.has(operator)) return undefined;
  const isSame = sameValue(left, right);
  if (isSame === undefined) return undefined;
  return literal(operator === "==" || operator === "is" ? isSame : !isSame);
}

function sameValue(left: Value, right: Value): boolean | undefined {
  if (left.tag === "literal" && right.tag === "literal") return left.value === right.value;
  const isNone = [left, right].some((one) => one.tag === "literal" && one.value === null);
  const isArray = [left, right].some((one) => one.tag === "array" || one.tag === "closure");
  return isNone && isArray ? false : undefined;
}

const isComparison = (node: SyntaxNode, { home }: Interpreter): boolean =>
  node.name === "BinaryExpression" &&
  childrenOf(node).some((one) => one.name === "CompareOp" && comparisons.has(home.text(one)));

const comparisons: ReadonlySet<string> = new Set(["<", "<=", ">", ">=", "==", "!="]);
const operators: ReadonlySet<string> = new Set([
  ...comparisons,
  "+",
  "-",
  "*",
  "/",
  "**",
  "&",
  "|",
]);
const equalities: ReadonlySet<string> = new Set(["==", "!=", "is", "is not"]);
