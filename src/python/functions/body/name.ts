// What a name refers to: a local of the functions that are followed, or something of the document around them.
import type { SyntaxNode } from "@lezer/common";
import type { OuterName } from "../home.ts";
import { isPlainlyDecorated } from "../decorators.ts";
import { unknown, type Value } from "../value.ts";
import { entering, type Interpreter } from "../interpreter.ts";

export function nameValue(node: SyntaxNode, interpreter: Interpreter): Value {
  const text = interpreter.home.text(node);
  return (
    interpreter.names?.get(text) ??
    outsideValue(interpreter.homes.meaning(text, node, interpreter.home), interpreter)
  );
}

function outsideValue(outside: OuterName, interpreter: Interpreter): Value {
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
  return constantValue(node, inside);
}

/** `NAME = value` in the module, except arrays that code changes later. */
function constantValue(node: SyntaxNode, interpreter: Interpreter): Value {
  const [target, sign] = [node.firstChild, node.firstChild?.nextSibling];
  const value = sign?.nextSibling;
  if (target?.name !== "VariableName" || sign?.name !== "AssignOp" || !value) return unknown;
  return value.nextSibling === null ? interpreter.value(value, interpreter) : unknown;
}
