import { call, num, type Expr } from "../../expr/expr.ts";
import { simplify } from "../../expr/simplify.ts";
import { namesIn, substitute } from "../../expr/substitute.ts";
import { decimalOf, decimalText, negative } from "../../expr/decimal.ts";
import { parameterOf, type Parameters } from "../parameters.ts";

/** A formula with the values of its named constants. */
export interface Side {
  readonly expr: Expr;
  readonly parameters: Parameters;
}

/** The formula with its constants written in, as the exact decimals that they are. */
export function boundIn({ expr, parameters }: Side): Expr {
  const names = namesIn(expr).filter((name) => name !== "x" && name !== "pi");
  const values = names.map((name): readonly [string, Expr] => [
    name,
    literal(String(parameterOf(name, parameters))),
  ]);
  return simplify(substitute(expr, Object.fromEntries(values)));
}

function literal(text: string): Expr {
  const value = decimalOf(text.trim());
  return value.digits < 0n
    ? call("neg", num(decimalText(negative(value))))
    : num(decimalText(value));
}
