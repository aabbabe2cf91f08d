// A registration, as written in the text.
import type { SyntaxNode } from "@lezer/common";
import type { Offsets } from "../source/offsets.ts";
import { argumentsOf, lastName, type TextOf } from "../source/nodes.ts";
import { elementAt } from "../../required.ts";

/** A value assigned to a variable, or registered without a variable. */
export interface Registration {
  readonly into: string | undefined;
  readonly value: RegisteredValue;
  /** It holds in a scope, or for a model that is loaded; not for the rest of the program. */
  readonly scoped?: true;
  /** Of a scope: the statements that it holds for; "unknown" where it is not entered at once by `with`. */
  readonly body?: ScopeBody;
}

export type ScopeBody = Offsets | "unknown";

/** The function that returns Keras's own table of custom objects, and the variable that holds the table. */
export const table = "get_custom_objects";

export type RegisteredValue =
  | {
      readonly tag: "name";
      readonly text: string;
      /** The variable that holds the function. */
      readonly by?: string | undefined;
    }
  | { readonly tag: "variable"; readonly variable: string }
  | { readonly tag: "unreadable" };

export interface RegistrationContext {
  readonly text: TextOf;
  readonly put: (into: string | undefined, value: RegisteredValue) => void;
  readonly scoped: (value: RegisteredValue, body: ScopeBody | undefined) => void;
}

/** The variable that a node is, also as a layer, `Activation(f)`; undefined for anything else. */
export function variable(
  node: SyntaxNode | null | undefined,
  read: RegistrationContext,
): string | undefined {
  if (node?.name === "VariableName") return read.text(node);
  if (node?.name !== "CallExpression" || lastName(node.firstChild, read.text) !== "Activation")
    return undefined;
  const [only, other] = argumentsOf(node.getChild("ArgList"), read.text);
  return only?.value.name === "VariableName" && !other ? read.text(only.value) : undefined;
}

/** A key that is written out, with the variable that is kept under it. */
export function key(node: SyntaxNode, read: RegistrationContext, by?: string): RegisteredValue {
  const quoted =
    node.name === "String" ? /^[uUrR]?("""|'''|"|')([^]*)\1$/.exec(read.text(node)) : null;
  return quoted === null ? unreadable : { tag: "name", text: elementAt(quoted, 2), by };
}

export const named = (node: SyntaxNode, read: RegistrationContext): RegisteredValue =>
  node.name === "VariableName"
    ? { tag: "name", text: read.text(node), by: read.text(node) }
    : unreadable;

export const unreadable: RegisteredValue = { tag: "unreadable" };
