// The steps of a formula of real values, and what laws ask of them.

import type { ScalarOp } from "../../expr/arity.ts";
import type { Args } from "../../expr/table.ts";
import { elementAt } from "../../required.ts";
import { exactDecimal } from "../../algebra/exactDecimal.ts";
import type { Step, StepCall } from "./program.ts";

export type RealStep = Exclude<Step, { tag: "call" }> | StepCall<ScalarOp>;

/** What a law may look at and build with. */
export interface Builder {
  readonly steps: readonly RealStep[];
  readonly place: (step: RealStep) => number;
  readonly call: <O extends ScalarOp>(op: O, ...args: Args<O, number>) => number;
}

/** What `make` makes of an argument, if there is one. */
export const through = (
  argument: number | undefined,
  make: (argument: number) => number | undefined,
): number | undefined => (argument === undefined ? undefined : make(argument));

/** The argument of the step at a place, if it calls this function. */
export function argumentOf(
  b: Builder,
  place: number | undefined,
  op: ScalarOp,
): number | undefined {
  const step = place === undefined ? undefined : b.steps[place];
  return step?.tag === "call" && step.op === op ? step.args[0] : undefined;
}

export const isOne = (b: Builder, place: number): boolean => isNumber(b, place, 1);

export const isMinusOne = (b: Builder, place: number): boolean => {
  const size = argumentOf(b, place, "neg");
  return size === undefined ? isNumber(b, place, -1) : isOne(b, size);
};

/** Literals near 1 are not 1, so the text is compared, not its double. */
function isNumber(b: Builder, place: number, value: 1 | -1): boolean {
  const step = elementAt(b.steps, place);
  if (step.tag !== "num") return false;
  const { n, d } = exactDecimal(step.text);
  return n === BigInt(value) * d;
}

export const number = (b: Builder, text: string): number => b.place({ tag: "num", text });

export const twice = (b: Builder, u: number): number => b.call("mul", number(b, "2"), u);

/** u where the step is u · u or u ** 2. */
export function squareRootOf(b: Builder, place: number | undefined): number | undefined {
  const step = place === undefined ? undefined : b.steps[place];
  if (step?.tag !== "call" || (step.op !== "mul" && step.op !== "pow")) return undefined;
  const [u, v] = step.args;
  return v === (step.op === "mul" ? u : number(b, "2")) ? u : undefined;
}
