// What training changes: parameters and variables of layers, by the numbers that they begin with.
import {
  isVariable,
  number,
  sizeOf,
  type Tree,
  type TreeArgument,
  type TreeLiteral,
} from "./tree.ts";
import {
  literal,
  treeOf,
  unknown,
  type Instance,
  type OpenParameter,
  type Value,
} from "./value.ts";
import { maxTreeSize, type GivenValue } from "./interpreter.ts";

/** `nn.Parameter(…)`, `K.variable(…)`; undefined of other functions of libraries. */
export function trainableValue(path: string, given: readonly GivenValue[]): Value | undefined {
  if (!/(?:^|\.)(?:Parameter|[vV]ariable)$/.test(path)) return undefined;
  const initial = given[0] && treeOf(given[0].value);
  return initial === undefined || isVariable(initial) ? unknown : { tag: "learned", initial };
}

/** `self.add_weight(…)` of Keras, `self.param(…)` of Flax, `self.register_buffer(…)` of PyTorch; undefined of other methods. */
export function weightOf(
  of: Instance,
  name: string,
  given: readonly GivenValue[],
): Value | undefined {
  const named = (key: string): Value | undefined => given.find((one) => one.name === key)?.value;
  const [first, second] = given.filter((one) => one.name === undefined);
  switch (name) {
    case "add_weight":
    case "add_variable": {
      const initial = initialBy(named("initializer"));
      return initial ? { tag: "learned", initial } : unknown;
    }
    case "param": {
      const key = named("name") ?? first?.value;
      const initial = initialBy(named("init_fn") ?? second?.value);
      return key?.tag === "literal" && typeof key.value === "string" && initial
        ? kept(of, key.value, initial)
        : unknown;
    }
    case "register_buffer":
    case "register_parameter": {
      const key = named("name") ?? first?.value;
      const value = named("tensor") ?? named("param") ?? second?.value;
      if (!of.isOpen || key?.tag !== "literal" || typeof key.value !== "string") return unknown;
      of.attributes.set(key.value, keptAs(of, key.value, value ?? unknown));
      return literal(null);
    }
    default:
      return undefined;
  }
}

/** The value that an attribute keeps: a learned one becomes a parameter, or unknown in a layer inside another. */
export const keptAs = (of: Instance, name: string, value: Value): Value =>
  value.tag === "learned" ? kept(of, name, value.initial) : value;

function kept({ learned }: Instance, name: string, initial: Tree): Value {
  if (learned === undefined) return unknown;
  learned.set(name, initial);
  return { tag: "array", cell: { tree: { tag: "parameter", name }, isArgument: false } };
}

/** The parameters of the constructor, then the learned ones; of two with the same name, the learned one is kept. */
export function withLearned(
  parameters: readonly OpenParameter[],
  { learned = new Map() }: Pick<Instance, "learned">,
): readonly OpenParameter[] {
  const usual = new Map(parameters.map((one) => [one.name, one.default]));
  const all = [...learned].map(([name, initial]) => ({
    name,
    default: inDefaults(initial, usual),
  }));
  return [...parameters.filter(({ name }) => !learned.has(name)), ...all];
}

/** With the defaults of parameters in their places. */
function inDefaults(tree: Tree, usual: ReadonlyMap<string, Tree>): Tree {
  if (tree.tag === "parameter") return usual.get(tree.name) ?? tree;
  if (tree.tag !== "apply" || sizeOf(tree) > maxTreeSize) return tree;
  const within = (one: TreeArgument): TreeArgument => ({
    ...one,
    value: inArgument(one.value, usual),
  });
  return { ...tree, arguments: tree.arguments.map(within) };
}

const inArgument = (
  value: Tree | TreeLiteral,
  usual: ReadonlyMap<string, Tree>,
): Tree | TreeLiteral => (value.tag === "literal" ? value : inDefaults(value, usual));

/** The number that an initializer writes: "ones", `Constant(0.25)`. */
function initialBy(initializer: Value | undefined): Tree | undefined {
  if (initializer?.tag === "literal" || initializer?.tag === "path") {
    const named = String(initializer.tag === "path" ? initializer.path : initializer.value);
    return plain.get(lastOf(named));
  }
  const made = initializer && treeOf(initializer);
  // `initializers.constant(0.25)` and `initializers.zeros()` are already read as their number.
  if (made?.tag === "number" || made?.tag === "parameter") return made;
  if (made?.tag !== "apply") return undefined;
  const [value] = made.arguments;
  if (
    /^(?:constant|constant_initializer)$/i.test(lastOf(made.of)) &&
    value?.value.tag !== "literal"
  )
    return value?.value;
  return made.arguments.length === 0 ? plain.get(lastOf(made.of)) : undefined;
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1).toLowerCase();

const plain: ReadonlyMap<string, Tree> = new Map(
  ["one", "ones", "ones_initializer", "ones_init"]
    .map((name): [string, Tree] => [name, number("1")])
    .concat(
      ["zero", "zeros", "zeros_initializer", "zeros_init"].map((name) => [name, number("0")]),
    ),
);
