// Assignments in a body: to names, to attributes of an object of the document, and to a part of a local array.
import type { SyntaxNode } from "@lezer/common";
import { childrenOf } from "../../source/nodes.ts";
import { keptAs } from "../learned.ts";
import { arrayWithin, combined } from "./operators.ts";
import { isVariable, operation, type Tree } from "../tree.ts";
import { array, treeOf, type Cell, type Value } from "../value.ts";
import { withoutPart } from "./part.ts";
import type { Interpreter } from "../interpreter.ts";
import { elementAt, last } from "../../../required.ts";

/** False where the assignment does what is not followed. */
export function assigned(statement: SyntaxNode, interpreter: Interpreter): boolean {
  const groups: SyntaxNode[][] = [[]];
  for (const node of childrenOf(statement)) {
    if (node.name === "AssignOp") groups.push([]);
    else if (node.name !== "TypeDef" && node.name !== "Comment") last(groups).push(node);
  }
  // A type without a value binds nothing.
  const values = groups.length > 1 ? (groups.pop() ?? []) : [];
  if (values.length === 0) return true;
  const value = together(values, interpreter);
  return groups.every((targets) => give(targets, value, interpreter));
}

function together(nodes: readonly SyntaxNode[], interpreter: Interpreter): Value {
  const items = nodes.filter(({ name }) => name !== ",");
  if (nodes.length === 1) return interpreter.value(elementAt(nodes, 0), interpreter);
  return { tag: "tuple", items: items.map((item) => interpreter.value(item, interpreter)) };
}

function give(targets: readonly SyntaxNode[], value: Value, interpreter: Interpreter): boolean {
  const [only] = targets;
  if (targets.length === 1 && only && !brackets.has(only.name))
    return giveTo(only, value, interpreter);
  const inside = targets.length === 1 && only ? childrenOf(only) : targets;
  const items = inside.filter(({ name }) => !marks.has(name));
  if (value.tag !== "tuple" || value.items.length !== items.length) return false;
  return items.every((item, index) => give([item], elementAt(value.items, index), interpreter));
}

function giveTo(target: SyntaxNode, value: Value, interpreter: Interpreter): boolean {
  const { home, names } = interpreter;
  if (target.name === "VariableName") {
    names?.set(home.text(target), value);
    return names !== undefined;
  }
  if (target.name !== "MemberExpression") return false;
  const property = target.getChild("PropertyName");
  const of = target.firstChild && interpreter.value(target.firstChild, interpreter);
  if (!of) return false;
  if (property && of.tag === "instance" && of.isOpen) {
    const name = home.text(property);
    of.attributes.set(name, keptAs(of, name, value));
    return true;
  }
  return property === null && masked(target, { of, value }, interpreter);
}

/** `y[y < 0] = 0`, where y is no one else's. */
function masked(
  target: SyntaxNode,
  { of, value }: { readonly of: Value; readonly value: Value },
  interpreter: Interpreter,
): boolean {
  const [, , key, end] = childrenOf(target);
  const mask = key && end?.name === "]" ? treeOf(interpreter.value(key, interpreter)) : undefined;
  const put = treeOf(value);
  if (of.tag !== "array" || of.cell.isArgument || mask === undefined || put === undefined)
    return false;
  return putWhere(mask, put, of.cell);
}

/** A part of an array is put in by its place among the parts, which is followed where both have the same mask. */
function putWhere(mask: Tree, put: Tree, cell: Cell): boolean {
  const whole = isVariable(mask) ? withoutPart(put, mask) : undefined;
  if (whole === undefined) return false;
  const tree = treeOf(arrayWithin(operation("numpy.where", mask, whole, cell.tree)));
  if (tree === undefined) return false;
  cell.tree = tree;
  return true;
}

/** `y *= 2`: a number is bound anew, an array changes. */
export function updated(statement: SyntaxNode, interpreter: Interpreter): boolean {
  const [target, sign, operand] = childrenOf(statement);
  const { home, names } = interpreter;
  if (!target || !sign || !operand || !names) return false;
  const before = interpreter.value(target, interpreter);
  const value = combined(
    home.text(sign).slice(0, -1),
    before,
    interpreter.value(operand, interpreter),
  );
  if (target.name === "MemberExpression") return updatedPart(target, value, interpreter);
  const after = treeOf(value);
  if (target.name !== "VariableName") return false;
  if (before.tag !== "array" || after === undefined) return false;
  if (!isVariable(before.cell.tree)) {
    names.set(home.text(target), array(after));
    return true;
  }
  if (before.cell.isArgument) return false;
  before.cell.tree = after;
  return true;
}

/** `y[y < 0] *= 2` */
function updatedPart(target: SyntaxNode, value: Value, interpreter: Interpreter): boolean {
  const of = target.firstChild && interpreter.value(target.firstChild, interpreter);
  return (
    of !== null &&
    target.getChild("PropertyName") === null &&
    masked(target, { of, value }, interpreter)
  );
}

const brackets: ReadonlySet<string> = new Set([
  "TupleExpression",
  "ArrayExpression",
  "ParenthesizedExpression",
]);
const marks: ReadonlySet<string> = new Set(["(", ")", "[", "]", ","]);
