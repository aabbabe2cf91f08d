// Classes of the document: what their constructors keep, and their methods.
import type { SyntaxNode } from "@lezer/common";
import { childrenOf, type TextOf } from "../source/nodes.ts";
import { bound, opened } from "./body/binding.ts";
import { decoratorsOf } from "./decorators.ts";
import { parametersOf } from "./parameters.ts";
import { outcomeOf } from "./body/statements.ts";
import { newContext } from "./gradients/gradientContext.ts";
import { keptAs } from "./learned.ts";
import {
  treeOf,
  unknown,
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
  const constructor = methodNamed(of.node, "__init__", of.home.text);
  if (!constructor) return given.length === 0 ? sealed(made) : unknown;
  const names = bound({ node: constructor }, [{ name: undefined, value: made }, ...given], inside);
  if (!names) return unknown;
  construct(made, constructor, { ...inside, names });
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
  const [constructor, build] = ["__init__", "build"].map((name) =>
    methodNamed(of.node, name, of.home.text),
  );
  const [self, ...others] = constructor ? (parametersOf(constructor, of.home.text) ?? []) : [];
  const names: LocalNames = new Map();
  if (self) names.set(self.name, made);
  const parameters = self ? opened(others, names, interpreter) : [];
  if (constructor && self) construct(made, constructor, { ...interpreter, names });
  if (build)
    construct(made, build, {
      ...interpreter,
      names: bound({ node: build }, [{ name: undefined, value: made }], interpreter) ?? new Map(),
    });
  return { instance: sealed(made), parameters };
}

/** What it has stays as it is: a function that changes it does more than to compute. */
const sealed = (made: Instance): Instance => ({ ...made, isOpen: false });

/** An object with what the body of the class gives it. */
function bareInstance(
  { node, home }: Class,
  learned: Instance["learned"],
  interpreter: Interpreter,
): Instance {
  const names: LocalNames = new Map();
  const made: Instance = { tag: "instance", attributes: names, learned, isOpen: true, node, home };
  const isOfFlax =
    learned && basesOf(node, { ...interpreter, home }).some((path) => path.startsWith("flax."));
  for (const statement of childrenOf(node.getChild("Body"))) {
    const [first, type] = childrenOf(statement);
    if (statement.name === "ClassDefinition") {
      const name = statement.getChild("VariableName");
      if (name) names.set(home.text(name), { tag: "class", node: statement, home });
    }
    if (statement.name !== "AssignStatement" || !first) continue;
    outcomeOf(statement, { ...interpreter, home, names });
    // A field of Flax is an argument of the constructor.
    const name = home.text(first);
    const usual = treeOf(names.get(name) ?? unknown);
    if (isOfFlax && type?.name === "TypeDef" && usual)
      names.set(name, keptAs(made, name, { tag: "learned", initial: usual }));
  }
  return made;
}

/** Follows the constructor; what it keeps by a statement that is not followed is unknown, as is what other methods change. */
function construct(made: Instance, constructor: SyntaxNode, interpreter: Interpreter): void {
  for (const statement of statementsIn(constructor))
    if (outcomeOf(statement, interpreter) === "unknown")
      forget(statement, made, interpreter.home.text);
  for (const { node } of methodsOf(made.node))
    if (!isMaking(node, interpreter.home.text)) forget(node, made, interpreter.home.text);
}

const isMaking = (method: SyntaxNode, text: TextOf): boolean => {
  const name = method.getChild("VariableName");
  return name !== null && /^(?:__init__|build)$/.test(text(name));
};

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

interface Method {
  readonly name: string;
  readonly node: SyntaxNode;
}

/** The functions in the body of a class. */
function methodsOf(node: SyntaxNode | undefined, text?: TextOf): readonly Method[] {
  const body = node?.getChild("Body") ?? null;
  return childrenOf(body).flatMap((one): readonly Method[] => {
    const found = one.name === "DecoratedStatement" ? one.getChild("FunctionDefinition") : one;
    if (found?.name !== "FunctionDefinition") return [];
    const name = found.getChild("VariableName");
    return [{ name: name && text ? text(name) : "", node: found }];
  });
}

export const methodNamed = (node: SyntaxNode, name: string, text: TextOf): SyntaxNode | undefined =>
  methodsOf(node, text).find((one) => one.name === name)?.node;

/** A method of the object's own class, to be called on it. */
export function methodOf(of: Instance, name: string, interpreter: Interpreter): Value | undefined {
  const { node, home } = of;
  const found = node && home ? methodNamed(node, name, home.text) : undefined;
  if (!found || !home) return undefined;
  const decorators = decoratorsOf(found, { ...interpreter, home });
  if (decorators.length === 0)
    return { tag: "closure", node: found, home, around: undefined, receiver: of };
  const isStatic = decorators.length === 1 && elementAt(decorators, 0).path === "staticmethod";
  return isStatic ? { tag: "closure", node: found, home, around: undefined } : undefined;
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

/** The canonical paths of what a class is made from. */
export function basesOf(node: SyntaxNode, interpreter: Interpreter): readonly string[] {
  return childrenOf(node.getChild("ArgList"))
    .filter(({ name }) => name === "VariableName" || name === "MemberExpression")
    .map((one) => interpreter.value(one, interpreter))
    .flatMap((base) => (base.tag === "path" ? [base.path] : []));
}
