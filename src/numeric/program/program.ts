// A formula as a list of steps, each made of earlier ones: what every evaluator runs.

import { isVectorOp, type Op, type ScalarOp } from "../../expr/arity.ts";
import type { Expr } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";
import { counted, type Args } from "../../expr/table.ts";

export type Step =
  | { readonly tag: "num"; readonly text: string }
  | { readonly tag: "name"; readonly name: string }
  | StepCall;

/** An operation on the results of earlier steps, by their places. */
export type StepCall<O extends Op = Op> = { [K in O]: StepNode<K> }[O];

interface StepNode<O extends Op> {
  readonly tag: "call";
  readonly op: O;
  readonly args: Args<O, number>;
}

export function stepCall<O extends Op>(op: O, args: readonly number[]): StepCall<O> {
  const step: StepNode<O> = { tag: "call", op, args: counted(op, args) };
  return step;
}

/** The steps of a formula, the result last; equal subformulas are one step. */
export function program(expr: Expr): readonly Step[] {
  const steps: Step[] = [];
  const places = new Map<string, number>();
  const place = (key: string, step: Step): number => {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, steps.length);
    return steps.push(step) - 1;
  };
  const result = fold<number>(expr, {
    num: (text) => place(`#${text}`, { tag: "num", text }),
    name: (name) => place(`$${name}`, { tag: "name", name }),
    call: (op, args) => place(`${op} ${args.join(" ")}`, stepCall(op, args)),
  });
  return steps.slice(0, result + 1);
}

/** Whether an operation acts on single numbers rather than over an axis. */
export const isScalar = (op: Op): op is ScalarOp => !isVectorOp(op);

/** The operation; throws if it works over an axis. */
export function scalar(op: Op): ScalarOp {
  if (isScalar(op)) return op;
  throw new Error(`"${op}" works over an axis, not on one number.`);
}
