import type { Expr, Op } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";
import { exactDecimal } from "../../numeric/decimal.ts";

import { algebraWith } from "./algebra.ts";
import { cancellationLaws } from "./cancellation.ts";
import * as q from "./coefficient.ts";
import type { Algebra, AtomOp, Sum } from "./sum.ts";

/** Exact decimals by the names of parameters. */
export type Parameters = Readonly<Record<string, number | string>>;

/**
 * The same function of the real numbers, made ready for arithmetic that rounds: coefficients are
 * exact, like terms are collected, and what would cancel is said in another way.
 */
export function lower(expr: Expr, parameters: Parameters): Sum {
  const algebra = algebraWith(cancellationLaws);
  return fold<Sum>(expr, {
    num: (text) => algebra.number(exactDecimal(text)),
    name: (name) => named(name, parameters, algebra),
    call: (op, args) => lowered[op](args, algebra),
  });
}

function named(name: string, parameters: Parameters, algebra: Algebra): Sum {
  if (name === "x") return algebra.x;
  if (name === "pi") return algebra.pi;
  const value = parameters[name];
  if (value === undefined) throw new Error(`The parameter ${name} has no value.`);
  return algebra.number(exactDecimal(value));
}

type Lowering = (args: readonly Sum[], algebra: Algebra) => Sum;

const minus = (u: Sum, { scale }: Algebra): Sum => scale(u, q.whole(-1));
const difference = (u: Sum, v: Sum, algebra: Algebra): Sum => algebra.add(u, minus(v, algebra));

/** A question about the sign of a sum; where the sum is a number, the answer is known. */
function asked(
  question: "positive" | "nonNegative" | "zero" | "nonZero",
  u: Sum,
  algebra: Algebra,
): Sum {
  if (u.terms.length > 0) return algebra.call(question, u);
  const sign = u.constant.n < 0n ? -1 : u.constant.n > 0n ? 1 : 0;
  const holds = {
    positive: sign > 0,
    nonNegative: sign >= 0,
    zero: sign === 0,
    nonZero: sign !== 0,
  };
  return algebra.number(holds[question] ? q.ONE : q.ZERO);
}

const isTrue = ({ constant, terms }: Sum): boolean => terms.length === 0 && !q.isZero(constant);
const isFalse = ({ constant, terms }: Sum): boolean => terms.length === 0 && q.isZero(constant);

function where(condition: Sum, a: Sum, b: Sum, algebra: Algebra): Sum {
  if (isTrue(condition)) return a;
  if (isFalse(condition)) return b;
  return algebra.call("where", condition, a, b);
}

const larger = (u: Sum, v: Sum, algebra: Algebra): Sum =>
  where(asked("positive", difference(u, v, algebra), algebra), u, v, algebra);
const smaller = (u: Sum, v: Sum, algebra: Algebra): Sum =>
  where(asked("positive", difference(v, u, algebra), algebra), u, v, algebra);

const applied =
  (op: AtomOp): Lowering =>
  ([u], algebra) =>
    algebra.call(op, u!);

const overAxis: Lowering = () => {
  throw new Error("A formula over an axis has no kernel: it needs more than one number.");
};

const lowered: Readonly<Record<Op, Lowering>> = {
  neg: ([u], algebra) => minus(u!, algebra),
  add: ([u, v], { add }) => add(u!, v!),
  sub: ([u, v], algebra) => difference(u!, v!, algebra),
  mul: ([u, v], { mul }) => mul(u!, v!),
  div: ([u, v], { mul, pow }) => mul(u!, pow(v!, -1)),
  pow: ([u, n], algebra) => power(u!, n!, algebra),
  // u < v  is  v - u > 0, whose exact sign the sum has
  lt: ([u, v], algebra) => asked("positive", difference(v!, u!, algebra), algebra),
  le: ([u, v], algebra) => asked("nonNegative", difference(v!, u!, algebra), algebra),
  gt: ([u, v], algebra) => asked("positive", difference(u!, v!, algebra), algebra),
  ge: ([u, v], algebra) => asked("nonNegative", difference(u!, v!, algebra), algebra),
  eq: ([u, v], algebra) => asked("zero", difference(u!, v!, algebra), algebra),
  ne: ([u, v], algebra) => asked("nonZero", difference(u!, v!, algebra), algebra),
  and: ([u, v], algebra) => {
    if (isFalse(u!) || isFalse(v!)) return algebra.number(q.ZERO);
    return isTrue(u!) ? v! : isTrue(v!) ? u! : algebra.call("and", u!, v!);
  },
  or: ([u, v], algebra) => {
    if (isTrue(u!) || isTrue(v!)) return algebra.number(q.ONE);
    return isFalse(u!) ? v! : isFalse(v!) ? u! : algebra.call("or", u!, v!);
  },
  where: ([condition, u, v], algebra) => where(condition!, u!, v!, algebra),
  minimum: ([u, v], algebra) => smaller(u!, v!, algebra),
  maximum: ([u, v], algebra) => larger(u!, v!, algebra),
  // NaN in gives NaN out before the formula is asked, so nothing is left to drop.
  fmin: ([u, v], algebra) => smaller(u!, v!, algebra),
  fmax: ([u, v], algebra) => larger(u!, v!, algebra),
  clip: ([u, low, high], algebra) => smaller(larger(u!, low!, algebra), high!, algebra),
  abs: ([u], algebra) => oddOrEven("abs", u!, algebra),
  sign: ([u], algebra) => oddOrEven("sign", u!, algebra),
  floor: applied("floor"),
  isnan: (_, { number }) => number(q.ZERO),
  exp: ([u], algebra) => (isFalse(u!) ? algebra.number(q.ONE) : algebra.call("exp", u!)),
  expm1: ([u], algebra) => algebra.call("expm1", u!),
  log: ([u], algebra) => logarithm(u!, algebra),
  log1p: ([u], algebra) => logarithm(algebra.add(u!, algebra.number(q.ONE)), algebra),
  sqrt: applied("sqrt"),
  sin: applied("sin"),
  cos: applied("cos"),
  sinh: applied("sinh"),
  cosh: applied("cosh"),
  tanh: applied("tanh"),
  sigmoid: applied("sigmoid"),
  softplus: applied("softplus"),
  erf: applied("erf"),
  sum: overAxis,
  amax: overAxis,
  sort: overAxis,
  cumsum: overAxis,
  arange: overAxis,
  split: overAxis,
};

