// The sign of a value too small for its interval to show it: exp u is positive however far it underflows.

import type { ScalarOp } from "../../expr/arity.ts";
import { applyPartial, type PartialTable } from "../../expr/table.ts";
import { elementAt, last } from "../../required.ts";
import type { StepCall } from "../program/program.ts";
import type { RealStep } from "../program/realStep.ts";
import type { Slots } from "./interval.ts";

/** 2 where the sign is not known. */
export type IntervalSign = -1 | 0 | 1 | 2;

/** The sign of the formula's real value after its steps were run over one input. */
export function certainSign(steps: readonly RealStep[], { low, high }: Slots): IntervalSign {
  const signs: IntervalSign[] = [];
  for (const [place, step] of steps.entries()) {
    const shown = shownBy(low[place]!, high[place]!);
    signs.push(shown === 2 && step.tag === "call" ? byRule(step, signs) : shown);
  }
  return last(signs);
}

const byRule = ({ op, args }: StepCall<ScalarOp>, signs: readonly IntervalSign[]): IntervalSign =>
  applyPartial(rules, { op, args: args.map((arg) => elementAt(signs, arg)) }) ?? 2;

function shownBy(low: number, high: number): IntervalSign {
  if (low > 0) return 1;
  if (high < 0) return -1;
  return low === 0 && high === 0 ? 0 : 2;
}

const positive = (): IntervalSign => 1;
const same = ([u]: readonly [IntervalSign]): IntervalSign => u;
const product = ([u, v]: readonly [IntervalSign, IntervalSign]): IntervalSign => times(u, v);

const rules: PartialTable<IntervalSign, IntervalSign, [], ScalarOp> = {
  exp: positive,
  sigmoid: positive,
  softplus: positive,
  cosh: positive,
  erfc: positive,
  tanh: same,
  erf: same,
  sinh: same,
  expm1: same,
  log1p: same,
  sqrt: same,
  neg: ([u]) => times(u, -1),
  mul: product,
  div: product,
  add: ([u, v]) => (u === v || v === 0 ? u : u === 0 ? v : 2),
};

function times(u: IntervalSign, v: IntervalSign): IntervalSign {
  if (u === 0 || v === 0) return 0;
  if (u === 2 || v === 2) return 2;
  return u === v ? 1 : -1;
}
