// Classes that are functions of an array: layers, and PyTorch's functions with a gradient of their own.
import type { SyntaxNode } from "@lezer/common";
import { callFrame, bound } from "./body/binding.ts";
import { basesOf, lineageOf, methodNamed } from "./bases.ts";
import { bodyValue } from "./body/closure.ts";
import { followed } from "./body/statements.ts";
import { newContext } from "./gradients/gradientContext.ts";
import { gradientIn, placeOf, upstream } from "./gradients/ownGradient.ts";
import type { OwnGradient } from "./ownFunction.ts";
import { parametersOf } from "./parameters.ts";
import type { LocalNames, OpenParameter, Value } from "./value.ts";
import type { Interpreter } from "./interpreter.ts";

/** Whether it, or a class of the document that it inherits from, is made from a class of layers. */
export const isLayer = (node: SyntaxNode, interpreter: Interpreter): boolean =>
  lineageOf({ node, home: interpreter.home }, interpreter).some((one) =>
    basesOf(one.node, { ...interpreter, home: one.home }).some((path) => layers.test(path)),
  );

export const isOwnOfTorch = (node: SyntaxNode, interpreter: Interpreter): boolean =>
  basesOf(node, interpreter).includes("torch.autograd.Function");

/** The method that computes what the layer is called for. */
export const forwardOf = (node: SyntaxNode, { home }: Interpreter): SyntaxNode | undefined =>
  forwardNames
    .map((name) => methodNamed(node, name, home.text))
    .find((found) => found !== undefined);

export const isForward = (name: string): boolean =>
  name === "backward" || forwardNames.includes(name);

/** Undefined where either half is not followed. */
export function forwardAndBackward(
  node: SyntaxNode,
  interpreter: Interpreter,
):
  | {
      readonly value: Value;
      readonly parameters: readonly OpenParameter[];
      readonly gradient: OwnGradient;
    }
  | undefined {
  const [forward, backward, setup] = ["forward", "backward", "setup_context"].map((name) =>
    methodNamed(node, name, interpreter.home.text),
  );
  if (!forward || !backward) return undefined;
  const context = newContext();
  const begins = callFrame(forward, setup ? [] : [context], interpreter);
  if (!begins) return undefined;
  const { names: before, parameters, inputs } = begins;
  const value = bodyValue({ node: forward }, before, interpreter);
  if (setup && !isSetUp(setup, [context, { tag: "tuple", items: inputs }, value], interpreter))
    return undefined;
  const [own, given, ...others] = parametersOf(backward, interpreter.home.text) ?? [];
  if (!own || !given || others.length > 0) return undefined;
  const names: LocalNames = new Map<string, Value>([
    [own.name, context],
    [given.name, { tag: "array", cell: { tree: upstream, isArgument: true } }],
  ]);
  const entered = [{ home: interpreter.home, from: backward.from }];
  const back = bodyValue({ node: backward }, names, { ...interpreter, entered });
  const gradient = gradientIn(back, placeOf(backward, interpreter.home));
  return gradient && { value, parameters, gradient };
}

/** Follows what keeps the inputs and the output for the gradient. */
function isSetUp(setup: SyntaxNode, all: readonly Value[], interpreter: Interpreter): boolean {
  const given = all.map((value) => ({ name: undefined, value }));
  const names = bound({ node: setup }, given, interpreter);
  const body = setup.getChild("Body");
  return (
    names !== undefined && body !== null && followed(body, { ...interpreter, names }) === "ended"
  );
}

const forwardNames: readonly string[] = ["forward", "call", "__call__"];
const layers = /\.(?:Module|ScriptModule|Layer|Block|HybridBlock|Cell|Model)$/;
