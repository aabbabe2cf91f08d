// Classes of the document: what their constructors keep, and their methods.
import type { SyntaxNode } from "@lezer/common";
import { childrenOf, type TextOf } from "../source/nodes.ts";
import {
  basesOf,
  inheritedMethod,
  lineageOf,
  methodNamed,
  methodsOf,
  type NodeInHome,
} from "./bases.ts";
import { bound, opened } from "./body/binding.ts";
import { decoratorsOf } from "./decorators.ts";
import { parametersOf } from "./parameters.ts";
import { outcomeOf } from "./body/statements.ts";
import { newContext } from "./gradients/gradientContext.ts";
import { keptAs } from "./learned.ts";
import {
  treeOf,
  unknown,
  type Home,
  type OpenObject,
  type Instance,
  type LocalNames,
  type Value,
} from "./value.ts";
import { entering, type GivenValue, type Interpreter } from "./interpreter.ts";
import { elementAt } from "../../required.ts";

type Class = Extract<Value, { readonly tag: "class" }>;

/** An object of the class, made with these arguments. */
export function instanceOf(
  of: Class,
  given: readonly GivenValue[],
  interpreter: Interpreter,
): Value {
  const inside = entering(interpreter, of);
  if (!inside) return unknown;
  const made = bareInstance(of, undefined, inside);
  const constructor = inheritedMethod(of, "__init__", interpreter);
  if (!constructor) return given.length === 0 ? sealed(made) : unknown;
  const at = { ...inside, home: constructor.home };
  const names = bound(constructor, [{ name: undefined, value: made }, ...given], at);
  if (!names) return unknown;
  construct(made, constructor.node, { ...at, names });
  const build = methodNamed(of.node, "build", of.home.text);
  if (build) forget(build, made, of.home.text);
  return sealed(made);
}

/** Worked out once for all methods of the class. */
export function openObjectOf(of: Class, interpreter: Interpreter): OpenObject {
  const known = interpreter.homes.objects.get(of.home)?.get(of.node.from);
  if (known) return known;
  const found = openObject(of, interpreter);
  const all = interpreter.homes.objects.get(of.home) ?? new Map<number, OpenObject>();
  interpreter.homes.objects.set(of.home, all);
  all.set(of.node.from, found);
  return found;
}

function openObject(of: Class, interpreter: Interpreter): OpenObject {
  const made = bareInstance(of, new Map(), interpreter);
  const constructor = inheritedMethod(of, "__init__", interpreter);
  const build = methodNamed(of.node, "build", of.home.text);
  const at = constructor ? { ...interpreter, home: constructor.home } : interpreter;
  const [self, ...others] = constructor
    ? (parametersOf(constructor.node, constructor.home.text) ?? [])
    : [];
  const names: LocalNames = new Map();
  if (self) names.set(self.name, made);
  const parameters = self ? opened(others, names, at) : [];
  if (constructor && self) construct(made, constructor.node, { ...at, names });
  if (build)
    construct(made, build, {
      ...interpreter,
      names: bound({ node: build }, [{ name: undefined, value: made }], interpreter) ?? new Map(),
    });
  return { instance: sealed(made), parameters };
}

/** What it has stays as it is: a function that changes it does more than to compute. */
const sealed = (made: Instance): Instance => ({ ...made, isOpen: false });

/** An object with what the bodies of the class and of those before it give it. */
function bareInstance(
  { node, home }: Class,
  learned: Instance["learned"],
  interpreter: Interpreter,
): Instance {
  const attributes: LocalNames = new Map();
  const made: Instance = { tag: "instance", attributes, learned, isOpen: true, node, home };
  for (const one of lineageOf({ node, home }, interpreter).toReversed())
    take(one, made, { ...interpreter, home: one.home, names: attributes });
  return made;
}

