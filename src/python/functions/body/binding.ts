// The names that a function begins with.
import type { SyntaxNode } from "@lezer/common";
import { parametersOf, type WrittenParameter } from "../parameters.ts";
import { isVariable } from "../tree.ts";
import {
  array,
  treeOf,
  unknown,
  type Closure,
  type LocalNames,
  type OpenParameter,
  type Value,
} from "../value.ts";
import type { GivenValue, Interpreter } from "../interpreter.ts";
import { elementAt } from "../../../required.ts";

/** The parameters with the arguments of a call, and the names around the function; undefined where arguments do not fit. */
export function bound(
  { node, around }: Pick<Closure, "node"> & Partial<Pick<Closure, "around">>,
  given: readonly GivenValue[],
  interpreter: Interpreter,
): LocalNames | undefined {
  const parameters = parametersOf(node, interpreter.home.text);
  if (!parameters) return undefined;
  const names: LocalNames = new Map(around);
  const places = parameters.filter(({ star, named }) => star === undefined && !named);
  const positional = given.filter(({ name }) => name === undefined);
  const further = positional.slice(places.length).map(({ value }) => value);
  const collecting = parameters.find(({ star }) => star === "*");
  if (further.length > 0 && !collecting) return undefined;
  parameters.forEach((one) => names.set(one.name, defaultOf(one, interpreter)));
  if (collecting) names.set(collecting.name, { tag: "tuple", items: further });
  places.slice(0, positional.length).forEach(({ name }, index) => {
    names.set(name, elementAt(positional, index).value);
  });
  for (const { name, value } of given) {
    if (name === undefined) continue;
    if (!parameters.some((one) => one.name === name && one.star === undefined)) return undefined;
    names.set(name, value);
  }
  return names;
}

/** The parameters with their defaults: numbers stay open, flags are taken as they are by default. */
export function opened(
  parameters: readonly WrittenParameter[],
  names: LocalNames,
  interpreter: Interpreter,
): readonly OpenParameter[] {
  return parameters.flatMap((one): readonly OpenParameter[] => {
    const value = defaultOf(one, interpreter);
    const tree = treeOf(value);
    const isOpen = tree !== undefined && !isVariable(tree);
    names.set(one.name, isOpen ? array({ tag: "parameter", name: one.name }) : value);
    return isOpen ? [{ name: one.name, default: tree }] : [];
  });
}

export interface CallFrame {
  readonly names: LocalNames;
  readonly parameters: readonly OpenParameter[];
  /** The array, and the parameters that stay open. */
  readonly inputs: readonly Value[];
}

/** The names of a function that takes an array after these arguments; undefined if it takes no array there. */
export function callFrame(
  definition: SyntaxNode,
  before: readonly Value[],
  interpreter: Interpreter,
): CallFrame | undefined {
  const parameters = parametersOf(definition, interpreter.home.text);
  const input = parameters?.[before.length];
  if (!parameters || !input || input.star || input.named || input.default) return undefined;
  const names: LocalNames = new Map();
  const open = opened(parameters.slice(before.length + 1), names, interpreter);
  before.forEach((value, index) => names.set(elementAt(parameters, index).name, value));
  const given: Value = { tag: "array", cell: { tree: { tag: "input" }, isArgument: true } };
  names.set(input.name, given);
  const others = open.map(({ name }) => array({ tag: "parameter", name }));
  return { names, parameters: open, inputs: [given, ...others] };
}

function defaultOf({ star, default: written }: WrittenParameter, interpreter: Interpreter): Value {
  if (star !== undefined || written === undefined) return unknown;
  return interpreter.value(written, { ...interpreter, names: undefined });
}
