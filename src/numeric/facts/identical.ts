// Whether algebra alone makes two formulas one, whatever values their names have.
import { normalForm } from "../../algebra/normalForm.ts";
import { quantities } from "../../algebra/quantities.ts";
import * as quotient from "../../algebra/quotient.ts";
import { call, type Expr } from "../../expr/expr.ts";

/** False where algebra does not tell. */
export const areIdentical = (a: Expr, b: Expr): boolean =>
  quotient.isZero(normalForm(call("sub", a, b), quantities()));
