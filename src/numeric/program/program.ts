// A formula as a list of steps, each made of earlier ones: what every evaluator runs.

import { isVectorOp, type Op, type ScalarOp } from "../../expr/arity.ts";
import type { Expr } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";

export type Step =
  | { readonly tag: "num"; readonly text: string }
  | { readonly tag: "name"; readonly name: string }
  | { readonly tag: "call"; readonly op: Op; readonly args: readonly number[] };

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
    call: (op, args) => place(`${op} ${args.join(" ")}`, { tag: "call", op, args }),
  });
  return steps.slice(0, result + 1);
}

/** Whether an operation acts on single numbers rather than over an axis. */
export const isScalar = (op: Op): op is ScalarOp => !isVectorOp(op);
