// What a call of a function of the document returns.
import { bound } from "./binding.ts";
import { followed } from "./statements.ts";
import { unknown, type Closure, type LocalNames, type Value } from "../value.ts";
import { entering, type GivenValue, type Way } from "../way.ts";

export function resultOf(of: Closure, given: readonly GivenValue[], way: Way): Value {
  const { receiver } = of;
  const inside = entering(way, of);
  if (!inside) return unknown;
  const all = receiver ? [{ name: undefined, value: receiver }, ...given] : given;
  const names = bound(of, all, inside);
  return names ? bodyValue(of, names, inside) : unknown;
}

/** What the body returns, with all of its names bound. */
export function bodyValue({ node }: Pick<Closure, "node">, names: LocalNames, way: Way): Value {
  const inside = { ...way, names };
  if (node.name === "LambdaExpression")
    return node.lastChild ? way.value(node.lastChild, inside) : unknown;
  const body = node.getChild("Body");
  const outcome = body ? followed(body, inside) : "unknown";
  return typeof outcome === "string" ? unknown : outcome;
}
