// What a class is made from: classes of libraries by their paths, and classes of the document.
import type { SyntaxNode } from "@lezer/common";
import { childrenOf, type TextOf } from "../source/nodes.ts";
import type { Home, Value } from "./value.ts";
import type { Interpreter } from "./interpreter.ts";

/** A class of the document, or one of its functions. */
export interface NodeInHome {
  readonly node: SyntaxNode;
  readonly home: Home;
}

/** The canonical paths of the classes of libraries. */
export const basesOf = (node: SyntaxNode, interpreter: Interpreter): readonly string[] =>
  allBases(node, interpreter).flatMap((base) => (base.tag === "path" ? [base.path] : []));

/** The class, then the classes of the document that it inherits from, in the order in which a method is looked for. */
export function lineageOf(of: NodeInHome, interpreter: Interpreter): readonly NodeInHome[] {
  const found: NodeInHome[] = [];
  const add = (one: NodeInHome): void => {
    const isKnown = found.some(
      ({ node, home }) => node.from === one.node.from && home === one.home,
    );
    if (isKnown || found.length >= maxClasses) return;
    found.push(one);
    for (const base of allBases(one.node, { ...interpreter, home: one.home }))
      if (base.tag === "class") add(base);
  };
  add(of);
  return found;
}

/** The method of this name, of the class or of the first one before it that has it. */
export const inheritedMethod = (
  of: NodeInHome,
  name: string,
  interpreter: Interpreter,
): NodeInHome | undefined =>
  lineageOf(of, interpreter)
    .map(({ node, home }) => ({ node: methodNamed(node, name, home.text), home }))
    .find((one): one is NodeInHome => one.node !== undefined);

export interface Method {
  readonly name: string;
  readonly node: SyntaxNode;
}

/** The functions in the body of a class. */
export function methodsOf(node: SyntaxNode | undefined, text?: TextOf): readonly Method[] {
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

const allBases = (node: SyntaxNode, interpreter: Interpreter): readonly Value[] =>
  childrenOf(node.getChild("ArgList"))
    .filter(({ name }) => name === "VariableName" || name === "MemberExpression")
    .map((one) => interpreter.value(one, interpreter));

const maxClasses = 16;
