// Calls: of functions and classes of the document, of a library, and of methods.
import type { SyntaxNode } from "@lezer/common";
import { argumentsOf, childrenOf } from "../../source/nodes.ts";
import { convertedValue, filledWith, isConversion, isFloatKind } from "./conversions.ts";
import { instanceOf, methodOf } from "../class.ts";
import { trainableValue, weightOf } from "../learned.ts";
import { contextResult } from "../gradients/gradientContext.ts";
import { inPlaceName, putInPlace } from "./inPlace.ts";
import { arrayWithin } from "./operators.ts";
import { selected } from "./select.ts";
import { apply, type TreeArgument } from "../tree.ts";
import { treeOf, unknown, type Value } from "../value.ts";
import type { GivenValue, Interpreter } from "../interpreter.ts";

export function callValue(node: SyntaxNode, interpreter: Interpreter): Value {
  const [callee] = childrenOf(node);
  const given = callee && givenIn(node.getChild("ArgList"), interpreter);
  if (!callee || !given) return unknown;
  const property = callee.name === "MemberExpression" ? callee.getChild("PropertyName") : null;
  if (property && callee.firstChild) {
    const of = interpreter.value(callee.firstChild, interpreter);
    const name = interpreter.home.text(property);
    if (of.tag === "array") return methodResult(of, name, given);
    if (of.tag === "instance" && of.node === undefined) return contextResult(of, name, given);
    if (of.tag === "path") return libraryResult(`${of.path}.${name}`, given, interpreter);
    if (of.tag === "class")
      return calledWith(interpreter.value(callee, interpreter), given, interpreter);
    if (of.tag !== "instance") return unknown;
    const own = of.attributes.get(name) ?? methodOf(of, name, interpreter);
    return own ? calledWith(own, given, interpreter) : (weightOf(of, name, given) ?? unknown);
  }
  if (callee.name === "VariableName" && isBuiltin(callee, interpreter))
    return builtinResult(interpreter.home.text(callee), given);
  return calledWith(interpreter.value(callee, interpreter), given, interpreter);
}

/** What a value returns when it is called. */
function calledWith(of: Value, given: readonly GivenValue[], interpreter: Interpreter): Value {
  switch (of.tag) {
    case "closure":
      return interpreter.result(of, given, interpreter);
    case "class":
      return instanceOf(of, given, interpreter);
    case "instance":
      return calledWith(
        methodOf(of, "forward", interpreter) ?? methodOf(of, "call", interpreter) ?? unknown,
        given,
        interpreter,
      );
    case "layer": {
      const list = argumentsIn(given);
      if (list === undefined) return unknown;
      const made = of.made.filter(({ name }) => name !== "inplace");
      const value = arrayWithin(apply(of.path, list, made));
      return made.length < of.made.length && isInPlace(of.made)
        ? putInPlace(given[0]?.value, value)
        : value;
    }
    case "layers":
      return (
        of.items.reduce<readonly GivenValue[]>(
          (all, one) => [{ name: undefined, value: calledWith(one, all, interpreter) }],
          given,
        )[0]?.value ?? unknown
      );
    case "path":
      return libraryResult(of.path, given, interpreter);
    case "array":
    case "learned":
    case "literal":
    case "tuple":
    case "kind":
    case "unknown":
      return unknown;
  }
}

function methodResult(of: Value, name: string, given: readonly GivenValue[]): Value {
  if (name === "clone" || name === "copy") return copied(of);
  // Here the condition is not the first argument.
  if (name === "where" && given[0])
    return applied("torch.where", [given[0], { name: undefined, value: of }, ...given.slice(1)]);
  if (isConversion(`.${name}`)) return convertedValue(`.${name}`, of, given);
  return applied(`.${name}`, [{ name: undefined, value: of }, ...given]);
}

const copied = (of: Value): Value => (of.tag === "array" ? arrayWithin(of.cell.tree) : unknown);

function libraryResult(
  path: string,
  given: readonly GivenValue[],
  interpreter: Interpreter,
): Value {
  if (isFloatKind(path) && given.length === 0) return { tag: "kind" };
  const made =
    trainableValue(path, given) ?? filledWith(path, given) ?? selected(path, given, interpreter);
  if (made) return made;
  if (isSequence(path)) return { tag: "layers", items: given.map(({ value }) => value) };
  if (isConversion(path)) {
    const [first, ...rest] = given;
    return first ? convertedValue(path, first.value, rest) : unknown;
  }
  if (isLayer(path)) {
    const all = argumentsIn(given);
    return all ? { tag: "layer", path, made: all } : unknown;
  }
  return applied(path, given);
}

/** A function of arrays; what is written in place must be no one else's. */
function applied(written: string, given: readonly GivenValue[]): Value {
  const all = argumentsIn(given);
  if (all === undefined) return unknown;
  const name = inPlaceName(written);
  const list = all.filter((one) => one.name !== "inplace");
  const value = arrayWithin(apply(name ?? written, list));
  const changes = name !== undefined || (list.length < all.length && isInPlace(all));
  return changes ? putInPlace(given[0]?.value, value) : value;
}

const isInPlace = (given: readonly TreeArgument[]): boolean =>
  given.some(
    ({ name, value }) => name === "inplace" && !(value.tag === "literal" && value.value === false),
  );

function builtinResult(name: string, given: readonly GivenValue[]): Value {
  const [first] = given;
  if (name === "float" && first && given.length === 1) return first.value;
  if (name === "abs") return applied(".abs", given);
  return unknown;
}

const isBuiltin = (callee: SyntaxNode, { home, names, homes }: Interpreter): boolean =>
  builtins.has(home.text(callee)) &&
  names?.has(home.text(callee)) !== true &&
  homes.meaning(home.text(callee), callee, home).tag === "unknown";

/** Undefined where an argument is not followed; how numbers are kept is left out. */
function argumentsIn(given: readonly GivenValue[]): readonly TreeArgument[] | undefined {
  const found: TreeArgument[] = [];
  for (const { name, value } of given) {
    if (value.tag === "kind" || labels.has(name ?? "")) continue;
    const tree = value.tag === "literal" ? value : treeOf(value);
    if (tree === undefined) return undefined;
    found.push({ name, value: tree });
  }
  return found;
}

/** Undefined if a starred argument hides the arguments. */
function givenIn(
  list: SyntaxNode | null,
  interpreter: Interpreter,
): readonly GivenValue[] | undefined {
  if (childrenOf(list).some(({ name }) => name === "*" || name === "**" || name === "for"))
    return undefined;
  return argumentsOf(list, interpreter.home.text)
    .filter(({ value }) => value.name !== "Comment")
    .map(({ keyword, value }) => ({ name: keyword, value: interpreter.value(value, interpreter) }));
}

/** `nn.ReLU6`: a class of a module of layers. */
const isLayer = (path: string): boolean => /(?:^|\.)(?:nn|layers|activation)\.[A-Z]\w*$/.test(path);

/** Layers that are called one after the other. */
const isSequence = (path: string): boolean => /(?:^|\.)nn\.Sequential$/.test(path);

const builtins: ReadonlySet<string> = new Set(["float", "abs"]);
const labels: ReadonlySet<string> = new Set(["name", "dtype", "device"]);