/** What the body of one class gives to the object. */
function take({ node, home }: NodeInHome, made: Instance, interpreter: Interpreter): void {
  const names = made.attributes;
  const isOfFlax =
    made.learned && basesOf(node, interpreter).some((path) => path.startsWith("flax."));
  for (const statement of childrenOf(node.getChild("Body"))) {
    const [first, type] = childrenOf(statement);
    if (statement.name === "ClassDefinition") {
      const name = statement.getChild("VariableName");
      if (name) names.set(home.text(name), { tag: "class", node: statement, home });
    }
    if (statement.name !== "AssignStatement" || !first) continue;
    outcomeOf(statement, interpreter);
    // A field of Flax is an argument of the constructor.
    const name = home.text(first);
    const usual = treeOf(names.get(name) ?? unknown);
    if (isOfFlax && type?.name === "TypeDef" && usual)
      names.set(name, keptAs(made, name, { tag: "learned", initial: usual }));
  }
}

/** Follows the constructor, or `build`; what it keeps by a statement that is not followed is unknown, as is what other methods change. */
function construct(made: Instance, constructor: SyntaxNode, interpreter: Interpreter): void {
  const all = methodsInLineage(made, interpreter);
  const followed = { node: constructor, home: interpreter.home };
  if (isNamed(constructor, "__init__", interpreter.home))
    for (const { node, home } of all)
      if (isNamed(node, "__init__", home) && !isSame({ node, home }, followed))
        forget(node, made, home.text);
  for (const statement of statementsIn(constructor))
    if (outcomeOf(statement, interpreter) === "unknown")
      forget(statement, made, interpreter.home.text);
  for (const { node, home } of all) if (!makes(node, home)) forget(node, made, home.text);
}

const methodsInLineage = (
  { node, home }: Instance,
  interpreter: Interpreter,
): readonly NodeInHome[] =>
  node && home
    ? lineageOf({ node, home }, interpreter).flatMap((one) =>
        methodsOf(one.node).map((method) => ({ node: method.node, home: one.home })),
      )
    : [];

/** The tree gives another object for the same node each time. */
const isSame = (a: NodeInHome, b: NodeInHome): boolean =>
  a.node.from === b.node.from && a.home === b.home;

const makes = (method: SyntaxNode, home: Home): boolean =>
  isNamed(method, "__init__", home) || isNamed(method, "build", home);

function isNamed(method: SyntaxNode, name: string, { text }: Home): boolean {
  const own = method.getChild("VariableName");
  return own !== null && text(own) === name;
}

const statementsIn = (definition: SyntaxNode): readonly SyntaxNode[] =>
  childrenOf(definition.getChild("Body")).flatMap((one) =>
    one.name === "StatementGroup" ? childrenOf(one) : [one],
  );

/** Whatever the code gives to an attribute here, it is not known. */
function forget(within: SyntaxNode, { attributes }: Instance, text: TextOf): void {
  for (const [, name = ""] of text(within).matchAll(
    /\bself\s?\.\s?(\w+)[ \t]*(?::[^=\n:]{0,80})?[-+*/]?=(?!=)/g,
  ))
    attributes.set(name, unknown);
}

/** A method of the object's class, or of one before it, to be called on it. */
export function methodOf(of: Instance, name: string, interpreter: Interpreter): Value | undefined {
  if (!of.node || !of.home) return undefined;
  const found = inheritedMethod({ node: of.node, home: of.home }, name, interpreter);
  if (!found) return undefined;
  const decorators = decoratorsOf(found.node, { ...interpreter, home: found.home });
  if (decorators.length === 0) return { tag: "closure", ...found, around: undefined, receiver: of };
  const isStatic = decorators.length === 1 && elementAt(decorators, 0).path === "staticmethod";
  return isStatic ? { tag: "closure", ...found, around: undefined } : undefined;
}

/** The forward pass of a function of PyTorch with a gradient of its own, as `apply` calls it. */
export function gradientFunction(
  { node, home }: Class,
  interpreter: Interpreter,
): Value | undefined {
  if (!basesOf(node, { ...interpreter, home }).includes("torch.autograd.Function"))
    return undefined;
  const [forward, setup] = ["forward", "setup_context"].map((name) =>
    methodNamed(node, name, home.text),
  );
  if (!forward) return undefined;
  return {
    ...{ tag: "closure", node: forward, home, around: undefined },
    ...(!setup && { receiver: newContext() }),
  };
}
