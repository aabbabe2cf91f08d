import fc from "fast-check";
import { call, name, num, type Expr } from "../../src/expr/expr.ts";

const literals = fc.constantFrom("0", "1", "2", "0.2", "0.5", "3.4", "1e-3", "6.").map(num);
const names = fc.constantFrom("x", "alpha", "pi").map(name);
const unary = fc.constantFrom(
  ...([
    "neg",
    "abs",
    "sign",
    "exp",
    "expm1",
    "tanh",
    "sigmoid",
    "softplus",
    "erf",
    "erfc",
  ] as const),
);
const binary = fc.constantFrom(
  ...(["add", "sub", "mul", "div", "minimum", "maximum", "lt", "ge", "and"] as const),
);

/** Any scalar formula, a few levels deep. */
export const formulas: fc.Arbitrary<Expr> = fc.letrec<{ expr: Expr }>((tie) => ({
  expr: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    literals,
    names,
    fc.tuple(unary, tie("expr")).map(([op, u]) => call(op, u)),
    fc.tuple(binary, tie("expr"), tie("expr")).map(([op, u, v]) => call(op, u, v)),
    fc.tuple(tie("expr"), fc.constantFrom("2", "3")).map(([u, n]) => call("pow", u, num(n))),
    fc
      .tuple(tie("expr"), tie("expr"), tie("expr"))
      .map(([condition, u, v]) => call("where", condition, u, v)),
  ),
})).expr;
