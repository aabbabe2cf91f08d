// The places where code registers: dictionaries of custom objects, their scope, the global table and the decorator.
import type { SyntaxNode } from "@lezer/common";
import {
  key,
  named,
  table,
  unreadable,
  variable,
  type ScopeBody,
  type RegisteredValue,
  type Registration,
  type RegistrationContext,
} from "./registration.ts";
import { argumentsOf, childrenOf, lastName, type NodeArgument } from "../source/nodes.ts";
import { decorator, packaged, registrar } from "./registeringDecorator.ts";
import type { Source } from "../source/source.ts";
import { perObject } from "../../memo.ts";

/** All that is registered in a source, and all that is put into any of its variables. */
export const registrationsOf = perObject(({ text, tree }: Source): readonly Registration[] => {
  const found: Registration[] = [];
  const read: RegistrationContext = {
    text: (node) => text.slice(node.from, node.to),
    put: (into, value) => void found.push({ into, value }),
    scoped: (value, body) =>
      void found.push({ into: undefined, value, scoped: true, ...(body && { body }) }),
  };
  tree.iterate({
    enter: (node) => readers[node.name]?.(node.node, read),
  });
  return found;
});

const readers: Readonly<Record<string, (node: SyntaxNode, read: RegistrationContext) => void>> = {
  CallExpression: call,
  Decorator: decorator,
  AssignStatement: assignment,
  ParamList: (node, read) => {
    for (const one of childrenOf(node))
      if (one.name === "VariableName") read.put(read.text(one), unreadable);
  },
  ImportStatement: imported,
  FunctionDefinition: (node, read) => {
    const name = node.getChild("VariableName");
    if (name && read.text(name) === table) read.put(table, unreadable);
  },
};

function call(node: SyntaxNode, read: RegistrationContext): void {
  const [callee] = childrenOf(node);
  const given = argumentsOf(node.getChild("ArgList"), read.text);
  if (callee?.name === "CallExpression" && lastName(callee.firstChild, read.text) === registrar) {
    const stated = argumentsOf(callee.getChild("ArgList"), read.text);
    for (const { value } of given) read.put(undefined, packaged(stated, named(value, read), read));
  }
  const name = lastName(callee, read.text) ?? "";
  const body = scopes.has(name) ? bodyOf(node) : undefined;
  for (const [i, { keyword, value }] of given.entries()) {
    const isSecond = keyword === undefined && i === 1;
    if (keyword === "custom_objects" || scopes.has(name) || (isSecond && loaders.has(name)))
      dictionary(value, undefined, { ...read, put: scoping(read, body) });
  }
  const changed = callee?.name === "MemberExpression" ? callee.firstChild : undefined;
  if (changed && name === "update") changes(given, targetOf(changed, read), read);
}

/** `table.update({"a": f}, b=g)` */
function changes(
  given: readonly NodeArgument[],
  target: Target | undefined,
  read: RegistrationContext,
): void {
  if (target === undefined) return;
  for (const { keyword, value } of given)
    if (keyword === undefined) dictionary(value, target.into, read);
    else read.put(target.into, { tag: "name", text: keyword, by: variable(value, read) });
}

/** A registration without a receiver is valid in its scope only. */
const scoping =
  (read: RegistrationContext, body: ScopeBody | undefined): RegistrationContext["put"] =>
  (into, value) => {
    if (into === undefined) read.scoped(value, body);
    else read.put(into, value);
  };

/** The body of the `with` statement that a call enters. */
function bodyOf(call: SyntaxNode): ScopeBody {
  const list = call.parent?.name === "WithStatement" ? call : call.parent;
  const body = list?.parent?.name === "WithStatement" ? list.parent.getChild("Body") : null;
  return body ? { start: body.from, end: body.to } : "unknown";
}

