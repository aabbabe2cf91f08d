// The form in which a formula is made ready for the GPU: sums of products with exact coefficients.

import type { Rational } from "../../algebra/rational.ts";
import { exactly, type Tuple } from "../../required.ts";

/** constant + Σ coefficient · Π factor ** power; no two terms have the same factors. */
export interface Sum {
  readonly constant: Rational;
  readonly terms: readonly Term[];
}

export interface Term {
  readonly coefficient: Rational;
  readonly factors: readonly Factor[];
}

export interface Factor {
  readonly atom: Atom;
  /** A whole number, not zero. */
  readonly power: number;
}

/** What a product is made of. Equal atoms are one object with one number. */
export type Atom =
  | { readonly tag: "x"; readonly id: number }
  | { readonly tag: "pi"; readonly id: number }
  | { readonly tag: "group"; readonly id: number; readonly sum: Sum }
  | AtomCall;

export type AtomCall<O extends AtomOp = AtomOp> = { [K in O]: AtomCallNode<K> }[O];

interface AtomCallNode<O extends AtomOp> {
  readonly tag: "call";
  readonly id: number;
  readonly op: O;
  readonly args: AtomArgs<O>;
}

export type AtomArgs<O extends AtomOp> = Tuple<(typeof atomArity)[O], Sum>;

export function atomCall<O extends AtomOp>(op: O, args: readonly Sum[], id: number): AtomCall<O> {
  const atom: AtomCallNode<O> = { tag: "call", id, op, args: exactly(atomArity[op], args) };
  return atom;
}

/** These are 1 where they hold and 0 elsewhere. */
const conditions = { positive: 1, nonNegative: 1, zero: 1, nonZero: 1, and: 2, or: 2 } as const;

export type ConditionOp = keyof typeof conditions;
export const isCondition = (op: AtomOp): op is ConditionOp => op in conditions;

/** How many sums each operation takes. */
const atomArity = {
  ...conditions,
  where: 3,
  abs: 1,
  sign: 1,
  floor: 1,
  exp: 1,
  expm1: 1,
  log: 1,
  log1p: 1,
  sqrt: 1,
  sin: 1,
  cos: 1,
  sinh: 1,
  cosh: 1,
  tanh: 1,
  /** 1 - tanh(u) ** 2 */
  sech2: 1,
  /** u - tanh(u) */
  tanhGap: 1,
  sigmoid: 1,
  softplus: 1,
  erf: 1,
  /** 1 - erf(u) */
  erfc: 1,
  /** No real number: 1 / 0. */
  undefined: 0,
} as const;

export type AtomOp = keyof typeof atomArity;

/** The operations on one sum. */
export type UnaryOp = {
  [O in AtomOp]: (typeof atomArity)[O] extends 1 ? O : never;
}[AtomOp];

/** Builds sums; every law that holds for them is applied while they are built. */
export interface Algebra {
  readonly x: Sum;
  readonly pi: Sum;
  readonly number: (value: Rational) => Sum;
  readonly call: <O extends AtomOp>(op: O, ...args: AtomArgs<O>) => Sum;
  readonly add: (a: Sum, b: Sum) => Sum;
  /** The same without the laws of cancellation, for sums that these laws produced. */
  readonly addAsIs: (a: Sum, b: Sum) => Sum;
  readonly scale: (a: Sum, by: Rational) => Sum;
  readonly mul: (a: Sum, b: Sum) => Sum;
  /** a b, multiplied out. */
  readonly expand: (a: Sum, b: Sum) => Sum;
  readonly pow: (a: Sum, n: number) => Sum;
  readonly equal: (a: Sum, b: Sum) => boolean;
  /** The sum as one term; a sum of several becomes a group. */
  readonly asTerm: (a: Sum) => Term;
}

/** Says the same sum with less cancellation, or nothing. */
export type Law = (sum: Sum, algebra: Algebra) => Sum | undefined;

/** How many things a sum adds up. */
export const weight = ({ constant, terms }: Sum): number =>
  terms.length + (constant.n === 0n ? 0 : 1);
