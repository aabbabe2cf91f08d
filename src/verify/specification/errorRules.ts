// The rules of WGSL's accuracy over many inputs at once: how far a computed value may lie from the real one.

import { max32, spacing32 } from "../../numeric/floats/float32.ts";
import {
  above,
  addDown,
  addUp,
  below,
  multiplyDown,
  multiplyUp,
} from "../../numeric/interval/outward.ts";
import type { PartialTable } from "../../expr/table.ts";
import { normal } from "./acceptanceInterval.ts";

/** The values of a part of a formula over some inputs. */
export interface ComputedRange {
  /** All real values lie between these two. */
  readonly low: number;
  readonly high: number;
  /** No computed value lies farther from its real one. */
  readonly error: number;
  /** A power of two that every computed value is a multiple of. */
  readonly unit: number;
}

/**
 * "anything": WGSL allows every result at each of the inputs. Undefined: nothing is known of so many inputs;
 * of fewer, something may be.
 */
export type RangeOutcome = ComputedRange | "anything" | undefined;

/** Formulas with other operations have no bound. */
export const errorRules: PartialTable<ComputedRange, RangeOutcome> = {
  add: ([u, v]) => sum(u, v),
  sub: ([u, v]) => sum(u, opposite(v)),
  mul: ([u, v]) => product(u, v),
  div: ([u, v]) => quotient(u, v),
  pow: ([u, n]) => power(u, n.low),
  neg: ([u]) => opposite(u),
  abs: ([u]) => ({ ...u, low: leastSize(u), high: mostSize(u) }),
  minimum: ([u, v]) => smaller(u, v),
  maximum: ([u, v]) => larger(u, v),
  fmin: ([u, v]) => smaller(u, v),
  fmax: ([u, v]) => larger(u, v),
  clip: ([u, low, high]) => smaller(larger(u, low), high),
  lt: ([u, v]) => claim([u, v], { always: u.high < v.low, never: u.low >= v.high }),
  le: ([u, v]) => claim([u, v], { always: u.high <= v.low, never: u.low > v.high }),
  gt: ([u, v]) => claim([u, v], { always: u.low > v.high, never: u.high <= v.low }),
  ge: ([u, v]) => claim([u, v], { always: u.low >= v.high, never: u.high < v.low }),
  and: ([u, v]) => smaller(u, v),
  or: ([u, v]) => larger(u, v),
  // |e ** (u + d) - e ** u| <= e ** u (e ** |d| - 1); and 3 + 2 |u| ULP.
  exp: ([u]) => {
    const [low, high] = [below(Math.exp(u.low), 4), above(Math.exp(u.high), 4)];
    const error = above(multiplyUp(high, Math.expm1(u.error)), 8);
    return inexact({ low: Math.max(0, low), high, error }, 3 + 2 * (mostSize(u) + u.error));
  },
};

/** A result that is one of the two float32 beside the value that is computed from computed ones. */
function rounded({ low, high, error, unit }: ComputedRange): RangeOutcome {
  const most = addUp(mostSize({ low, high }), error);
  if (most <= unit * 2 ** 24) return flushable({ low, high, error, unit });
  return inexact({ low, high, error }, 1);
}

/** A result that may be off by so many units in the last place more. */
function inexact({ low, high, error }: Omit<ComputedRange, "unit">, ulps: number): RangeOutcome {
  const most = addUp(mostSize({ low, high }), error);
  const least = -addUp(-leastSize({ low, high }), error);
  if (!(most <= max32)) return least > max32 ? "anything" : undefined;
  const off = addUp(error, above(ulps * spacing32(most)));
  const unit = spacing32(Math.max(0, -addUp(-leastSize({ low, high }), off)));
  return flushable({ low, high, error: off, unit });
}

/** Subnormal results may be flushed to zero. */
function flushable(value: ComputedRange): ComputedRange {
  const least = leastSize(value) - value.error;
  if (least >= normal || value.unit >= normal) return value;
  return { ...value, error: addUp(value.error, normal) };
}

