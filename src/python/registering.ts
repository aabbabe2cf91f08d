// The places where code registers: dictionaries of custom objects, their scope, the global table and the decorator.
import type { SyntaxNode } from "@lezer/common";
import { argumentsOf, childrenOf, lastName, type NodeArgument, type TextOf } from "./nodes.ts";
import type { Source } from "./source.ts";

/** Something put into a variable, or registered where there is none. */
export interface Handing {
  readonly into: string | undefined;
  readonly value: HandedValue;
}

/** The function that returns Keras's own table of custom objects, and the variable that stands for the table. */
export const table = "get_custom_objects";

export type HandedValue =
  | { readonly tag: "name"; readonly text: string }
  | { readonly tag: "variable"; readonly variable: string }
  | { readonly tag: "unreadable" };

/** All that is registered in a source, and all that is put into any of its variables. */
export function handings({ text, tree }: Source): readonly Handing[] {
  const found: Handing[] = [];
  const read: Read = {
    text: (node) => text.slice(node.from, node.to),
    put: (into, value) => void found.push({ into, value }),
  };
  tree.iterate({
    enter: (node) => readers[node.name]?.(node.node, read),
  });
  return found;
}

interface Read {
  readonly text: TextOf;
  readonly put: (into: string | undefined, value: HandedValue) => void;
}

const readers: Readonly<Record<string, (node: SyntaxNode, read: Read) => void>> = {
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

function call(node: SyntaxNode, read: Read): void {
  const [callee] = childrenOf(node);
  const given = argumentsOf(node.getChild("ArgList"), read.text);
  if (callee?.name === "CallExpression" && lastName(callee.firstChild, read.text) === registrar)
    for (const { value } of given) read.put(undefined, named(value, read));
  const name = lastName(callee, read.text) ?? "";
  for (const [i, { keyword, value }] of given.entries()) {
    const isSecond = keyword === undefined && i === 1;
    if (keyword === "custom_objects" || scopes.has(name) || (isSecond && loaders.has(name)))
      dictionary(value, undefined, read);
  }
  const changed = callee?.name === "MemberExpression" ? callee.firstChild : undefined;
  if (changed && name === "update") changes(given, targetOf(changed, read), read);
}

/** `table.update({"a": f}, b=g)` */
function changes(given: readonly NodeArgument[], target: Target | undefined, read: Read): void {
  if (target === undefined) return;
  for (const { keyword, value } of given)
    if (keyword === undefined) dictionary(value, target.into, read);
    else read.put(target.into, { tag: "name", text: keyword });
}

/** `@register_keras_serializable(package="mine", name="gate")`; without a name, what is decorated gives its own. */
function decorator(node: SyntaxNode, read: Read): void {
  const names = node.getChildren("VariableName");
  if (names.length === 0 || read.text(names.at(-1)!) !== registrar) return;
  const given = argumentsOf(node.getChild("ArgList"), read.text);
  const name = given.find(({ keyword }, i) => keyword === "name" || (!keyword && i === 1));
  const defined = node.parent?.lastChild?.getChild("VariableName");
  if (name && name.value.name !== "None") read.put(undefined, key(name.value, read));
  else if (defined) read.put(undefined, named(defined, read));
}

/** `table["a"] = f`, `variable = {…}`, and chains of them. */
function assignment(node: SyntaxNode, read: Read): void {
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
    } else if (target.name === "MemberExpression" && target.getChild("[")) {
      const [of] = childrenOf(target);
      const put = of && targetOf(of, read);
      const index = target.getChild("[")?.nextSibling;
      if (put && index)
        read.put(put.into === "custom_objects" ? undefined : put.into, key(index, read));
    }
  }
}

/** A variable that holds the global table: what is put into it is registered. */
const alias = (variable: string, read: Read): void => {
  read.put(undefined, { tag: "variable", variable });
  read.put(variable, { tag: "variable", variable: table });
};

/** Another library's function of the name returns what only that library knows. */
function imported(node: SyntaxNode, read: Read): void {
  const names = node.getChildren("VariableName").map(read.text);
  if (names.includes(table) && !/^from\s+(?:keras|tensorflow|tf_keras)\b/.test(read.text(node)))
    read.put(table, unreadable);
}

interface Target {
  /** The variable; undefined for the global table itself. */
  readonly into: string | undefined;
}

/** What is changed by a store or an update: a variable, or the global table; undefined for anything else. */
function targetOf(node: SyntaxNode, read: Read): Target | undefined {
  if (node.name === "VariableName" && !globals.has(read.text(node)))
    return { into: read.text(node) };
  const name = lastName(node.name === "CallExpression" ? node.firstChild : node, read.text);
  const isCalled = node.name === "CallExpression";
  return (isCalled ? name === table : globals.has(name ?? "")) ? { into: undefined } : undefined;
}

/** Puts every key of a dictionary. */
function dictionary(node: SyntaxNode, into: string | undefined, read: Read): void {
  const put = (value: HandedValue): void => read.put(into, value);
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

function entries(node: SyntaxNode, into: string | undefined, read: Read): void {
  for (const one of childrenOf(node)) {
    const before = one.prevSibling?.name;
    if (before === "**") dictionary(one, into, read);
    else if (one.nextSibling?.name === ":") read.put(into, key(one, read));
  }
}

/** A key that is written out. */
function key(node: SyntaxNode, read: Read): HandedValue {
  const quoted =
    node.name === "String" ? /^[uUrR]?("""|'''|"|')([^]*)\1$/.exec(read.text(node)) : null;
  return quoted === null ? unreadable : { tag: "name", text: quoted[2]! };
}

const named = (node: SyntaxNode, read: Read): HandedValue =>
  node.name === "VariableName" ? { tag: "name", text: read.text(node) } : unreadable;

const unreadable: HandedValue = { tag: "unreadable" };

/** The same table, as old code reaches for it. */
const globals: ReadonlySet<string> = new Set(["_GLOBAL_CUSTOM_OBJECTS", "GLOBAL_CUSTOM_OBJECTS"]);
const registrar = "register_keras_serializable";
const scopes: ReadonlySet<string> = new Set(["custom_object_scope", "CustomObjectScope"]);
/** They take the dictionary in the second place. */
const loaders: ReadonlySet<string> = new Set([
  "load_model",
  "model_from_json",
  "model_from_yaml",
  "model_from_config",
]);
