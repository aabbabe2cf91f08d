// A branch-free formula as a quotient of sums of products. If the laws of exp and log make two formulas equal,
// the top of their difference is 0; a call that no law rewrites is a quantity of its own.
// With e = e^x, sigmoid(2x) is e² / (1 + e²), and so is (tanh(x) + 1) / 2.

import type { Op } from "../expr/arity.ts";
import type { Expr } from "../expr/expr.ts";
import { fold } from "../expr/fold.ts";
import { applyPartial, type PartialTable } from "../expr/table.ts";
import { exactDecimal } from "./exactDecimal.ts";
import { rational } from "./rational.ts";
import { quantity } from "./sum.ts";
import { exponential, logarithm, root, type Quantities } from "./quantities.ts";
import type { Quotient } from "./quotient.ts";
import * as quotient from "./quotient.ts";

export function normalForm(expr: Expr, quantities: Quantities): Quotient {
  return fold<Quotient>(expr, {
    num: (text) => quotient.constant(exactDecimal(text)),
    name: (name) => quotient.whole(quantity(name)),
    call: (op, args) => called(op, args, quantities),
  });
}

function called(op: Op, args: readonly Quotient[], quantities: Quantities): Quotient {
  const products = args.reduce((size, { top, bottom }) => size * (top.size + bottom.size), 1);
  const result = products > maxProducts ? undefined : applyPartial(laws, { op, args }, quantities);
  return result ?? quantities.named(op, args);
}

/** Undefined where the law does not apply. */
const laws: PartialTable<Quotient, Quotient | undefined, [Quantities]> = {
  neg: ([u]) => quotient.negated(u),
  add: ([u, v]) => quotient.plus(u, v),
  sub: ([u, v]) => quotient.minus(u, v),
  mul: ([u, v]) => quotient.times(u, v),
  div: ([u, v]) => (quotient.isZero(v) ? undefined : quotient.over(u, v)),
  pow: ([u, n]) => power(u, n),
  sqrt: ([u]) => root(u),
  exp: ([u], q) => exponential(u, q),
  // expm1 u = e^u − 1
  expm1: ([u], q) => quotient.minus(exponential(u, q), one),
  log: ([u], q) => logarithm(u, q),
  // log1p u = log(1 + u)
  log1p: ([u], q) => logarithm(quotient.plus(one, u), q),
  // softplus u = log(1 + e^u)
  softplus: ([u], q) => logarithm(quotient.plus(one, exponential(u, q)), q),
  // sigmoid u = e^u / (1 + e^u)
  sigmoid: ([u], q) => shareOfOne(exponential(u, q)),
  // tanh u = 2 sigmoid 2u − 1
  tanh: ([u], q) =>
    quotient.minus(quotient.times(two, shareOfOne(exponential(quotient.times(two, u), q))), one),
  // sinh u = (e^u − e^−u) / 2
  sinh: ([u], q) => halved(quotient.minus(exponential(u, q), exponential(quotient.negated(u), q))),
  // cosh u = (e^u + e^−u) / 2
  cosh: ([u], q) => halved(quotient.plus(exponential(u, q), exponential(quotient.negated(u), q))),
  // erf(−u) = −erf u, sin(−u) = −sin u
  erf: ([u], q) => odd("erf", u, q),
  // erfc u = 1 − erf u
  erfc: ([u], q) => quotient.minus(one, odd("erf", u, q)),
  sin: ([u], q) => odd("sin", u, q),
};

const odd = (op: Op, u: Quotient, q: Quantities): Quotient =>
  quotient.leadsNegative(u)
    ? quotient.negated(q.named(op, [quotient.negated(u)]))
    : q.named(op, [u]);

const shareOfOne = (e: Quotient): Quotient => quotient.over(e, quotient.plus(one, e));

const halved = (u: Quotient): Quotient => quotient.over(u, two);

function power(u: Quotient, exponent: Quotient): Quotient | undefined {
  const n = quotient.numberIn(exponent);
  if (n === undefined || n.n % n.d !== 0n) return undefined;
  const times = Number(n.n / n.d);
  if (times < 0 && quotient.isZero(u)) return undefined;
  const terms = (u.top.size + u.bottom.size) ** Math.abs(times);
  return Math.abs(times) <= 16 && terms < maxProducts ? quotient.power(u, times) : undefined;
}

const one = quotient.constant(rational(1n));
const two = quotient.constant(rational(2n));

/** How many products two factors may multiply out to: what takes milliseconds. */
const maxProducts = 600;
