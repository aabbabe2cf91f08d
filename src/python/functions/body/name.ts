// What a name refers to: a local of the functions that are followed, or something of the document around them.
import type { SyntaxNode } from "@lezer/common";
import type { OuterName } from "../home.ts";
import { isPlainlyDecorated } from "../decorators.ts";
import { assigned } from "./assignment.ts";
import { unknown, type LocalNames, type Value } from "../value.ts";
import { entering, type Interpreter } from "../interpreter.ts";

export function nameValue(node: SyntaxNode, interpreter: Interpreter): Value {
  const text = interpreter.home.text(node);
  return (
    interpreter.names?.get(text) ??
    outsideValue(text, interpreter.homes.meaning(text, node, interpreter.home), interpreter)
  );
}

function outsideValue(text: string, outside: OuterName, interpreter: Interpreter): Value {
  if (outside.tag === "path") return outside;
  if (outside.tag === "unknown") return unknown;
  const { node, home } = outside;
  if (node.name === "ClassDefinition") return { tag: "class", node, home };
  const inside = entering(interpreter, outside);
  if (!inside) return unknown;
  if (node.name === "FunctionDefinition")
    return isPlainlyDecorated(node, inside)
      ? { tag: "closure", node, home, around: undefined }
      : unknown;
  return constantValue(text, node, inside);
}

/** `NAME = value` and `A, B = 1, 2` in the module, except arrays that code changes later. */
function constantValue(text: string, node: SyntaxNode, interpreter: Interpreter): Value {
  const names: LocalNames = new Map();
  return assigned(node, { ...interpreter, names }) ? (names.get(text) ?? unknown) : unknown;
}