/** `table["a"] = f`, `variable = {…}`, and chains of them. */
function assignment(node: SyntaxNode, read: RegistrationContext): void {
  const parts = childrenOf(node).filter(({ name }) => name !== "AssignOp" && name !== "TypeDef");
  const value = parts.at(-1);
  if (value === undefined || node.getChild("AssignOp") === null) return;
  let first: string | undefined;
  for (const target of parts.slice(0, -1)) {
    if (target.name === "VariableName") {
      const into = read.text(target);
      if (targetOf(value, read) && value.name !== "VariableName") alias(into, read);
      // All variables of a chain hold one dictionary, which is read once.
      else if (first !== undefined) read.put(into, { tag: "variable", variable: first });
      else dictionary(value, (first = into), read);
    } else if (lastName(target.firstChild, read.text) === "activations" && !target.getChild("["))
      member(lastName(target, read.text), value, read);
    else if (target.name === "MemberExpression" && target.getChild("[")) {
      const [of] = childrenOf(target);
      const put = of && targetOf(of, read);
      const index = target.getChild("[")?.nextSibling;
      if (put && index)
        read.put(
          put.into === "custom_objects" ? undefined : put.into,
          key(index, read, variable(value, read)),
        );
    }
  }
}

/** `keras.activations.gate = f`: the strings of Keras 1 and 2 are looked up in the module itself. */
function member(text: string | undefined, value: SyntaxNode, read: RegistrationContext): void {
  if (text !== undefined) read.put(undefined, { tag: "name", text, by: variable(value, read) });
}

/** A variable that holds the global table: what is put into it is registered. */
const alias = (variable: string, read: RegistrationContext): void => {
  read.put(undefined, { tag: "variable", variable });
  read.put(variable, { tag: "variable", variable: table });
};

/** Another library's function of the name returns what only that library knows. */
function imported(node: SyntaxNode, read: RegistrationContext): void {
  const names = node.getChildren("VariableName").map(read.text);
  if (names.includes(table) && !/^from\s+(?:keras|tensorflow|tf_keras)\b/.test(read.text(node)))
    read.put(table, unreadable);
}

interface Target {
  /** The variable; undefined for the global table itself. */
  readonly into: string | undefined;
}

/** What is changed by a store or an update: a variable, or the global table; undefined for anything else. */
function targetOf(node: SyntaxNode, read: RegistrationContext): Target | undefined {
  if (node.name === "VariableName" && !globals.has(read.text(node)))
    return { into: read.text(node) };
  const name = lastName(node.name === "CallExpression" ? node.firstChild : node, read.text);
  const isCalled = node.name === "CallExpression";
  return (isCalled ? name === table : globals.has(name ?? "")) ? { into: undefined } : undefined;
}

/** Puts every key of a dictionary. */
function dictionary(node: SyntaxNode, into: string | undefined, read: RegistrationContext): void {
  const put = (value: RegisteredValue): void => read.put(into, value);
  if (node.name === "None") return;
  if (node.name === "VariableName") put({ tag: "variable", variable: read.text(node) });
  else if (node.name === "DictionaryExpression") entries(node, into, read);
  else if (node.name === "CallExpression") {
    const name = lastName(node.firstChild, read.text);
    if (name === table) put({ tag: "variable", variable: table });
    else if (name === "dict")
      changes(argumentsOf(node.getChild("ArgList"), read.text), { into }, read);
    else put(unreadable);
  } else put(unreadable);
}

function entries(node: SyntaxNode, into: string | undefined, read: RegistrationContext): void {
  for (const one of childrenOf(node)) {
    const before = one.prevSibling?.name;
    if (before === "**") dictionary(one, into, read);
    else if (one.nextSibling?.name === ":")
      read.put(into, key(one, read, variable(one.nextSibling.nextSibling, read)));
  }
}

/** The same table, as old code reaches for it. */
const globals: ReadonlySet<string> = new Set(["_GLOBAL_CUSTOM_OBJECTS", "GLOBAL_CUSTOM_OBJECTS"]);
const scopes: ReadonlySet<string> = new Set(["custom_object_scope", "CustomObjectScope"]);
/** They take the dictionary in the second place. */
const loaders: ReadonlySet<string> = new Set([
  "load_model",
  "model_from_json",
  "model_from_yaml",
  "model_from_config",
]);
