// `of.name` and `of[key]`.
import type { SyntaxNode } from "@lezer/common";
import { childrenOf } from "../../source/nodes.ts";
import { gradientFunction, methodOf } from "../class.ts";
import { partOf } from "./part.ts";
import { treeOf, unknown, type Value } from "../value.ts";
import type { Interpreter } from "../interpreter.ts";

export function memberValue(node: SyntaxNode, interpreter: Interpreter): Value {
  const children = childrenOf(node);
  const [of] = children;
  const property = children.find(({ name }) => name === "PropertyName");
  if (!of) return unknown;
  if (property)
    return attributeOf(
      interpreter.value(of, interpreter),
      interpreter.home.text(property),
      interpreter,
    );
  const keys = children.slice(1).filter(({ name }) => name !== "[" && name !== "]");
  const [key] = keys;
  return key && keys.length === 1
    ? itemOf(interpreter.value(of, interpreter), interpreter.value(key, interpreter))
    : unknown;
}

/** Methods of arrays and of classes are looked up where they are called. */
function attributeOf(of: Value, name: string, interpreter: Interpreter): Value {
  switch (of.tag) {
    case "path":
      return { tag: "path", path: `${of.path}.${name}` };
    case "instance":
      return of.attributes.get(name) ?? methodOf(of, name, interpreter) ?? unknown;
    case "array":
      return kinds.has(name) ? { tag: "kind" } : unknown;
    case "class":
      return (name === "apply" && gradientFunction(of, interpreter)) || unknown;
    case "learned":
    case "literal":
    case "tuple":
    case "closure":
    case "layer":
    case "layers":
    case "kind":
    case "unknown":
      return unknown;
  }
}

/** An item of a tuple that is written out, or the part of an array at a mask. */
function itemOf(of: Value, key: Value): Value {
  const tree = treeOf(key);
  if (of.tag === "array") return partOf(of, key);
  if (of.tag !== "tuple" || tree?.tag !== "number") return unknown;
  return of.items[Number(tree.text)] ?? unknown;
}

const kinds: ReadonlySet<string> = new Set(["dtype", "device", "shape"]);
