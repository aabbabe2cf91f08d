// `register_keras_serializable`, as a decorator or called.
import type { SyntaxNode } from "@lezer/common";
import {
  key,
  named,
  unreadable,
  variable,
  type RegisteredValue,
  type RegistrationContext,
} from "./registration.ts";
import { argumentsOf, type NodeArgument } from "../source/nodes.ts";
import { last } from "../../required.ts";

/** `@register_keras_serializable(package="mine", name="gate")`; without a name, what is decorated gives its own. */
export function decorator(node: SyntaxNode, read: RegistrationContext): void {
  const names = node.getChildren("VariableName");
  if (names.length === 0 || read.text(last(names)) !== registrar) return;
  const given = argumentsOf(node.getChild("ArgList"), read.text);
  const name = given.find(({ keyword }, i) => keyword === "name" || (!keyword && i === 1));
  const defined = node.parent?.lastChild?.getChild("VariableName");
  const by = variable(defined, read);
  if (name && name.value.name !== "None")
    read.put(undefined, packaged(given, key(name.value, read, by), read));
  else if (defined) read.put(undefined, packaged(given, named(defined, read), read));
}

/** "mine>gate": the package precedes the name; it is Custom by default. */
export function packaged(
  given: readonly NodeArgument[],
  value: RegisteredValue,
  read: RegistrationContext,
): RegisteredValue {
  const package_ = given.find(({ keyword }, i) => keyword === "package" || (!keyword && i === 0));
  const before: RegisteredValue = package_
    ? key(package_.value, read)
    : { tag: "name", text: "Custom" };
  return value.tag === "name" && before.tag === "name"
    ? { ...value, text: `${before.text}>${value.text}` }
    : unreadable;
}

export const registrar = "register_keras_serializable";
