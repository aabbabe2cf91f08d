// NumPy's choice among several values: `np.select` and `np.piecewise`.
import { apply, number } from "../tree.ts";
import { array, treeOf, unknown, type Value } from "../value.ts";
import type { GivenValue, Interpreter } from "../interpreter.ts";
import { arrayWithin } from "./operators.ts";

/** A nested `where`; undefined for other functions. */
export function selected(
  path: string,
  given: readonly GivenValue[],
  interpreter: Interpreter,
): Value | undefined {
  const named = (key: string, index: number): Value | undefined =>
    given.find(({ name }) => name === key)?.value ?? given.filter(isPlaced)[index]?.value;
  if (isSelect.test(path)) {
    const [conditions, choices] = [named("condlist", 0), named("choicelist", 1)];
    const usual = named("default", 2) ?? array(number("0"));
    // The first condition that holds decides.
    return nested(itemsOf(conditions).toReversed(), itemsOf(choices).toReversed(), usual);
  }
  if (!isPiecewise.test(path)) return undefined;
  const [of, conditions, functions] = [named("x", 0), named("condlist", 1), named("funclist", 2)];
  if (of === undefined) return unknown;
  const input = [{ name: undefined, value: of }];
  const values = itemsOf(functions).map((one) =>
    one.tag === "closure" ? interpreter.result(one, input, interpreter) : one,
  );
  const count = itemsOf(conditions).length;
  // The last condition that holds decides; one value more is for where none does.
  return nested(itemsOf(conditions), values.slice(0, count), values[count] ?? array(number("0")));
}

/** Later conditions come before earlier ones. */
function nested(conditions: readonly Value[], values: readonly Value[], usual: Value): Value {
  if (conditions.length === 0 || conditions.length !== values.length) return unknown;
  return conditions.reduce((rest, condition, index) => {
    const trees = [condition, values[index] ?? unknown, rest].map(treeOf);
    const found = trees.flatMap((value) => (value ? [{ name: undefined, value }] : []));
    return found.length === 3 ? arrayWithin(apply("numpy.where", found)) : unknown;
  }, usual);
}

const itemsOf = (value: Value | undefined): readonly Value[] =>
  value?.tag === "tuple" ? value.items : [];

const isPlaced = ({ name }: GivenValue): boolean => name === undefined;

const isSelect = /(?:^|\.)numpy\.select$/;
const isPiecewise = /(?:^|\.)numpy\.piecewise$/;
