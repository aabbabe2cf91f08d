import { required } from "../required.ts";

import type { Op } from "./arity.ts";
import { call, callOf, name, num, operands, type Expr } from "./expr.ts";
import { decimalOf, decimalText, negative, plus, times, type Decimal } from "./decimal.ts";
import { fold } from "./fold.ts";
import { applyPartial, type Args, type PartialTable } from "./table.ts";
import { perObject } from "../memo.ts";

/**
 * The same function of the real numbers, with fewer words. Literals are joined exactly,
 * and equal parts become one node, so that a reading writes or computes them once.
 */
export const simplify = (expr: Expr): Expr => reduced(expr, [exact, real]);

/** Fewer words for the same bits: only the laws that hold in floating point too, whatever the type. */
export const tidy = (expr: Expr): Expr => reduced(expr, [exact]);

/** A law gives undefined where it has nothing simpler. Functions have no laws of their own. */
type Laws = PartialTable<Expr, Expr | undefined, [make: Make]>;
type Make = <O extends Op>(op: O, ...args: Args<O, Expr>) => Expr;

function reduced(expr: Expr, tables: readonly Laws[]): Expr {
  const share = sharing();
  const made = (op: Op, args: readonly Expr[]): Expr => {
    for (const laws of tables) {
      const simpler = applyPartial(laws, { op, args }, make);
      if (simpler !== undefined) return share(simpler);
    }
    return share(callOf(op, args));
  };
  const make: Make = (op, ...args) => made(op, args);
  return fold<Expr>(expr, {
    num: (text) => share(num(text)),
    name: (id) => share(name(id)),
    call: made,
  });
}

// These round nothing, and hold for NaN, for both infinities and for both zeros. u + 0 = u is none
// of them, for -0 + 0 is 0, nor is 0 v = 0, for 0 * ∞ is NaN.
const exact: Laws = {
  // --u = u
  neg: ([u]) => operands(u, "neg")?.[0],
  // u + -v = u - v;  -u + v = v - u
  add: ([u, v], make) => {
    const [minusV, minusU] = [operands(v, "neg"), operands(u, "neg")];
    if (minusV) return make("sub", u, minusV[0]);
    return minusU && make("sub", v, minusU[0]);
  },
  // u - 0 = u;  u - -v = u + v
  sub: ([u, v], make) => {
    const minusV = operands(v, "neg");
    return isZero(v) ? u : minusV && make("add", u, minusV[0]);
  },
  // 1 v = v;  u 1 = u
  mul: ([u, v]) => (isOne(u) ? v : isOne(v) ? u : undefined),
  // u / 1 = u
  div: ([u, v]) => (isOne(v) ? u : undefined),
  // u ** 1 = u
  pow: ([u, n]) => (isOne(n) ? u : undefined),
  // where(c, u, u) = u
  where: ([, u, v]) => (u === v ? u : undefined),
  // u and u = u, and so for the larger and the smaller of the two
  minimum: ([u, v]) => (u === v ? u : undefined),
  maximum: ([u, v]) => (u === v ? u : undefined),
};

// These hold for real numbers.
const real: Laws = {
  // -0 = 0
  neg: ([u]) => (isZero(u) ? u : undefined),
  // 0 + v = v;  u + 0 = u
  add: ([u, v]) => (isZero(u) ? v : isZero(v) ? u : literal(u, v, plus)),
  // 0 - v = -v;  u - u = 0
  sub: ([u, v], make) => {
    if (isZero(u)) return make("neg", v);
    if (u === v) return num("0");
    return literal(u, v, (a, b) => plus(a, negative(b)));
  },
  // 0 v = 0;  (-u) v = -(u v);  u a = a u;  a (b v) = (a b) v
  mul: ([u, v], make) => {
    if (isZero(u) || isZero(v)) return num("0");
    const product = literal(u, v, times);
    if (product !== undefined) return product;
    const [minusU, minusV] = [operands(u, "neg"), operands(v, "neg")];
    if (minusU) return make("neg", make("mul", minusU[0], v));
    if (minusV) return make("neg", make("mul", u, minusV[0]));
    if (v.tag === "num") return u.tag === "num" ? undefined : make("mul", v, u);
    const factors = operands(v, "mul");
    const joined = factors && literal(u, factors[0], times);
    return joined && make("mul", joined, factors[1]);
  },
  // 0 / v = 0;  (-u) / v = -(u / v)
  div: ([u, v], make) => {
    if (isZero(u) && v.tag === "num" && !isZero(v)) return u;
    const minusU = operands(u, "neg");
    return minusU && make("neg", make("div", minusU[0], v));
  },
  // u ** 0 = 1
  pow: ([, n]) => (isZero(n) ? num("1") : undefined),
  // u and u = u, where u is 0 or 1
  and: ([u, v]) => (u === v ? u : undefined),
  or: ([u, v]) => (u === v ? u : undefined),
};

type Share = (expr: Expr) => Expr;

type Join = (a: Decimal, b: Decimal) => Decimal | undefined;

/** The literal that two literals make, exactly, unless it is too long; a negative one is written as -u. */
function literal(u: Expr, v: Expr, join: Join): Expr | undefined {
  const [a, b] = [signed(u), signed(v)];
  if (a === undefined || b === undefined) return undefined;
  const result = join(a, b);
  if (result === undefined) return undefined;
  if (result.digits >= 0n) return num(decimalText(result));
  return call("neg", num(decimalText(negative(result))));
}

function signed(expr: Expr): Decimal | undefined {
  if (expr.tag === "num") return decimalIn(expr);
  const inner = operands(expr, "neg")?.[0];
  return inner?.tag === "num" ? negative(decimalIn(inner)) : undefined;
}

type Literal = Extract<Expr, { tag: "num" }>;

/** The number that a literal writes, which is read once although every law looks at it. */
const decimalIn = perObject(({ text }: Literal): Decimal => decimalOf(text));

/** Gives one node for all equal nodes whose arguments are shared already. */
function sharing(): Share {
  const numbers = new Map<Expr, number>();
  const known = new Map<string, Expr>();
  const share: Share = (expr) => {
    if (numbers.has(expr)) return expr;
    const node = expr.tag === "call" ? callOf(expr.op, expr.args.map(share)) : expr;
    const key = keyOf(node, (arg) => required(numbers.get(arg), "the number of a shared part"));
    const first = known.get(key) ?? node;
    if (first === node) {
      numbers.set(node, numbers.size);
      known.set(key, node);
    }
    return first;
  };
  return share;
}

function keyOf(expr: Expr, number: (arg: Expr) => number): string {
  switch (expr.tag) {
    case "num":
      return keyOfNumber(decimalIn(expr));
    case "name":
      return `name ${expr.name}`;
    case "call":
      return `${expr.op} ${expr.args.map(number).join(" ")}`;
  }
}

/** Hexadecimal digits are written in linear time. */
const keyOfNumber = ({ digits, exponent }: Decimal): string =>
  `num ${digits.toString(16)} ${exponent}`;

const isZero = (expr: Expr): boolean => expr.tag === "num" && decimalIn(expr).digits === 0n;
const isOne = (expr: Expr): boolean => {
  if (expr.tag !== "num") return false;
  const { digits, exponent } = decimalIn(expr);
  return digits === 1n && exponent === 0;
};
