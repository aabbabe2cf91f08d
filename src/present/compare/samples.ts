// Tells formulas that compute the same in other words from formulas that compute something else.
import type { Expr } from "../../expr/expr.ts";
import { evaluator } from "../../numeric/arithmetic/evaluate.ts";
import { isBound } from "../../meaning/subject.ts";
import { elementAt } from "../../required.ts";

/** What a formula returns at some inputs near zero; undefined when a name in it has no value. */
export function samples(
  formula: Expr,
  parameters: Readonly<Record<string, number>>,
): readonly number[] | undefined {
  if (!isBound({ formula, parameters })) return undefined;
  const value = evaluator(formula, "f32", parameters);
  return inputs.map((x) => value(x));
}

/** True if the two agree at every sample, up to the rounding of float32. */
export const alike = (a: readonly number[], b: readonly number[]): boolean =>
  a.every(
    (value, i) =>
      Object.is(value, b[i]) || Math.abs(value - elementAt(b, i)) <= 1e-5 * (1 + Math.abs(value)),
  );

/** Round numbers, where kinks usually are, and numbers where there is no kink. */
const inputs: readonly number[] = Array.from({ length: 33 }, (_, i) => (i - 16) / 2).flatMap(
  (x) => [x, x + 0.173],
);
