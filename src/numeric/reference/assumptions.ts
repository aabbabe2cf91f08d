// What the fast reference takes for granted of the JavaScript engine, and how it fared here.

import { nextUp64 } from "../floats/float64.ts";
import { realFunctions, type FunctionName } from "../real/functions.ts";
import { doubleFunctions } from "../interval/doubles.ts";
import { nearest } from "../real/ziv.ts";

/** A function of doubles, the error assumed of it and the largest one seen, in units in the last place. */
export interface Assumption {
  readonly function: string;
  /** The functions of the engine's Math that it is made of. */
  readonly restsOn: readonly string[];
  readonly ulps: number;
  readonly worst: number;
  readonly checked: number;
  readonly holds: boolean;
}

/**
 * Checks every assumed bound against correctly rounded values at fixed points: a spot check of this
 * engine in a few milliseconds, not a proof. A verification lists what it used.
 */
export function assumptions(): readonly Assumption[] {
  return (Object.keys(doubleFunctions) as FunctionName[]).map(assumption);
}

/** True when every bound held here; checked once, when the first reference is made. */
export function assumptionsHold(): boolean {
  held ??= assumptions().every(({ holds }) => holds);
  return held;
}

let held: boolean | undefined;

function assumption(name: FunctionName): Assumption {
  const { of, ulps, builtins: restsOn } = doubleFunctions[name];
  const errors = points
    .map((x) => ({ got: of(x), want: nearest(realFunctions[name], x, "f64"), x }))
    .filter(({ want }) => Number.isFinite(want))
    .map(({ got, want }) => Math.abs(got - want) / (nextUp64(Math.abs(want)) - Math.abs(want)));
  const worst = Math.max(...errors);
  return { function: name, restsOn, ulps, worst, checked: errors.length, holds: worst < ulps };
}

const points: readonly number[] = [
  -700.5, -88.7, -36.1, -12.3, -6.7, -5.1, -3.3, -2.9, -1.95, -1.05, -0.99, -0.51, -0.26, -1e-3,
  -1e-9, 1e-300, 1e-9, 1e-3, 0.26, 0.34, 0.51, 0.69, 0.99, 1.01, 1.4, 1.57, 1.99, 2.01, 2.6, 3.14,
  4.7, 5.9, 8.8, 12.3, 20.2, 36.1, 88.7, 300.3, 700.5, 1e6, 1e22,
];
