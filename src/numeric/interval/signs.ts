// The sign of a value too small for its interval to show it: exp u is positive however far it underflows.

import type { Operator, RealStep } from "../program/realStep.ts";
import type { Slots } from "./interval.ts";

/** 2 where the sign is not known. */
export type Sign = -1 | 0 | 1 | 2;

/** The sign of the formula's real value after its steps were run over one input. */
export function certainSign(steps: readonly RealStep[], { low, high }: Slots): Sign {
  const signs: Sign[] = [];
  for (const [place, step] of steps.entries()) {
    const shown = shownBy(low[place]!, high[place]!);
    const rule = shown === 2 && step.tag === "call" ? rules[step.op] : undefined;
    signs.push(
      rule === undefined || step.tag !== "call" ? shown : rule(step.args.map((arg) => signs[arg]!)),
    );
  }
  return signs[signs.length - 1]!;
}

function shownBy(low: number, high: number): Sign {
  if (low > 0) return 1;
  if (high < 0) return -1;
  return low === 0 && high === 0 ? 0 : 2;
}

type Rule = (signs: readonly Sign[]) => Sign;

const positive: Rule = () => 1;
const same: Rule = ([u]) => u!;
const product: Rule = ([u, v]) => times(u!, v!);

const rules: Readonly<Partial<Record<Operator, Rule>>> = {
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
  neg: ([u]) => times(u!, -1),
  mul: product,
  div: product,
  add: ([u, v]) => (u === v || v === 0 ? u! : u === 0 ? v! : 2),
};

function times(u: Sign, v: Sign): Sign {
  if (u === 0 || v === 0) return 0;
  if (u === 2 || v === 2) return 2;
  return u === v ? 1 : -1;
}
