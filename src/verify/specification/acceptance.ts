// What the WGSL specification allows a formula to give, as an interval: the second verdict.

import type { Expr } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";
import { applyPartial } from "../../expr/table.ts";
import {
  flushable,
  point,
  rounded,
  type Acceptance,
  type AcceptanceInterval,
} from "./acceptanceInterval.ts";
import { rules } from "./acceptanceRules.ts";

/**
 * Every value that a conforming implementation may return for a formula at an input, built operation
 * by operation; undefined where it may return anything.
 */
export function acceptance(
  expr: Expr,
  parameters: Readonly<Record<string, number>>,
): (x: number) => Acceptance {
  return fold<(x: number) => Acceptance>(expr, {
    num: (text) => constant(Number(text)),
    name: (name) => (name === "x" ? input : constant(name === "pi" ? Math.PI : parameters[name])),
    call: (op, args) => (x) => {
      const intervals = args.map((arg) => arg(x));
      return intervals.every(isInterval)
        ? flushable(applyPartial(rules, { op, args: intervals }))
        : undefined;
    },
  });
}

// The input is a float32; it may be flushed.
const input = (x: number): Acceptance => (Number.isFinite(x) ? flushable(point(x)) : undefined);

function constant(value: number | undefined): () => Acceptance {
  const interval = value === undefined ? undefined : rounded(point(value));
  return () => interval;
}

const isInterval = (value: Acceptance): value is AcceptanceInterval => value !== undefined;