/** The only factor of a sum that is a coefficient times one call, and the coefficient. */
function onlyCall(u: Sum) {
  const [term] = u.terms;
  if (!term || u.terms.length > 1 || !q.isZero(u.constant) || term.factors.length > 1) return;
  const { atom, power } = term.factors[0]!;
  return atom.tag === "call" ? { atom, power, coefficient: term.coefficient } : undefined;
}

// |c u| = |c| |u|;  sign(c u) = sign(c) sign(u)
function oddOrEven(op: "abs" | "sign", u: Sum, algebra: Algebra): Sum {
  const [term] = u.terms;
  if (term === undefined) {
    const { n, d } = u.constant;
    if (op === "abs") return algebra.number({ n: n < 0n ? -n : n, d });
    return algebra.number(q.whole(n > 0n ? 1 : n < 0n ? -1 : 0));
  }
  if (u.terms.length > 1 || !q.isZero(u.constant)) return algebra.call(op, u);
  const { n, d } = term.coefficient;
  const bare = algebra.scale(u, q.divided(q.ONE, term.coefficient));
  const negative = n < 0n;
  if (op === "sign") return algebra.scale(algebra.call("sign", bare), q.whole(negative ? -1 : 1));
  return algebra.scale(algebra.call("abs", bare), negative ? { n: -n, d } : { n, d });
}

// log(cosh(u)) = |u| + log((1 + e ** (-2 |u|)) / 2), or near zero log(1 + 2 sinh(u / 2) ** 2)
function logarithmOfCosh(u: Sum, algebra: Algebra): Sum {
  const { add, call, number, scale } = algebra;
  const size = oddOrEven("abs", u, algebra);
  const half = call("log", number(q.HALF));
  const far = add(add(size, half), call("softplus", scale(size, q.whole(-2))));
  const sinh = call("sinh", scale(u, q.HALF));
  const near = call("log1p", scale(algebra.pow(sinh, 2), q.whole(2)));
  return where(asked("positive", add(size, number(q.whole(-1))), algebra), far, near, algebra);
}

// log(e ** u) = u;  log(sigmoid(u)) = -softplus(-u);  log(1 / u) = -log(u)
// log(1 + e ** u) = softplus(u);  log(1 + u) = log1p(u)
function logarithm(u: Sum, algebra: Algebra): Sum {
  const only = onlyCall(u);
  if (only && only.power === 1 && q.isOne(only.coefficient)) {
    const { op, args } = only.atom;
    if (op === "exp") return args[0]!;
    if (op === "cosh") return logarithmOfCosh(args[0]!, algebra);
    if (op === "sigmoid") return minus(algebra.call("softplus", minus(args[0]!, algebra)), algebra);
  }
  const inverse = inverseOf(u, algebra);
  if (inverse) return minus(logarithm(inverse, algebra), algebra);
  if (!q.isOne(u.constant)) return algebra.call("log", u);
  const rest = algebra.addAsIs(u, algebra.number(q.whole(-1)));
  const grown = onlyCall(rest);
  const exponential = grown?.atom.op === "exp" && grown.power === 1 && q.isOne(grown.coefficient);
  if (exponential) return algebra.call("softplus", grown.atom.args[0]!);
  return rest.terms.length === 0 ? rest : algebra.call("log1p", rest);
}

/** 1 / u, where u is one over a single factor. */
function inverseOf(u: Sum, algebra: Algebra): Sum | undefined {
  const [term] = u.terms;
  if (!term || u.terms.length > 1 || !q.isZero(u.constant) || term.factors.length > 1) return;
  const { atom, power } = term.factors[0]!;
  if (power !== -1 || !q.isOne(term.coefficient)) return undefined;
  return atom.tag === "group" ? atom.sum : algebra.pow(u, -1);
}

// u ** n for a whole n;  u ** 0.5 = sqrt(u);  u ** v = e ** (v log(u))
function power(u: Sum, n: Sum, algebra: Algebra): Sum {
  const { n: top, d: bottom } = n.constant;
  if (n.terms.length === 0 && top % bottom === 0n) return algebra.pow(u, Number(top / bottom));
  if (n.terms.length === 0 && 2n * top === bottom) return algebra.call("sqrt", u);
  return algebra.call("exp", algebra.mul(n, logarithm(u, algebra)));
}
