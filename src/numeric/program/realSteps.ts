import { num, type Expr } from "../../expr/expr.ts";
import { tidy } from "../../expr/simplify.ts";
import { namesIn, substitute } from "../../expr/substitute.ts";
import { parameterOf, type Parameters } from "./parameters.ts";
import { program } from "./program.ts";
import type { RealStep } from "./realStep.ts";
import { restated } from "./restate.ts";

/** The steps of a formula's real value. Laws see the parameters' values: for alpha = 1, alpha * exp(x) - 1 is expm1(x). */
export const realSteps = (expr: Expr, parameters: Parameters): readonly RealStep[] =>
  restated(program(tidy(inNumbers(expr, parameters))));

/** The formula of x alone: its parameters written as the decimals they are. Throws on a name without a value. */
export function inNumbers(expr: Expr, parameters: Parameters): Expr {
  const names = namesIn(expr).filter((name) => name !== "x" && name !== "pi");
  const values = names.map((name) => [name, num(String(parameterOf(name, parameters)))] as const);
  return substitute(expr, Object.fromEntries(values));
}
