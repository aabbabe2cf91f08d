import { isVectorOp } from "./arity.ts";
import type { Expr } from "./expr.ts";
import { fold } from "./fold.ts";

/** True when a formula needs the whole axis, as softmax does; false when it acts on each number. */
export const actsOverAxis = (expr: Expr): boolean =>
  fold<boolean>(expr, {
    num: () => false,
    name: () => false,
    call: (op, args) => isVectorOp(op) || args.some(Boolean),
  });
