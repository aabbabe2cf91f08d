// The object through which the forward pass of an own gradient passes something to its backward pass.
import { literal, unknown, type Instance, type Value } from "../value.ts";
import type { GivenValue } from "../interpreter.ts";

export function newContext(): Instance {
  const needed = Array.from({ length: maxInputs }, (_, index) => literal(index === 0));
  return {
    tag: "instance",
    attributes: new Map([["needs_input_grad", { tag: "tuple", items: needed }]]),
    learned: undefined,
    isOpen: true,
    node: undefined,
    home: undefined,
  };
}

/** What a method of the context returns; `None` where it only keeps something. */
export function contextResult(of: Instance, name: string, given: readonly GivenValue[]): Value {
  if (name === "save_for_backward") {
    const kept: Value = { tag: "tuple", items: given.map(({ value }) => value) };
    of.attributes.set("saved_tensors", kept);
    of.attributes.set("saved_variables", kept);
    return literal(null);
  }
  return name === "set_materialize_grads" || name === "mark_non_differentiable"
    ? literal(null)
    : unknown;
}

const maxInputs = 8;
