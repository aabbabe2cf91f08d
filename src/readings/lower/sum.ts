// The form in which a formula is made ready for the GPU: sums of products with exact coefficients.

import type { Rational } from "../../algebra/rational.ts";

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
  | {
      readonly tag: "call";
      readonly id: number;
      readonly op: AtomOp;
      readonly args: readonly Sum[];
    };

/** Conditions are 1 where they hold and 0 elsewhere. */
export type Condition = "positive" | "nonNegative" | "zero" | "nonZero" | "and" | "or";

export type AtomOp =
  | Condition
  | "where"
  | "abs"
  | "sign"
  | "floor"
  | "exp"
  | "expm1"
  | "log"
  | "log1p"
  | "sqrt"
  | "sin"
  | "cos"
  | "sinh"
  | "cosh"
  | "tanh"
  /** 1 - tanh(u) ** 2 */
  | "sech2"
  /** u - tanh(u) */
  | "tanhGap"
  | "sigmoid"
  | "softplus"
  | "erf"
  /** 1 - erf(u) */
  | "erfc"
  /** No real number: 1 / 0. */
  | "undefined";

/** Builds sums; every law that holds for them is applied while they are built. */
export interface Algebra {
  readonly x: Sum;
  readonly pi: Sum;
  readonly number: (value: Rational) => Sum;
  readonly call: (op: AtomOp, ...args: readonly Sum[]) => Sum;
  readonly add: (a: Sum, b: Sum) => Sum;
  /** The same without the laws of cancellation, for what they themselves have settled. */
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
