// A formula in the form that most formulas share: clip for a cut at two numbers, and numeric factors first.
import type { Op } from "../../expr/arity.ts";
import { call, callOf, name, num, numberOf, operands, type Expr } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";
import { print } from "../../expr/print.ts";
import { tidy } from "../../expr/simplify.ts";
import { applyPartial, type PartialTable } from "../../expr/table.ts";

/** The same function of the real numbers, to be read beside another. */
export const plainText = (formula: Expr): string => print(tidy(inPlainWords(formula)));

const inPlainWords = (formula: Expr): Expr =>
  fold<Expr>(tidy(formula), {
    num,
    name,
    call: (op: Op, args) => applyPartial(laws, { op, args }) ?? callOf(op, args),
  });

const laws: PartialTable<Expr, Expr | undefined> = {
  // u c = c u
  mul: ([u, v]) =>
    literal(v) !== undefined && literal(u) === undefined ? call("mul", v, u) : undefined,
  // min(max(u, a), b) = clip(u, a, b), where a < b
  minimum: ([u, v]) => cut("maximum", u, v) ?? cut("maximum", v, u),
  maximum: ([u, v]) => cut("minimum", u, v) ?? cut("minimum", v, u),
};

/** Undefined unless `inner` is the other cut, and both are at numbers. */
function cut(op: "minimum" | "maximum", inner: Expr, bound: Expr): Expr | undefined {
  const [one, other] = operands(inner, op) ?? [];
  if (one === undefined || other === undefined || literal(bound) === undefined) return undefined;
  const [u, at] = literal(one) === undefined ? [one, other] : [other, one];
  const [low, high] = op === "maximum" ? [at, bound] : [bound, at];
  const [from, to] = [literal(low), literal(high)];
  const isCut = literal(u) === undefined && from !== undefined && to !== undefined && from < to;
  return isCut ? call("clip", u, low, high) : undefined;
}

function literal(expr: Expr): number | undefined {
  if (expr.tag === "num") return numberOf(expr);
  const negated = operands(expr, "neg")?.[0];
  return negated?.tag === "num" ? -numberOf(negated) : undefined;
}
