import type { Op } from "../../expr/arity.ts";
import { numberOf, type Call, type Expr } from "../../expr/expr.ts";

/** A piece of WGSL, and what its surroundings have to know of it. */
export interface Term {
  readonly text: string;
  /** How tightly its outermost operator binds. */
  readonly binds: number;
  /** WGSL keeps conditions apart from numbers; a formula may multiply by one. */
  readonly condition: boolean;
  readonly literal: boolean;
}

export interface Place {
  readonly node: Call;
  /** The same value under a name of its own, which binds tighter than any operator. */
  readonly named: (term: Term) => Term;
}

export type Spell = (args: readonly Term[], place: Place) => Term;

export const atom = (text: string): Term => ({
  text,
  binds: ATOM,
  condition: false,
  literal: false,
});

export const asNumber = (term: Term): Term =>
  term.condition ? atom(`select(0.0, 1.0, ${term.text})`) : term;

const asCondition = (term: Term): Term =>
  term.condition ? term : { ...comparison(term, "!=", atom("0.0")), condition: true };

const OR = 1;
const COMPARE = 2;
const ADD = 3;
const MULTIPLY = 4;
const UNARY = 5;
const ATOM = 6;

const bracketed = ({ text, binds }: Term, needed: number): string =>
  binds >= needed ? text : `(${text})`;

/** Operators of one level join to the left, so the right side must bind tighter. */
const operator =
  (sign: string, binds: number): Spell =>
  ([a, b]) => ({
    ...atom(`${bracketed(asNumber(a!), binds)} ${sign} ${bracketed(asNumber(b!), binds + 1)}`),
    binds,
  });

function comparison(a: Term, sign: string, b: Term): Term {
  const [left, right] = [asNumber(a), asNumber(b)].map((side) => bracketed(side, ADD));
  return { ...atom(`${left} ${sign} ${right}`), binds: COMPARE, condition: true };
}

const compare =
  (sign: string): Spell =>
  ([a, b]) =>
    comparison(a!, sign, b!);

const logic =
  (sign: string): Spell =>
  (args) => {
    const [a, b] = args.map((side) => bracketed(asCondition(side), COMPARE));
    return { ...atom(`${a} ${sign} ${b}`), binds: OR, condition: true };
  };

const applied = (name: string, ...args: readonly Term[]): Term =>
  atom(`${name}(${args.map((arg) => asNumber(arg).text).join(", ")})`);

const unary =
  (name: string): Spell =>
  ([u]) =>
    applied(name, u!);

const binary =
  (name: string): Spell =>
  ([u, v]) =>
    applied(name, u!, v!);

const isNan = (u: Term): Term => ({ ...applied("isNan", u), condition: true });

const overAxis: Spell = () => {
  throw new Error("A formula over an axis has no kernel: it needs more than one number.");
};

/** `x != x` is an old way to ask for NaN that compilers like to remove; bits cannot be removed. */
const unequal: Spell = ([a, b]) => (a!.text === b!.text ? isNan(a!) : comparison(a!, "!=", b!));

const equal: Spell = ([a, b]) =>
  a!.text === b!.text ? negated(isNan(a!)) : comparison(a!, "==", b!);

const negated = (condition: Term): Term => ({
  ...condition,
  text: `!${condition.text}`,
  binds: UNARY,
});

/** WGSL's own power is not defined below zero; a product is. */
const power: Spell = ([base], { node, named }) => {
  const exponent = wholeNumber(node.args[1]!);
  const u = asNumber(base!);
  if (exponent !== 2 && exponent !== 3) return atom(`integerPower(${u.text}, ${exponent})`);
  const factor = /^\w+$/.test(u.text) ? u : named(u);
  const factors = Array<string>(exponent).fill(factor.text);
  return { ...atom(factors.join(" * ")), binds: MULTIPLY };
};

/** The exponent of a power, which is written as a whole number. */
function wholeNumber(exponent: Expr): number {
  if (exponent.tag === "num") return numberOf(exponent);
  const negative = exponent.tag === "call" && exponent.op === "neg";
  if (!negative) throw new Error("The exponent is not a number.");
  return -wholeNumber(exponent.args[0]);
}

// WGSL's clamp refuses literal bounds in the wrong order; NumPy's clip then gives the upper one.
const clip: Spell = ([x, low, high]) =>
  atom(`min(max(${asNumber(x!).text}, ${asNumber(low!).text}), ${asNumber(high!).text})`);

export const spell: Readonly<Record<Op, Spell>> = {
  neg: ([u]) => ({
    ...atom(`-${bracketed(asNumber(u!), ATOM)}`),
    binds: UNARY,
    literal: u!.literal,
  }),
  add: operator("+", ADD),
  sub: operator("-", ADD),
  mul: operator("*", MULTIPLY),
  div: operator("/", MULTIPLY),
  pow: power,
  lt: compare("<"),
  le: compare("<="),
  gt: compare(">"),
  ge: compare(">="),
  eq: equal,
  ne: unequal,
  and: logic("&&"),
  or: logic("||"),
  where: ([condition, a, b]) =>
    atom(`select(${asNumber(b!).text}, ${asNumber(a!).text}, ${asCondition(condition!).text})`),
  minimum: binary("min"),
  maximum: binary("max"),
  fmin: binary("fmin"),
  fmax: binary("fmax"),
  clip,
  abs: unary("abs"),
  sign: unary("sign"),
  floor: unary("floor"),
  isnan: ([u]) => isNan(u!),
  exp: unary("exp"),
  expm1: unary("expm1"),
  log: unary("log"),
  log1p: unary("log1p"),
  sqrt: unary("sqrt"),
  sin: unary("sin"),
  cos: unary("cos"),
  sinh: unary("sinh"),
  cosh: unary("cosh"),
  tanh: unary("tanh"),
  sigmoid: unary("sigmoid"),
  softplus: unary("softplus"),
  erf: unary("erf"),
  sum: overAxis,
  amax: overAxis,
  sort: overAxis,
  cumsum: overAxis,
  arange: overAxis,
  split: overAxis,
};
