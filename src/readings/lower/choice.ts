// Choosing between sums by the sign of a third.

import { elementAt } from "../../required.ts";

import * as q from "./coefficient.ts";
import type { Algebra, AtomOp, Sum, Term } from "./sum.ts";
import { argumentOf, difference, minus, onlyCall } from "./terms.ts";

export const isTrue = ({ constant, terms }: Sum): boolean =>
  terms.length === 0 && !q.isZero(constant);
export const isFalse = ({ constant, terms }: Sum): boolean =>
  terms.length === 0 && q.isZero(constant);

export function where(condition: Sum, [a, b]: readonly [Sum, Sum], algebra: Algebra): Sum {
  if (isTrue(condition)) return a;
  if (isFalse(condition)) return b;
  return algebra.call("where", condition, a, b);
}

export const larger = (u: Sum, v: Sum, algebra: Algebra): Sum =>
  byOrder(difference(u, v, algebra), [u, v], algebra);
export const smaller = (u: Sum, v: Sum, algebra: Algebra): Sum =>
  byOrder(difference(u, v, algebra), [v, u], algebra);

/** The first where the difference is positive, else the second; at zero both are the same. */
export function byOrder(difference: Sum, [u, v]: readonly [Sum, Sum], algebra: Algebra): Sum {
  const [first, ...others] = difference.terms;
  const leading = first && others.reduce((a, b) => (leadsBefore(b, a) ? b : a), first);
  if (leading && leading.coefficient.n < 0n)
    return where(asked("positive", minus(difference, algebra), algebra), [v, u], algebra);
  return where(asked("positive", difference, algebra), [u, v], algebra);
}

const leadsBefore = (a: Term, b: Term): boolean => firstId(a) < firstId(b);
const firstId = ({ factors }: Term): number => elementAt(factors, 0).atom.id;

/** A question about the sign of a sum; where the sum is a number, the answer is known. */
export function asked(
  question: "positive" | "nonNegative" | "zero" | "nonZero",
  u: Sum,
  algebra: Algebra,
): Sum {
  if (u.terms.length > 0) return algebra.call(question, simplerSign(u, algebra));
  const sign = u.constant.n < 0n ? -1 : u.constant.n > 0n ? 1 : 0;
  const holds = {
    positive: sign > 0,
    nonNegative: sign >= 0,
    zero: sign === 0,
    nonZero: sign !== 0,
  };
  return algebra.number(holds[question] ? q.oneCoefficient : q.zeroCoefficient);
}

/** A sum with the same sign: without a positive coefficient, and u for expm1(u) and its like. */
function simplerSign(u: Sum, algebra: Algebra): Sum {
  const [term] = u.terms;
  if (!term || u.terms.length > 1 || !q.isZero(u.constant)) return u;
  const { n, d } = term.coefficient;
  const bare = algebra.scale(u, q.divided(q.oneCoefficient, { n: n < 0n ? -n : n, d }));
  const only = onlyCall(u);
  if (!only || only.power !== 1 || !keepsSign.has(only.atom.op)) return bare;
  return simplerSign(algebra.scale(argumentOf(only.atom), q.whole(n < 0n ? -1 : 1)), algebra);
}

const keepsSign: ReadonlySet<AtomOp> = new Set(["expm1", "sinh", "tanh", "tanhGap", "erf"]);
