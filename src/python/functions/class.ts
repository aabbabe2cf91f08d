// Classes of the document: what their constructors keep, and their methods.
import type { SyntaxNode } from "@lezer/common";
import { childrenOf, type TextOf } from "../source/nodes.ts";
import { bound, opened } from "./body/binding.ts";
import { decoratorsOf } from "./decorators.ts";
import { parametersOf } from "./parameters.ts";
import { outcomeOf } from "./body/statements.ts";
import { unknown, type OpenObject, type Instance, type LocalNames, type Value } from "./value.ts";
import { entering, type GivenValue, type Way } from "./way.ts";
import { elementAt } from "../../required.ts";

type Class = Extract<Value, { readonly tag: "class" }>;

/** An object of the class, made with these arguments. */
export function instanceOf(of: Class, given: readonly GivenValue[], way: Way): Value {
  const inside = entering(way, of.node, of.home, undefined);
  if (!inside) return unknown;
  const made = bareInstance(of, inside);
  const constructor = methodNamed(of.node, "__init__", of.home.text);
  if (!constructor) return given.length === 0 ? sealed(made) : unknown;
  const names = bound(constructor, [{ name: undefined, value: made }, ...given], inside);
  if (!names) return unknown;
  construct(made, constructor, { ...inside, names });
  return sealed(made);
}

/** Worked out once for all methods of the class. */
export function openObjectOf(of: Class, way: Way): OpenObject {
  const known = way.homes.objects.get(of.home)?.get(of.node.from);
  if (known) return known;
  const found = openObject(of, way);
  const all = way.homes.objects.get(of.home) ?? new Map<number, OpenObject>();
  way.homes.objects.set(of.home, all);
  all.set(of.node.from, found);
  return found;
}

function openObject(of: Class, way: Way): OpenObject {
  const made = bareInstance(of, way);
  const constructor = methodNamed(of.node, "__init__", of.home.text);
  const [self, ...others] = constructor ? (parametersOf(constructor, of.home.text) ?? []) : [];
  if (!constructor || !self) return { instance: sealed(made), parameters: [] };
  const names: LocalNames = new Map([[self.name, made]]);
  const parameters = opened(others, names, way);
  construct(made, constructor, { ...way, names });
  return { instance: sealed(made), parameters };
}

/** What it has stays as it is: a function that changes it does more than to compute. */
const sealed = (made: Instance): Instance => ({ ...made, isOpen: false });

/** An object with what the body of the class gives it. */
function bareInstance({ node, home }: Class, way: Way): Instance {
  const names: LocalNames = new Map();
  for (const statement of childrenOf(node.getChild("Body")))
    if (statement.name === "AssignStatement") outcomeOf(statement, { ...way, home, names });
  return { tag: "instance", attributes: names, isOpen: true, node, home };
}

/** Follows the constructor; what it keeps by a statement that is not followed is unknown, as is what other methods change. */
function construct(made: Instance, constructor: SyntaxNode, way: Way): void {
  for (const statement of statementsIn(constructor))
    if (outcomeOf(statement, way) === "unknown") forget(statement, made, way.home.text);
  for (const { node } of methodsOf(made.node))
    if (node.from !== constructor.from) forget(node, made, way.home.text);
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
export function methodOf(of: Instance, name: string, way: Way): Value | undefined {
  const { node, home } = of;
  const found = node && home ? methodNamed(node, name, home.text) : undefined;
  if (!found || !home) return undefined;
  const decorators = decoratorsOf(found, { ...way, home });
  if (decorators.length === 0)
    return { tag: "closure", node: found, home, around: undefined, receiver: of };
  const isStatic = decorators.length === 1 && elementAt(decorators, 0).path === "staticmethod";
  return isStatic ? { tag: "closure", node: found, home, around: undefined } : undefined;
}

/** The canonical paths of what a class is made from. */
export function basesOf(node: SyntaxNode, way: Way): readonly string[] {
  return childrenOf(node.getChild("ArgList"))
    .filter(({ name }) => name === "VariableName" || name === "MemberExpression")
    .map((one) => way.value(one, way))
    .flatMap((base) => (base.tag === "path" ? [base.path] : []));
}
