// A formula of x alone: its parameters written in as the decimals they are.

import { num, type Expr } from "../../expr/expr.ts";
import { namesIn, substitute } from "../../expr/substitute.ts";
import { parameterOf, type Parameters } from "../program/parameters.ts";

/** Throws on a name without a value. */
export function closed(expr: Expr, parameters: Parameters): Expr {
  const names = namesIn(expr).filter((name) => name !== "x" && name !== "pi");
  const values = names.map((name) => [name, num(String(parameterOf(name, parameters)))] as const);
  return substitute(expr, Object.fromEntries(values));
}
