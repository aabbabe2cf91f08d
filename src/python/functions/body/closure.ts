// What a call of a function of the document returns.
import { bound } from "./binding.ts";
import { followed } from "./statements.ts";
import { unknown, type Closure, type LocalNames, type Value } from "../value.ts";
import { entering, type GivenValue, type Interpreter } from "../interpreter.ts";

export function resultOf(
  of: Closure,
  given: readonly GivenValue[],
  interpreter: Interpreter,
): Value {
  const { receiver } = of;
  const inside = entering(interpreter, of);
  if (!inside) return unknown;
  const all = receiver ? [{ name: undefined, value: receiver }, ...given] : given;
  const names = bound(of, all, inside);
  return names ? bodyValue(of, names, inside) : unknown;
}

/** What the body returns, with all of its names bound. */
export function bodyValue(
  { node }: Pick<Closure, "node">,
  names: LocalNames,
  interpreter: Interpreter,
): Value {
  const inside = { ...interpreter, names };
  if (node.name === "LambdaExpression")
    return node.lastChild ? interpreter.value(node.lastChild, inside) : unknown;
  const body = node.getChild("Body");
  const outcome = body ? followed(body, inside) : "unknown";
  return typeof outcome === "string" ? unknown : outcome;
}
