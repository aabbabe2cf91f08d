// Operations in place: every reference to the array sees the change.
import type { SyntaxNode } from "@lezer/common";
import { lastName } from "../../source/nodes.ts";
import { treeOf, unknown, type Value } from "../value.ts";
import type { Interpreter } from "../interpreter.ts";

/** The name of the operation that a name with `_` at its end does in place; undefined of others. */
export function inPlaceName(written: string): string | undefined {
  const isOne = /[a-z0-9]_$/i.test(written);
  return isOne ? written.slice(0, -1) : undefined;
}

/** Puts the result in the place of the operand, which must not be the argument of the function. */
export function putInPlace(of: Value | undefined, result: Value): Value {
  const tree = treeOf(result);
  if (of?.tag !== "array" || of.cell.isArgument || tree === undefined) return unknown;
  of.cell.tree = tree;
  return of;
}

/** Follows a call that is a statement: whether it changes a local array, or saves something for later. */
export function isChange(call: SyntaxNode, interpreter: Interpreter): boolean {
  const callee = call.firstChild;
  const name = lastName(callee, interpreter.home.text) ?? "";
  const value = interpreter.value(call, interpreter);
  if (value.tag === "literal") return keeping.has(name);
  const isInPlace =
    inPlaceName(name) !== undefined || /\binplace\b/.test(interpreter.home.text(call));
  return value.tag === "array" && isInPlace;
}

const keeping: ReadonlySet<string> = new Set([
  "register_buffer",
  "register_parameter",
  "save_for_backward",
  "mark_dirty",
  "set_materialize_grads",
  "mark_non_differentiable",
]);
