// Sums and terms, taken apart.

import type { Rational } from "../../algebra/rational.ts";
import { required } from "../../required.ts";

import * as q from "./coefficient.ts";
import type { Algebra, Atom, AtomCall, AtomOp, Factor, Sum, Term } from "./sum.ts";

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
  return { constant: q.zeroCoefficient, terms: [{ coefficient, factors: left }] };
}

/** The factor of a term that applies this operation, to the first power. */
export const called = (op: AtomOp, { factors }: Term): Factor | undefined =>
  factors.find(({ atom, power }) => atom.tag === "call" && atom.op === op && power === 1);

/** What a call of one argument is applied to. */
export function argumentOf(atom: Atom): Sum {
  const [u] = atom.tag === "call" ? atom.args : [];
  return required(u, "the argument of a call");
}

/** The factor of a term that has no other. */
export function onlyFactor(term: Term | undefined): Factor | undefined {
  return term?.factors.length === 1 ? term.factors[0] : undefined;
}

export interface OnlyCall {
  readonly coefficient: Rational;
  readonly atom: AtomCall;
  readonly power: number;
}

/** The single call that the sum consists of, with its coefficient and power. */
export function onlyCall(u: Sum): OnlyCall | undefined {
  const term = onlyTerm(u);
  const factor = onlyFactor(term);
  if (term === undefined || factor?.atom.tag !== "call") return undefined;
  return { atom: factor.atom, power: factor.power, coefficient: term.coefficient };
}

/** The term of a sum that has no other and no constant. */
export const onlyTerm = ({ constant, terms }: Sum): Term | undefined =>
  terms.length === 1 && q.isZero(constant) ? terms[0] : undefined;
