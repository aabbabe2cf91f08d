// The gradients that functions bring themselves: the backward half of an own function of TensorFlow, JAX or PyTorch.
import type { SyntaxNode } from "@lezer/common";
import type { GradientRule } from "./gradientRules.ts";
import type { OwnGradient, OwnPlace } from "../ownFunction.ts";
import { array, treeOf, unknown, type Closure, type Home, type Value } from "../value.ts";
import type { GivenValue, Interpreter } from "../interpreter.ts";
import { elementAt } from "../../../required.ts";

/** Of `@tf.custom_gradient`: the function that is returned beside the value. */
export function returnedGradient(
  of: Value | undefined,
  interpreter: Interpreter,
): OwnGradient | undefined {
  if (of?.tag !== "closure") return undefined;
  return gradientIn(
    interpreter.result(of, given(array(upstream)), interpreter),
    placeOf(of.node, of.home),
  );
}

/** A function that was followed. */
interface Followed {
  /** The array, and the parameters. */
  readonly inputs: readonly Value[];
  readonly value: Value;
  /** The places of inputs that it is not differentiated by: rules are given them first. */
  readonly fixed: readonly number[];
}

/** Of a function of JAX. */
export function ruledGradient(
  rule: GradientRule,
  { inputs, value, fixed }: Followed,
  interpreter: Interpreter,
): OwnGradient | undefined {
  const [first, second] = rule.given.map((node) => closureAt(node, rule.home, interpreter));
  const kept = fixed.map((place) => inputs[place]).filter((one) => one !== undefined);
  if (!first || kept.length < fixed.length || fixed.includes(0)) return undefined;
  switch (rule.method) {
    case "defjvp": {
      const primals = inputs.filter((_, index) => !fixed.includes(index));
      const tangents = primals.map((_, index) => (index === 0 ? array(upstream) : unknown));
      const both = interpreter.result(
        first,
        given(...kept, tuple(primals), tuple(tangents)),
        interpreter,
      );
      return both.tag === "tuple" && both.items.length === 2
        ? gradientIn(elementAt(both.items, 1), placeOf(first.node, first.home))
        : undefined;
    }
    case "defjvps":
      return gradientIn(
        interpreter.result(first, given(array(upstream), value, ...inputs), interpreter),
        placeOf(first.node, first.home),
      );
    default: {
      const forward = interpreter.result(first, given(...inputs), interpreter);
      const residuals = forward.tag === "tuple" ? forward.items[1] : undefined;
      if (!second || !residuals) return undefined;
      const back = interpreter.result(
        second,
        given(...kept, residuals, array(upstream)),
        interpreter,
      );
      return back.tag === "tuple" ? gradientIn(back, placeOf(second.node, second.home)) : undefined;
    }
  }
}

/** The gradient of the first input; undefined where it is not followed. */
export function gradientIn(value: Value, place: OwnPlace): OwnGradient | undefined {
  const first = value.tag === "tuple" ? value.items[0] : value;
  const tree = first && treeOf(first);
  return tree && { value: tree, place };
}

/** A definition by its name, anything else as a whole. */
export function placeOf(node: SyntaxNode, { paragraph: { fragment } }: Home): OwnPlace {
  const { from, to } =
    node.name === "LambdaExpression" ? node : (node.getChild("VariableName") ?? node);
  return { fragment, start: from, end: to };
}

function closureAt(node: SyntaxNode, home: Home, interpreter: Interpreter): Closure | undefined {
  if (node.name === "FunctionDefinition") return { tag: "closure", node, home, around: undefined };
  const value = interpreter.value(node, { ...interpreter, home, names: undefined });
  return value.tag === "closure" ? value : undefined;
}

const given = (...values: readonly Value[]): readonly GivenValue[] =>
  values.map((value) => ({ name: undefined, value }));

const tuple = (items: readonly Value[]): Value => ({ tag: "tuple", items });

export const upstream = { tag: "upstream" } as const;
