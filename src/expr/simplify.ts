import { name, num, type Expr, type Op } from "./expr.ts";
import { decimalOf, decimalText, negative, plus, times, type Decimal } from "./decimal.ts";
import { fold } from "./fold.ts";

/**
 * The same function of the real numbers, with fewer words. Literals are joined exactly,
 * and equal parts become one node, so that a reading says or computes them once.
 */
export function simplify(expr: Expr): Expr {
  const share = sharing();
  return fold<Expr>(expr, {
    num: (text) => share(num(text)),
    name: (id) => share(name(id)),
    call: (op, args) => reduced(op, args, share),
  });
}

type Share = (expr: Expr) => Expr;
type Law = (args: readonly [Expr, Expr, Expr], make: Make) => Expr | undefined;
type Make = (op: Op, ...args: readonly Expr[]) => Expr;

function reduced(op: Op, args: readonly Expr[], share: Share): Expr {
  const make: Make = (op, ...args) => reduced(op, args, share);
  const law = laws[op];
  const simpler = law?.([args[0]!, args[1] ?? args[0]!, args[2] ?? args[0]!], make);
  return simpler === undefined ? share({ tag: "call", op, args }) : share(simpler);
}

// A law gives undefined where it has nothing simpler to say. Functions have no laws of their own.
const laws: Partial<Readonly<Record<Op, Law>>> = {
  // -0 = 0;  --u = u
  neg: ([u]) => (isZero(u) ? u : operands(u, "neg")?.[0]),
  // 0 + v = v;  u + 0 = u;  u + -v = u - v;  -u + v = v - u
  add: ([u, v], make) => {
    if (isZero(u)) return v;
    if (isZero(v)) return u;
    const sum = literal(u, v, plus);
    if (sum !== undefined) return sum;
    const [minusV, minusU] = [operands(v, "neg"), operands(u, "neg")];
    if (minusV) return make("sub", u, minusV[0]!);
    return minusU && make("sub", v, minusU[0]!);
  },
  // u - 0 = u;  0 - v = -v;  u - u = 0;  u - -v = u + v
  sub: ([u, v], make) => {
    if (isZero(v)) return u;
    if (isZero(u)) return make("neg", v);
    if (u === v) return num("0");
    const difference = literal(u, v, (a, b) => plus(a, negative(b)));
    const minusV = operands(v, "neg");
    return difference ?? (minusV && make("add", u, minusV[0]!));
  },
  // 0 v = 0;  1 v = v;  (-u) v = -(u v);  u a = a u;  a (b v) = (a b) v
  mul: ([u, v], make) => {
    if (isZero(u) || isZero(v)) return num("0");
    if (isOne(u)) return v;
    if (isOne(v)) return u;
    const product = literal(u, v, times);
    if (product !== undefined) return product;
    const [minusU, minusV] = [operands(u, "neg"), operands(v, "neg")];
    if (minusU) return make("neg", make("mul", minusU[0]!, v));
    if (minusV) return make("neg", make("mul", u, minusV[0]!));
    if (v.tag === "num") return make("mul", v, u);
    const factors = u.tag === "num" ? operands(v, "mul") : undefined;
    if (factors?.[0]?.tag !== "num") return undefined;
    return make("mul", make("mul", u, factors[0]), factors[1]!);
  },
  // 0 / v = 0;  u / 1 = u;  (-u) / v = -(u / v)
  div: ([u, v], make) => {
    if (isOne(v) || (isZero(u) && v.tag === "num" && !isZero(v))) return u;
    const minusU = operands(u, "neg");
    return minusU && make("neg", make("div", minusU[0]!, v));
  },
  // u ** 0 = 1;  u ** 1 = u
  pow: ([u, n]) => (isZero(n) ? num("1") : isOne(n) ? u : undefined),
  // where(c, u, u) = u
  where: ([, u, v]) => (u === v ? u : undefined),
  // u and u = u, and so for the larger and the smaller of the two
  minimum: ([u, v]) => (u === v ? u : undefined),
  maximum: ([u, v]) => (u === v ? u : undefined),
  and: ([u, v]) => (u === v ? u : undefined),
  or: ([u, v]) => (u === v ? u : undefined),
};

/** The literal that two literals make, exactly; a negative one is written as -u. */
function literal(u: Expr, v: Expr, join: (a: Decimal, b: Decimal) => Decimal): Expr | undefined {
  const [a, b] = [signed(u), signed(v)];
  if (a === undefined || b === undefined) return undefined;
  const result = join(a, b);
  if (result.digits >= 0n) return num(decimalText(result));
  return { tag: "call", op: "neg", args: [num(decimalText(negative(result)))] };
}

function signed(expr: Expr): Decimal | undefined {
  if (expr.tag === "num") return decimalOf(expr.text);
  const inner = operands(expr, "neg")?.[0];
  return inner?.tag === "num" ? negative(decimalOf(inner.text)) : undefined;
}

/** Gives one node for all equal nodes whose arguments are shared already. */
function sharing(): Share {
  const numbers = new Map<Expr, number>();
  const known = new Map<string, Expr>();
  const share: Share = (expr) => {
    if (numbers.has(expr)) return expr;
    const node = expr.tag === "call" ? { ...expr, args: expr.args.map(share) } : expr;
    const key = keyOf(node, (arg) => numbers.get(arg)!);
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
      return `num ${decimalText(decimalOf(expr.text))}`;
    case "name":
      return `name ${expr.name}`;
    case "call":
      return `${expr.op} ${expr.args.map(number).join(" ")}`;
  }
}

/** The arguments of an expression that is this operation, else undefined. */
const operands = (expr: Expr, op: Op): readonly Expr[] | undefined =>
  expr.tag === "call" && expr.op === op ? expr.args : undefined;
const isZero = (expr: Expr): boolean => expr.tag === "num" && decimalOf(expr.text).digits === 0n;
const isOne = (expr: Expr): boolean => {
  if (expr.tag !== "num") return false;
  const { digits, exponent } = decimalOf(expr.text);
  return digits === 1n && exponent === 0;
};
