import { numberOf, type Call, type Expr } from "../../expr/expr.ts";
import { counted, type Args, type Table } from "../../expr/table.ts";

import type { AddedFunction } from "./functions.ts";

/** A piece of WGSL, and what its surroundings have to know of it. */
export interface WgslTerm {
  readonly text: string;
  /** How tightly its outermost operator binds. */
  readonly binds: number;
  /** WGSL keeps conditions apart from numbers; a formula may multiply by one. */
  readonly condition: boolean;
  readonly literal: boolean;
}

export interface TermPlace {
  readonly node: Call;
  /** The same value under a name of its own, which binds tighter than any operator. */
  readonly named: (term: WgslTerm) => WgslTerm;
}

type Pair = readonly [WgslTerm, WgslTerm];

export const atom = (text: string): WgslTerm => ({
  text,
  binds: atomPrecedence,
  condition: false,
  literal: false,
});

export const asNumber = (term: WgslTerm): WgslTerm =>
  term.condition ? atom(`select(0.0, 1.0, ${term.text})`) : term;

const asCondition = (term: WgslTerm): WgslTerm =>
  term.condition ? term : { ...comparison(term, "!=", atom("0.0")), condition: true };

const or = 1;
const comparePrecedence = 2;
const add = 3;
const multiply = 4;
const unary = 5;
const atomPrecedence = 6;

const bracketed = ({ text, binds }: WgslTerm, needed: number): string =>
  binds >= needed ? text : `(${text})`;

/** Operators of one level join to the left, so the right side must bind tighter. */
const operator =
  (sign: string, binds: number) =>
  ([a, b]: Pair): WgslTerm => ({
    ...atom(`${bracketed(asNumber(a), binds)} ${sign} ${bracketed(asNumber(b), binds + 1)}`),
    binds,
  });

function comparison(a: WgslTerm, sign: string, b: WgslTerm): WgslTerm {
  const text = [a, b].map((side) => bracketed(asNumber(side), add)).join(` ${sign} `);
  return { ...atom(text), binds: comparePrecedence, condition: true };
}

const compare =
  (sign: string) =>
  ([a, b]: Pair): WgslTerm =>
    comparison(a, sign, b);

const logic =
  (sign: string) =>
  (sides: Pair): WgslTerm => {
    const text = sides
      .map((side) => bracketed(asCondition(side), comparePrecedence))
      .join(` ${sign} `);
    return { ...atom(text), binds: or, condition: true };
  };

/** The call of a function that WGSL has or that we add. */
const applied =
  (name: Builtin | AddedFunction) =>
  (args: readonly WgslTerm[]): WgslTerm =>
    atom(`${name}(${args.map((arg) => asNumber(arg).text).join(", ")})`);

export const infinity = applied("infinity")([]);

/** WGSL's functions for numbers that formulas use. */
type Builtin =
  | "abs"
  | "cos"
  | "cosh"
  | "exp"
  | "floor"
  | "log"
  | "max"
  | "min"
  | "sign"
  | "sin"
  | "sinh"
  | "sqrt"
  | "tanh";

const isNan = (u: WgslTerm): WgslTerm => ({ ...applied("isNan")([u]), condition: true });

const overAxis = (): never => {
  throw new Error("A formula over an axis has no kernel: it needs more than one number.");
};

/** `x != x` is an old way to ask for NaN that compilers like to remove; bits cannot be removed. */
const unequal = ([a, b]: Pair): WgslTerm => (a.text === b.text ? isNan(a) : comparison(a, "!=", b));

const equal = ([a, b]: Pair): WgslTerm =>
  a.text === b.text ? negated(isNan(a)) : comparison(a, "==", b);

const negated = (condition: WgslTerm): WgslTerm => ({
  ...condition,
  text: `!${condition.text}`,
  binds: unary,
});

/** WGSL's own power is not defined below zero; a product is. */
const power = ([base]: Pair, { node, named }: TermPlace): WgslTerm => {
  const [, exponent] = counted("pow", node.args);
  const n = wholeNumber(exponent);
  const u = asNumber(base);
  if (n !== 2 && n !== 3) return applied("integerPower")([u, atom(String(n))]);
  const factor = /^\w+$/.test(u.text) ? u : named(u);
  const factors = Array<string>(n).fill(factor.text);
  return { ...atom(factors.join(" * ")), binds: multiply };
};

/** The exponent of a power, which is written as a whole number. */
function wholeNumber(exponent: Expr): number {
  if (exponent.tag === "num") return numberOf(exponent);
  const negative = exponent.tag === "call" && exponent.op === "neg";
  if (!negative) throw new Error("The exponent is not a number.");
  return -wholeNumber(exponent.args[0]);
}

// WGSL's clamp refuses literal bounds in the wrong order; NumPy's clip then gives the upper one.
const clip = ([x, low, high]: Args<"clip", WgslTerm>): WgslTerm =>
  applied("min")([applied("max")([x, low]), high]);

export const spell: Table<WgslTerm, WgslTerm, [place: TermPlace]> = {
  neg: ([u]) => ({
    ...atom(`-${bracketed(asNumber(u), atomPrecedence)}`),
    binds: unary,
    literal: u.literal,
  }),
  add: operator("+", add),
  sub: operator("-", add),
  mul: operator("*", multiply),
  div: operator("/", multiply),
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
    atom(`select(${asNumber(b).text}, ${asNumber(a).text}, ${asCondition(condition).text})`),
  minimum: applied("min"),
  maximum: applied("max"),
  fmin: applied("fmin"),
  fmax: applied("fmax"),
  clip,
  abs: applied("abs"),
  sign: applied("sign"),
  floor: applied("floor"),
  isnan: ([u]) => isNan(u),
  exp: applied("exp"),
  expm1: applied("expm1"),
  log: applied("log"),
  log1p: applied("log1p"),
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
