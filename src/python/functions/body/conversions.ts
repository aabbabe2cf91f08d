// Conversions, which keep the numbers as they are.
import { isVariable, type Tree } from "../tree.ts";
import { array, treeOf, unknown, type Value } from "../value.ts";
import type { GivenValue } from "../way.ts";

/** Of an array's method, with a dot before it, or of a library's function. */
export const isConversion = (name: string): boolean =>
  name.startsWith(".") ? methods.has(name) : functions.has(lastOf(name));

/** The same array, where it stays one of floats. */
export function convertedValue(name: string, of: Value, given: readonly GivenValue[]): Value {
  const tree = treeOf(of);
  if (tree === undefined) return unknown;
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
const functions: ReadonlySet<string> = new Set([
  ..."asarray array tensor as_tensor from_numpy constant convert_to_tensor cast".split(" "),
  ..."cast_to_floatx identity float32 float64 float16 bfloat16 asanyarray".split(" "),
  ..."convert_element_type to_tensor".split(" "),
]);
const fresh: ReadonlySet<string> = new Set(["array", "tensor", "constant"]);
