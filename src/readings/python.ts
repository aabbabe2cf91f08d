import type { Op } from "../expr/arity.ts";
import { call, callOf, num, type Expr } from "../expr/expr.ts";
import { fold } from "../expr/fold.ts";
import { applyPartial, type PartialTable } from "../expr/table.ts";
import { printAs } from "../expr/print.ts";
import { isInfix } from "../expr/vocabulary.ts";

import { dialects, type DialectId, type Library } from "./dialects.ts";

/** The formula as code for a library, which may have to compose missing operations; undefined if that is impossible. */
export function toPython(expr: Expr, id: DialectId): string | undefined {
  const { functions, pi, castsIn } = dialects[id];
  const said = withoutMissing(expr, id);
  if (!everyOp(said, (op) => isInfix(op) || op in functions)) return undefined;
  return printAs(castsIn.size > 0 ? asNumber(withCasts(said, castsIn)) : said, {
    name: (name) => (name === "pi" ? pi : name),
    called: (op, args) => applyPartial(functions, { op, args }),
  });
}

/** The imports that code of a library needs, in order. */
export const importsOf = (code: string, id: DialectId): readonly string[] =>
  Object.entries(dialects[id].imports).flatMap(([prefix, line]) =>
    new RegExp(`(?<![\\w.])${prefix.replaceAll(".", "\\.")}`).test(code) ? [line] : [],
  );

const everyOp = (expr: Expr, holds: (op: Op) => boolean): boolean =>
  fold<boolean>(expr, {
    num: () => true,
    name: () => true,
    call: (op, args) => holds(op) && args.every((arg) => arg),
  });

/** The same formula in the operators and the functions that there are. */
function withoutMissing(expr: Expr, id: DialectId): Expr {
  const { functions } = dialects[id];
  return fold<Expr>(expr, {
    num: (_, node) => node,
    name: (_, node) => node,
    call: (op, args) => {
      const said = op in functions ? undefined : applyPartial(substitutes, { op, args });
      return said === undefined ? callOf(op, args) : withoutMissing(said, id);
    },
  });
}

const one = num("1");

const substitutes: PartialTable<Expr, Expr> = {
  // sigmoid(u) = 1 / (1 + e ** -u)
  sigmoid: ([u]) => call("div", one, call("add", one, call("exp", call("neg", u)))),
  // softplus(u) = log(1 + e ** u)
  softplus: ([u]) => call("log1p", call("exp", u)),
  // erfc(u) = 1 - erf(u)
  erfc: ([u]) => call("sub", one, call("erf", u)),
  // What is not NaN, or the smaller (the larger) of both
  fmin: ([u, v]) => withoutNan(u, v, "minimum"),
  fmax: ([u, v]) => withoutNan(u, v, "maximum"),
};

/** A number as written is never NaN, so nobody asks. */
const withoutNan = (u: Expr, v: Expr, op: "minimum" | "maximum"): Expr =>
  unless(u, v, unless(v, u, call(op, u, v)));

const unless = (asked: Expr, instead: Expr, otherwise: Expr): Expr =>
  asked.tag === "num" ? otherwise : call("where", call("isnan", asked), instead, otherwise);

/** Conditions among numbers become 1 or 0, for libraries that do not calculate with True. */
function withCasts(expr: Expr, castsIn: Library["castsIn"]): Expr {
  return fold<Expr>(expr, {
    num: (_, node) => node,
    name: (_, node) => node,
    call: (op, args) => callOf(op, castsIn.has(op) ? args.map(asNumber) : args),
  });
}

const asNumber = (expr: Expr): Expr =>
  isCondition(expr) ? call("where", expr, num("1.0"), num("0.0")) : expr;

/** True or false rather than a number; a product of conditions is one. */
export const isCondition = (expr: Expr): boolean =>
  expr.tag === "call" &&
  (conditions.has(expr.op) || (expr.op === "mul" && expr.args.every(isCondition)));

const conditions: ReadonlySet<Op> = new Set<Op>([
  "lt",
  "le",
  "gt",
  "ge",
  "eq",
  "ne",
  "and",
  "or",
  "isnan",
]);
