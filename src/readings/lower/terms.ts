// Taking sums and terms apart.

import type { Rational } from "../../algebra/rational.ts";

import * as q from "./coefficient.ts";
import type { Algebra, Atom, AtomOp, Factor, Sum, Term } from "./sum.ts";

export const minus = (u: Sum, { scale }: Algebra): Sum => scale(u, q.whole(-1));

export const difference = (u: Sum, v: Sum, algebra: Algebra): Sum =>
  algebra.add(u, minus(v, algebra));

export const without = (sum: Sum, ...gone: readonly Term[]): Sum => ({
  ...sum,
  terms: sum.terms.filter((term) => !gone.includes(term)),
});

/** The term as a sum, without one of its factors. */
export function product({ coefficient, factors }: Term, algebra: Algebra, gone?: Factor): Sum {
  const left = factors.filter((factor) => factor !== gone);
  if (left.length === 0) return algebra.number(coefficient);
  const [only] = left.length === 1 ? left : [];
  if (only?.atom.tag === "group" && only.power === 1)
    return algebra.scale(only.atom.sum, coefficient);
  return { constant: q.ZERO, terms: [{ coefficient, factors: left }] };
}

/** The factor of a term that applies this operation, to the first power. */
export const called = (op: AtomOp, { factors }: Term): Factor | undefined =>
  factors.find(({ atom, power }) => atom.tag === "call" && atom.op === op && power === 1);

export function argument({ atom }: Factor, index = 0): Sum {
  if (atom.tag !== "call") throw new Error("Only a call has arguments.");
  return atom.args[index]!;
}

export interface OnlyCall {
  readonly coefficient: Rational;
  readonly atom: Extract<Atom, { tag: "call" }>;
  readonly power: number;
}

/** What a sum is that has no more to it than a coefficient and a power of one call. */
export function onlyCall(u: Sum): OnlyCall | undefined {
  const [term] = u.terms;
  if (!term || u.terms.length > 1 || !q.isZero(u.constant) || term.factors.length > 1) return;
  const { atom, power } = term.factors[0]!;
  return atom.tag === "call" ? { atom, power, coefficient: term.coefficient } : undefined;
}
