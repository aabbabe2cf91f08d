// A formula over a block: the tree's steps, each a loop that reads and writes arrays.

import type { Expr } from "../../expr/expr.ts";
import { nearestFloat } from "../../numeric/floats/nearestFloat.ts";
import { parameterOf, type Parameters } from "../../numeric/program/parameters.ts";
import { program, scalar, type Step } from "../../numeric/program/program.ts";
import { elementAt, last } from "../../required.ts";

import { floats, type FloatKind, type Floats } from "./floats.ts";
import { blockOperation } from "./operations.ts";

export interface BlockFormula {
  readonly result: Floats;
  /** Computes the result from what the inputs hold now. */
  readonly run: () => void;
}

/** The inputs by name, such as `x`; constants and parameters are rounded to the arithmetic once. */
export function blockFormula(
  { expr, parameters }: { readonly expr: Expr; readonly parameters: Parameters },
  arithmetic: FloatKind,
  inputs: Readonly<Record<string, Floats>> & { readonly x: Floats },
): BlockFormula {
  const { length } = inputs.x;
  const arrays: Floats[] = [];
  /** Arrays that every run leaves as they are. */
  const constants = new Set<Floats>();
  const code: (() => void)[] = [];
  for (const step of program(expr)) {
    const out = arrayFor(step);
    const args = step.tag === "call" ? step.args.map((arg) => elementAt(arrays, arg)) : [];
    const isConstant = out !== inputOf(step) && args.every((arg) => constants.has(arg));
    if (isConstant) constants.add(out);
    const [a, b = a, c = a] = args;
    if (step.tag === "call" && a && b && c) {
      const operation = blockOperation(scalar(step.op), arithmetic);
      if (isConstant) operation(out, a, b, c);
      else code.push(() => operation(out, a, b, c));
    }
    arrays.push(out);
  }
  const run = (): void => {
    for (const instruction of code) instruction();
  };
  return { result: last(arrays), run };

  function inputOf(step: Step): Floats | undefined {
    return step.tag === "name" ? inputs[step.name] : undefined;
  }

  function arrayFor(step: Step): Floats {
    const input = inputOf(step);
    if (input) return input;
    const constant = step.tag === "call" ? 0 : constantOf(step, arithmetic, parameters);
    return floats(arithmetic, length).fill(constant);
  }
}

function constantOf(
  step: Exclude<Step, { tag: "call" }>,
  arithmetic: FloatKind,
  parameters: Parameters,
): number {
  if (step.tag === "num") return nearestFloat(step.text, arithmetic);
  if (step.name === "pi") return Math.PI;
  return nearestFloat(parameterOf(step.name, parameters), arithmetic);
}
