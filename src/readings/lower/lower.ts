import type { Expr } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";
import { apply, type Table } from "../../expr/table.ts";
import { exactDecimal } from "../../algebra/exactDecimal.ts";
import { parameterOf, type Parameters } from "../../numeric/program/parameters.ts";

import { algebraWith } from "./algebra.ts";
import { asked, byOrder, isFalse, isTrue, larger, smaller, where } from "./choice.ts";
import { cancellationLaws } from "./laws/cancellation.ts";
import * as q from "./coefficient.ts";
import { logarithm } from "./laws/logarithm.ts";
import { absolute, signum } from "./laws/parity.ts";
import type { Algebra, Sum, UnaryOp } from "./sum.ts";
import { withSigmoids } from "./sigmoids.ts";
import { difference, minus } from "./terms.ts";

/**
 * The same function of the real numbers, made ready for arithmetic that rounds: coefficients are
 * exact, like terms are collected, and terms that would cancel are rewritten.
 */
export function lower(expr: Expr, parameters: Parameters): Sum {
  const algebra = algebraWith(cancellationLaws);
  const sum = fold<Sum>(expr, {
    num: (text) => algebra.number(exactDecimal(text)),
    name: (name) => named(name, parameters, algebra),
    call: (op, args) => apply(lowered, { op, args }, algebra),
  });
  return withSigmoids(sum, algebra);
}

function named(name: string, parameters: Parameters, algebra: Algebra): Sum {
  if (name === "x") return algebra.x;
  if (name === "pi") return algebra.pi;
  return algebra.number(exactDecimal(parameterOf(name, parameters)));
}

const applied =
  (op: UnaryOp) =>
  ([u]: readonly [Sum], algebra: Algebra): Sum =>
    algebra.call(op, u);

const overAxis = (): never => {
  throw new Error("A formula over an axis has no kernel: it needs more than one number.");
};

const lowered: Table<Sum, Sum, [algebra: Algebra]> = {
  neg: ([u], algebra) => minus(u, algebra),
  add: ([u, v], { add }) => add(u, v),
  sub: ([u, v], algebra) => difference(u, v, algebra),
  mul: ([u, v], { mul }) => mul(u, v),
  div: ([u, v], { mul, pow }) => mul(u, pow(v, -1)),
  pow: ([u, n], algebra) => power(u, n, algebra),
  // u < v  is  v - u > 0, whose exact sign the sum has
  lt: ([u, v], algebra) => asked("positive", difference(v, u, algebra), algebra),
  le: ([u, v], algebra) => asked("nonNegative", difference(v, u, algebra), algebra),
  gt: ([u, v], algebra) => asked("positive", difference(u, v, algebra), algebra),
  ge: ([u, v], algebra) => asked("nonNegative", difference(u, v, algebra), algebra),
  eq: ([u, v], algebra) => asked("zero", difference(u, v, algebra), algebra),
  ne: ([u, v], algebra) => asked("nonZero", difference(u, v, algebra), algebra),
  and: ([u, v], algebra) => {
    if (isFalse(u) || isFalse(v)) return algebra.number(q.zeroCoefficient);
    return isTrue(u) ? v : isTrue(v) ? u : algebra.call("and", u, v);
  },
  or: ([u, v], algebra) => {
    if (isTrue(u) || isTrue(v)) return algebra.number(q.oneCoefficient);
    return isFalse(u) ? v : isFalse(v) ? u : algebra.call("or", u, v);
  },
  where: ([condition, u, v], algebra) => where(condition, [u, v], algebra),
  minimum: ([u, v], algebra) => smaller(u, v, algebra),
  maximum: ([u, v], algebra) => larger(u, v, algebra),
  // NaN in gives NaN out before the formula is evaluated, so nothing is left to drop.
  fmin: ([u, v], algebra) => smaller(u, v, algebra),
  fmax: ([u, v], algebra) => larger(u, v, algebra),
  clip: ([u, low, high], algebra) => {
    const inside = larger(u, low, algebra);
    const room = difference(high, low, algebra);
    if (room.terms.length > 0 || room.constant.n < 0n) return smaller(inside, high, algebra);
    return byOrder(difference(u, high, algebra), [high, inside], algebra);
  },
  abs: ([u], algebra) => absolute(u, algebra),
  sign: ([u], algebra) => signum(u, algebra),
  floor: applied("floor"),
  isnan: (_, { number }) => number(q.zeroCoefficient),
  exp: ([u], algebra) => (isFalse(u) ? algebra.number(q.oneCoefficient) : algebra.call("exp", u)),
  expm1: ([u], algebra) => algebra.call("expm1", u),
  log: ([u], algebra) => logarithm(u, algebra),
  log1p: ([u], algebra) => logarithm(algebra.add(u, algebra.number(q.oneCoefficient)), algebra),
  sqrt: applied("sqrt"),
  sin: applied("sin"),
  cos: applied("cos"),
  sinh: applied("sinh"),
  cosh: applied("cosh"),
  tanh: applied("tanh"),
  sigmoid: applied("sigmoid"),
  softplus: applied("softplus"),
  erf: applied("erf"),
  erfc: applied("erfc"),
  sum: overAxis,
  amax: overAxis,
  sort: overAxis,
  cumsum: overAxis,
  arange: overAxis,
  split: overAxis,
  every: overAxis,
};

// A power's exponent is a whole number: the parser takes no other.
function power(u: Sum, { constant, terms }: Sum, { pow }: Algebra): Sum {
  if (terms.length > 0 || constant.d !== 1n) throw new Error("The exponent is not whole.");
  return pow(u, Number(constant.n));
}
