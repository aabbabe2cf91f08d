import { call, num, type Expr, type Op } from "../expr/expr.ts";
import { fold } from "../expr/fold.ts";
import { printAs } from "../expr/print.ts";

import { dialects, type DialectId } from "./dialects.ts";

/** The formula as code for a library: what it lacks is said with what it has. */
export function toPython(expr: Expr, id: DialectId): string {
  const { functions, pi, castsConditions, special } = dialects[id];
  const known = castsConditions ? withCasts(expr) : expr;
  return printAs(withoutMissing(known, functions), {
    name: (name) => (name === "pi" ? pi : name),
    called: (op, args) =>
      special?.(op, args) ?? (functions[op] && `${functions[op]}(${args.join(", ")})`),
  });
}

/** The same formula in the operators and the functions that there are. */
function withoutMissing(expr: Expr, functions: Partial<Readonly<Record<Op, string>>>): Expr {
  return fold<Expr>(expr, {
    num: (_, node) => node,
    name: (_, node) => node,
    call: (op, args) => {
      const said = functions[op] === undefined ? substitutes[op]?.(args[0]!, args[1]!) : undefined;
      return said === undefined ? call(op, ...args) : withoutMissing(said, functions);
    },
  });
}

const ONE = num("1");

const substitutes: Partial<Readonly<Record<Op, (u: Expr, v: Expr) => Expr>>> = {
  // sigmoid(u) = 1 / (1 + e ** -u)
  sigmoid: (u) => call("div", ONE, call("add", ONE, call("exp", call("neg", u)))),
  // softplus(u) = log(1 + e ** u)
  softplus: (u) => call("log1p", call("exp", u)),
  // What is not NaN, or the smaller (the larger) of both
  fmin: (u, v) => withoutNan(u, v, "minimum"),
  fmax: (u, v) => withoutNan(u, v, "maximum"),
};

/** A number as written is never NaN, so nobody asks. */
const withoutNan = (u: Expr, v: Expr, op: "minimum" | "maximum"): Expr =>
  unless(u, v, unless(v, u, call(op, u, v)));

const unless = (asked: Expr, instead: Expr, otherwise: Expr): Expr =>
  asked.tag === "num" ? otherwise : call("where", call("isnan", asked), instead, otherwise);

/** Conditions among numbers become 1 or 0, for libraries that do not multiply by True. */
function withCasts(expr: Expr): Expr {
  return fold<Expr>(expr, {
    num: (_, node) => node,
    name: (_, node) => node,
    call: (op, args) => call(op, ...args.map((arg) => (arithmetic.has(op) ? asNumber(arg) : arg))),
  });
}

const asNumber = (expr: Expr): Expr =>
  expr.tag === "call" && conditions.has(expr.op)
    ? call("where", expr, num("1.0"), num("0.0"))
    : expr;

const arithmetic: ReadonlySet<Op> = new Set<Op>(["neg", "add", "sub", "mul", "div", "pow"]);
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
