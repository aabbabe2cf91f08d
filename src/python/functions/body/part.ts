// The part of an array at which a mask is true: `x[x < 0]`.
import { isVariable, operation, sizeOf, type Tree, type TreeLiteral } from "../tree.ts";
import { treeOf, unknown, type Value } from "../value.ts";
import { arrayWithin } from "./operators.ts";

/** Of a mask that is worked out from the array; unknown of other keys. */
export function partOf(of: Value, key: Value): Value {
  const [tree, mask] = [treeOf(of), treeOf(key)];
  if (tree === undefined || mask?.tag !== "apply" || !isVariable(mask) || !isTruth(mask.of))
    return unknown;
  return arrayWithin(operation(part, tree, mask));
}

/** The tree with each part at this mask replaced by its whole array; undefined if the input occurs outside such parts. */
export function withoutPart(tree: Tree, mask: Tree): Tree | undefined {
  if (!isVariable(tree)) return tree;
  const key = JSON.stringify(mask);
  return within(tree);

  function within(one: Tree): Tree | undefined {
    if (one.tag !== "apply") return isVariable(one) ? undefined : one;
    if (!isVariable(one)) return one;
    if (one.of === part) return inside(one.arguments.map(({ value }) => value));
    const all = one.arguments.map(({ name, value }) => ({
      name,
      value: value.tag === "literal" ? value : within(value),
    }));
    const found = all.flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }]));
    return found.length === all.length ? { ...one, arguments: found } : undefined;
  }

  function inside([whole, at]: readonly (Tree | TreeLiteral)[]): Tree | undefined {
    const isHere = at !== undefined && sizeOf(at) === sizeOf(mask) && JSON.stringify(at) === key;
    return isHere && whole?.tag !== "literal" ? whole : undefined;
  }
}

const isTruth = (sign: string): boolean => /^(?:[<>]=?|[=!]=|[&|]|not)$/.test(sign);

/** No function of a library has this name, so a part that remains makes no formula. */
const part = "[]";
