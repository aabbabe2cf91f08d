// What formulas return at a few inputs: enough to tell almost all of them apart.
import type { Expr } from "../../expr/expr.ts";
import { evaluator } from "../../numeric/arithmetic/evaluate.ts";
import { elementAt } from "../../required.ts";

/** In float32, whose functions are the quickest to round. */
export function valuesOf(
  formula: Expr,
  parameters: Readonly<Record<string, number>>,
): readonly number[] {
  const value = evaluator(formula, "f32", parameters);
  return inputs.map((x) => value(x));
}

/** Whether two values are the same but for what float32 loses on the way; nothing else is close to infinity. */
export const isClose = (a: number, b: number): boolean =>
  Object.is(a, b) || (Number.isFinite(a) && Math.abs(a - b) <= closely * (1 + Math.abs(a)));

export const areClose = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((value, i) => isClose(value, elementAt(b, i)));

/** The largest difference; infinite where one has no value. */
export function farthest(a: readonly number[], b: readonly number[]): number {
  const apart = a.map((value, i) => Math.abs(value - elementAt(b, i)));
  const most = apart.reduce((size, one) => (one > size || Number.isNaN(one) ? one : size), 0);
  return Number.isNaN(most) ? Infinity : most;
}

/** No place of choice is among them; between −3 and 3 they are denser. */
export const inputs: readonly number[] = [
  -7.9, -6.13, -4.37, -3.21, -2.53, -2.07, -1.61, -1.23, -0.83, -0.41, -0.17, 0.13, 0.37, 0.79,
  1.19, 1.57, 2.11, 2.57, 3.19, 4.43, 6.17, 7.9,
];

const closely = 1e-5;
