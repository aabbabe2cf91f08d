import type { Op } from "./arity.ts";
import { call, name, num, type Expr } from "./expr.ts";
import { fold } from "./fold.ts";
import { apply, type Table } from "./table.ts";

/**
 * The derivative of a formula by one of its names, as the rules give it; `simplify` tidies it.
 * At a kink it is the slope of one side: outside for maximum, minimum and clip, 0 for abs.
 * A formula over an axis has no slope by element and is refused.
 */
export function derivative(expr: Expr, variable = "x"): Expr {
  return fold<Dual>(expr, {
    num: (_, node) => ({ value: node, slope: zero }),
    name: (id, node) => ({ value: node, slope: id === variable ? one : zero }),
    call: (op, args, node) => ({ value: node, slope: chain(op, args, node) }),
  }).slope;
}

/** A formula together with its slope. */
interface Dual {
  readonly value: Expr;
  readonly slope: Expr;
}

function chain(op: Op, args: readonly Dual[], value: Expr): Expr {
  if (args.every(({ slope }) => slope === zero)) return zero;
  return apply(rules, { op, args }, value);
}

const add = (a: Expr, b: Expr): Expr => call("add", a, b);
const sub = (a: Expr, b: Expr): Expr => call("sub", a, b);
const mul = (a: Expr, b: Expr): Expr => call("mul", a, b);
const div = (a: Expr, b: Expr): Expr => call("div", a, b);
const neg = (a: Expr): Expr => call("neg", a);
const where = (condition: Expr, a: Expr, b: Expr): Expr => call("where", condition, a, b);

const zero = num("0");
const one = num("1");
const two = num("2");
const flat = (): Expr => zero;
const overAxis = (): Expr => {
  throw new Error("A formula over an axis has no slope by element.");
};

const rules: Table<Dual, Expr, [value: Expr]> = {
  // (-u)' = -u'
  neg: ([u]) => neg(u.slope),
  // (u + v)' = u' + v'
  add: ([u, v]) => add(u.slope, v.slope),
  // (u - v)' = u' - v'
  sub: ([u, v]) => sub(u.slope, v.slope),
  // (u v)' = u' v + u v'
  mul: ([u, v]) => add(mul(u.slope, v.value), mul(u.value, v.slope)),
  // (u / v)' = (u' - (u / v) v') / v
  div: ([u, v], value) => div(sub(u.slope, mul(value, v.slope)), v.value),
  // (u ** n)' = n u ** (n - 1) u'
  pow: ([u, n]) => mul(mul(n.value, call("pow", u.value, sub(n.value, one))), u.slope),
  // Steps are flat wherever they have a slope.
  lt: flat,
  le: flat,
  gt: flat,
  ge: flat,
  eq: flat,
  ne: flat,
  and: flat,
  or: flat,
  sign: flat,
  floor: flat,
  isnan: flat,
  // where(c, u, v)' = where(c, u', v')
  where: ([condition, u, v]) => where(condition.value, u.slope, v.slope),
  // min(u, v)' is the slope of the smaller
  minimum: ([u, v]) => where(call("lt", u.value, v.value), u.slope, v.slope),
  fmin: ([u, v]) => where(call("lt", u.value, v.value), u.slope, v.slope),
  // max(u, v)' is the slope of the larger
  maximum: ([u, v]) => where(call("gt", u.value, v.value), u.slope, v.slope),
  fmax: ([u, v]) => where(call("gt", u.value, v.value), u.slope, v.slope),
  // clip(u, l, h)' = u' inside, the bound's slope at and beyond it
  clip: ([u, low, high]) => {
    const [above, below] = [call("gt", u.value, low.value), call("lt", u.value, high.value)];
    if (low.slope === high.slope) return where(call("and", above, below), u.slope, low.slope);
    return where(above, where(below, u.slope, high.slope), low.slope);
  },
  // |u|' = sign(u) u'
  abs: ([u]) => mul(call("sign", u.value), u.slope),
  // (e ** u)' = e ** u u'
  exp: ([u], value) => mul(value, u.slope),
  expm1: ([u]) => mul(call("exp", u.value), u.slope),
  // log(u)' = u' / u
  log: ([u]) => div(u.slope, u.value),
  log1p: ([u]) => div(u.slope, add(one, u.value)),
  // sqrt(u)' = u' / (2 sqrt(u))
  sqrt: ([u], value) => div(u.slope, mul(two, value)),
  sin: ([u]) => mul(call("cos", u.value), u.slope),
  cos: ([u]) => neg(mul(call("sin", u.value), u.slope)),
  sinh: ([u]) => mul(call("cosh", u.value), u.slope),
  cosh: ([u]) => mul(call("sinh", u.value), u.slope),
  // tanh(u)' = (1 - tanh(u) ** 2) u'
  tanh: ([u], value) => mul(sub(one, call("pow", value, two)), u.slope),
  // sigmoid(u)' = sigmoid(u) (1 - sigmoid(u)) u'
  sigmoid: ([u], value) => mul(mul(value, sub(one, value)), u.slope),
  // softplus(u)' = sigmoid(u) u'
  softplus: ([u]) => mul(call("sigmoid", u.value), u.slope),
  // erf(u)' = 2 / sqrt(pi) e ** -(u ** 2) u'
  erf: ([u]) => mul(bell(u.value), u.slope),
  // erfc(u)' = -erf(u)'
  erfc: ([u]) => neg(mul(bell(u.value), u.slope)),
  sum: overAxis,
  amax: overAxis,
  sort: overAxis,
  cumsum: overAxis,
  arange: overAxis,
  split: overAxis,
  every: overAxis,
};

/** 2 / sqrt(pi) e ** -(u ** 2) */
const bell = (u: Expr): Expr =>
  mul(div(two, call("sqrt", name("pi"))), call("exp", neg(call("pow", u, two))));