function sum(u: ComputedRange, v: ComputedRange): RangeOutcome {
  if (isExactly(0, u)) return v;
  if (isExactly(0, v)) return u;
  return rounded({
    low: addDown(u.low, v.low),
    high: addUp(u.high, v.high),
    error: addUp(u.error, v.error),
    unit: Math.min(u.unit, v.unit),
  });
}

function product(u: ComputedRange, v: ComputedRange): RangeOutcome {
  if (isExactly(1, u)) return v;
  if (isExactly(1, v)) return u;
  const [of, other] = [multiplyUp(mostSize(u), v.error), multiplyUp(mostSize(v), u.error)];
  return rounded({
    low: Math.min(...corners(u, v, multiplyDown)),
    high: Math.max(...corners(u, v, multiplyUp)),
    error: addUp(addUp(of, other), multiplyUp(u.error, v.error)),
    unit: u.unit * v.unit,
  });
}

/** 2.5 ULP where the divisor's size lies within 2 ** -126 to 2 ** 126. */
function quotient(u: ComputedRange, v: ComputedRange): RangeOutcome {
  const least = -addUp(-leastSize(v), v.error);
  const most = addUp(mostSize(v), v.error);
  if (most < normal || least > 2 ** 126) return "anything";
  if (least < normal || most > 2 ** 126) return undefined;
  const [low, high] = [
    Math.min(...corners(u, v, (a, b) => below(a / b))),
    Math.max(...corners(u, v, (a, b) => above(a / b))),
  ];
  // |u' / v' - u / v| <= (|u' - u| + |u / v| |v' - v|) / |v'|
  const passed = addUp(u.error, multiplyUp(mostSize({ low, high }), v.error));
  return inexact({ low, high, error: passed === 0 ? 0 : above(passed / least) }, 2.5);
}

function power(u: ComputedRange, exponent: number): RangeOutcome {
  const one = { low: 1, high: 1, error: 0, unit: 1 };
  let result: RangeOutcome = exponent === 0 ? one : u;
  for (let i = 1; i < Math.abs(exponent) && isKnown(result); i++) result = product(result, u);
  return exponent < 0 && isKnown(result) ? quotient(one, result) : result;
}

const opposite = (u: ComputedRange): ComputedRange => ({ ...u, low: -u.high, high: -u.low });

/** The larger of two, which is one of them wherever that is sure. */
function larger(u: ComputedRange, v: ComputedRange): ComputedRange {
  if (u.low - u.error >= v.high + v.error) return u;
  if (v.low - v.error >= u.high + u.error) return v;
  return {
    low: Math.max(u.low, v.low),
    high: Math.max(u.high, v.high),
    error: Math.max(u.error, v.error),
    unit: Math.min(u.unit, v.unit),
  };
}

const smaller = (u: ComputedRange, v: ComputedRange): ComputedRange =>
  opposite(larger(opposite(u), opposite(v)));

/** 1 or 0; an error in what is compared may turn the one into the other. */
function claim(
  [u, v]: readonly [ComputedRange, ComputedRange],
  { always, never }: { readonly always: boolean; readonly never: boolean },
): ComputedRange {
  const error = u.error + v.error > 0 && !isApart(u, v) ? 1 : 0;
  return { low: always ? 1 : 0, high: never ? 0 : 1, error, unit: 1 };
}

const isApart = (u: ComputedRange, v: ComputedRange): boolean => {
  const between = Math.max(u.low - v.high, v.low - u.high);
  return between > above(u.error + v.error, 4);
};

const isExactly = (value: number, { low, high, error }: ComputedRange): boolean =>
  low === value && high === value && error === 0;

export const isKnown = (outcome: RangeOutcome): outcome is ComputedRange =>
  typeof outcome === "object";

type Ends = Pick<ComputedRange, "low" | "high">;

export const mostSize = ({ low, high }: Ends): number => Math.max(-low, high);
export const leastSize = ({ low, high }: Ends): number => (low > 0 ? low : high < 0 ? -high : 0);

const corners = (u: Ends, v: Ends, f: (a: number, b: number) => number): readonly number[] => [
  f(u.low, v.low),
  f(u.low, v.high),
  f(u.high, v.low),
  f(u.high, v.high),
];
