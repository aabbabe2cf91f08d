// Functions of one argument on intervals: doubles at the ends, moved outward by their assumed error.

import { doubleFunctions } from "./doubles.ts";
import type { FunctionName } from "../real/functions.ts";
import { sqrt, type Maker } from "./arithmetic.ts";
import { above, addDown, addUp, below } from "./outward.ts";

/** Each function between the least and the largest value it can take. */
export const functionMakers: Readonly<Record<FunctionName, Maker<1>>> = {
  exp: rising("exp", 0, Infinity),
  expm1: rising("expm1", -1, Infinity),
  log: rising("log", -Infinity, Infinity, 0),
  log1p: rising("log1p", -Infinity, Infinity, -1),
  sqrt,
  tanh: rising("tanh", -1, 1),
  sigmoid: rising("sigmoid", 0, 1),
  softplus: rising("softplus", 0, Infinity),
  sinh: rising("sinh", -Infinity, Infinity),
  erf: rising("erf", -1, 1),
  erfc: falling("erfc", 0, 2),
  cosh: even("cosh"),
  sin: waving("sin"),
  cos: waving("cos"),
};

/** A rising function, unknown where the argument may be at or below the edge of its domain. */
function rising(name: FunctionName, least: number, most: number, edge = -Infinity): Maker<1> {
  const { of, ulps } = doubleFunctions[name];
  return ([a], { low, high }, k) =>
    () => {
      const from = low[a]!;
      const known = from > edge || (from === edge && edge === -Infinity);
      low[k] = known ? Math.max(least, outwardBelow(from, of(from), ulps)) : NaN;
      high[k] = known ? Math.min(most, outwardAbove(high[a]!, of(high[a]!), ulps)) : NaN;
    };
}

function falling(name: FunctionName, least: number, most: number): Maker<1> {
  const { of, ulps } = doubleFunctions[name];
  return ([a], { low, high }, k) =>
    () => {
      const end = Math.max(least, below(of(high[a]!), ulps));
      high[k] = Math.min(most, above(of(low[a]!), ulps));
      low[k] = end;
    };
}

/** Falling to the left of 0, rising to the right, at least 1. */
function even(name: FunctionName): Maker<1> {
  const { of, ulps } = doubleFunctions[name];
  return ([a], { low, high }, k) =>
    () => {
      const nearest =
        low[a]! <= 0 && high[a]! >= 0 ? 0 : Math.min(Math.abs(low[a]!), Math.abs(high[a]!));
      const farthest = Math.max(Math.abs(low[a]!), Math.abs(high[a]!));
      low[k] = Math.max(1, below(of(nearest), ulps));
      high[k] = above(of(farthest), ulps);
    };
}

/** A wave changes by no more than its argument does. */
function waving(name: FunctionName): Maker<1> {
  const { of, ulps } = doubleFunctions[name];
  return ([a], { low, high }, k) =>
    () => {
      const from = low[a]!;
      const value = of(from);
      const spread = from === high[a]! ? 0 : above(high[a]! - from);
      const narrow = spread < 2;
      low[k] = narrow ? Math.max(-1, addDown(outwardBelow(from, value, ulps), -spread)) : -1;
      high[k] = narrow ? Math.min(1, addUp(outwardAbove(from, value, ulps), spread)) : 1;
      if (Number.isNaN(spread)) low[k] = high[k] = NaN;
    };
}

/** The value moved down by its error, but never across zero; a zero may be an underflow of either sign. */
function outwardBelow(argument: number, value: number, ulps: number): number {
  if (argument === 0 && value === 0) return 0;
  return value > 0 ? Math.max(0, below(value, ulps)) : below(value, ulps);
}

function outwardAbove(argument: number, value: number, ulps: number): number {
  if (argument === 0 && value === 0) return 0;
  return value < 0 ? Math.min(0, above(value, ulps)) : above(value, ulps);
}
