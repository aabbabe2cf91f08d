import type { Slope } from "../../catalogue/definition.ts";
import { print } from "../../expr/print.ts";

/** A slope as text, after the name that it has for the output: `y = f(x); 1 - y * y`. */
export const slopeText = ({ expr, usesOutput }: Extract<Slope, { kind: "formula" }>): string =>
  usesOutput ? `y = f(x); ${print(expr)}` : print(expr);
