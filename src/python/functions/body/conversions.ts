// Conversions, which keep the numbers as they are.
import { ownProperty } from "../../../ownProperty.ts";
import { isVariable, number, type Tree } from "../tree.ts";
import { array, treeOf, unknown, type Value } from "../value.ts";
import type { GivenValue } from "../interpreter.ts";
import { elementAt } from "../../../required.ts";

/** Of an array's method, with a dot before it, or of a library's function. */
export const isConversion = (name: string): boolean =>
  name.startsWith(".") ? methods.has(name) || shaping.has(name) : functions.has(lastOf(name));

/** The same array, where it stays one of floats. */
export function convertedValue(name: string, of: Value, given: readonly GivenValue[]): Value {
  // `torch.Tensor(2)` has two numbers, which are not known.
  if (/Tensor$/.test(name) && of.tag !== "tuple") return unknown;
  const tree = treeOf(of.tag === "tuple" && of.items.length === 1 ? elementAt(of.items, 0) : of);
  if (tree === undefined) return unknown;
  if (shaping.has(name)) return isVariable(tree) ? unknown : of;
  const isKept = given.every((one) => keepsNumbers(one)) || isTruth(tree);
  if (!isKept) return unknown;
  return fresh.has(lastOf(name)) || !isVariable(tree) ? array(tree) : of;
}

/** A type of floats, a device, a name. */
function keepsNumbers({ name, value }: GivenValue): boolean {
  if (name === "name" || name === "device" || name === "copy") return true;
  if (name === "requires_grad" || name === "non_blocking") return value.tag === "literal";
  if (value.tag === "kind" || value.tag === "array") return true;
  if (value.tag === "path") return isFloatKind(value.path);
  return value.tag === "literal" && (value.value === null || isFloatKind(String(value.value)));
}

/** `torch.ones(n)`, `np.full(shape, 0.25)`: the same number everywhere; undefined of other functions. */
export function filledWith(path: string, given: readonly GivenValue[]): Value | undefined {
  const name = lastOf(path);
  const text = ownProperty(filling, name);
  if (text !== undefined) return array(number(text));
  if (name !== "full") return undefined;
  const value = (given.find((one) => one.name === "fill_value") ?? given[1])?.value;
  const tree = value && treeOf(value);
  return tree && !isVariable(tree) ? array(tree) : unknown;
}

const filling: Readonly<Record<string, string>> = { ones: "1", zeros: "0" };

export const isFloatKind = (path: string): boolean =>
  /^(?:b?float\d*|half|double|floatx|float_|bfloat16|cuda|cpu)$/.test(lastOf(path));

/** Of a comparison, 1 and 0 are whole numbers and floats alike. */
const isTruth = (tree: Tree): boolean =>
  tree.tag === "apply" && /^(?:[<>]=?|[=!]=|[&|]|not)$/.test(tree.of);

const lastOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

const methods: ReadonlySet<string> = new Set(
  "to float double half bfloat16 type type_as astype contiguous cuda cpu requires_grad_ new_tensor"
    .split(" ")
    .map((name) => `.${name}`),
);
/** Of numbers, which are the same in every shape. */
const shaping: ReadonlySet<string> = new Set(
  "item view reshape unsqueeze squeeze expand expand_as repeat detach numpy"
    .split(" ")
    .map((name) => `.${name}`),
);
const functions: ReadonlySet<string> = new Set([
  ..."asarray array copy tensor Tensor FloatTensor as_tensor from_numpy constant".split(" "),
  ..."convert_to_tensor cast".split(" "),
  ..."cast_to_floatx identity float32 float64 float16 bfloat16 asanyarray".split(" "),
  ..."convert_element_type to_tensor".split(" "),
]);
const fresh: ReadonlySet<string> = new Set(
  "array copy tensor Tensor FloatTensor constant".split(" "),
);
