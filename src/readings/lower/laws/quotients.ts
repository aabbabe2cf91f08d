// Laws that bring fractions together or make one.

import type { Rational } from "../../../algebra/rational.ts";

import { asked, where } from "../choice.ts";
import * as q from "../coefficient.ts";
import { absolute } from "./parity.ts";
import { weight, type Algebra, type Atom, type Law, type Sum, type Term } from "../sum.ts";
import { called, minus, product, without } from "../terms.ts";

// a - u / v = (a v - u) / v, where that takes something away.
export const byCommonDenominator: Law = (sum, algebra) => {
  if (weight(sum) < 2) return undefined;
  for (const v of denominators(sum)) {
    const power = Math.max(...sum.terms.map((term) => -powerOf(v, term)));
    if (power > 3 || weight(valueOf(v)) > 6) continue;
    const parts = partsOf(sum, algebra).map((part) => cleared(part, { v, power, algebra }));
    const numerator = parts.reduce((a, b) => algebra.addAsIs(a, b));
    const settled = algebra.add(numerator, algebra.number(q.zeroCoefficient));
    if (!takesAway(parts, numerator) && weight(settled) === weight(numerator)) continue;
    return algebra.mul(settled, algebra.pow(valueOf(v), -power));
  }
  return undefined;
};

// u + t with t = k sqrt(v), k > 0, is q = |u| + t for u >= 0, and there is nothing to lose;
// for u < 0 it is (t ** 2 - u ** 2) / q. The same with all signs turned for k < 0.
export const byConjugate: Law = (sum, algebra) => {
  for (const term of sum.terms) {
    const [u, t] = [without(sum, term), product(term, algebra)];
    const root = called("sqrt", term);
    if (!root || term.factors.length > 1 || weight(u) === 0 || weight(u) > 2) continue;
    const squares = [algebra.expand(t, t), minus(algebra.expand(u, u), algebra)] as const;
    const numerator = algebra.addAsIs(...squares);
    if (!takesAway(squares, numerator)) continue;
    const sign = q.whole(term.coefficient.n < 0n ? -1 : 1);
    const both = algebra.addAsIs(absolute(u, algebra), algebra.scale(t, sign));
    const quotient = algebra.mul(numerator, algebra.pow(both, -1));
    const opposed = asked("positive", algebra.scale(u, q.opposite(sign)), algebra);
    return algebra.scale(where(opposed, [quotient, both], algebra), sign);
  }
  return undefined;
};

const partsOf = ({ constant, terms }: Sum, algebra: Algebra): readonly Sum[] => [
  algebra.number(constant),
  ...terms.map((term) => product(term, algebra)),
];

/** What some term is divided by, if a product with it may turn into something simpler. */
function denominators({ terms }: Sum): ReadonlySet<Atom> {
  const found = new Set<Atom>();
  for (const { atom, power } of terms.flatMap(({ factors }) => factors)) {
    const root = atom.tag === "call" && atom.op === "sqrt";
    if (power < 0 && (atom.tag === "group" || root)) found.add(atom);
  }
  return found;
}

const valueOf = (atom: Atom): Sum =>
  atom.tag === "group"
    ? atom.sum
    : {
        constant: q.zeroCoefficient,
        terms: [{ coefficient: q.oneCoefficient, factors: [{ atom, power: 1 }] }],
      };

const powerOf = (atom: Atom, { factors }: Term): number =>
  factors.find((factor) => factor.atom === atom)?.power ?? 0;

interface Clearing {
  readonly v: Atom;
  readonly power: number;
  readonly algebra: Algebra;
}

/** part · v ** power, multiplied out. */
function cleared(part: Sum, { v, power, algebra }: Clearing): Sum {
  const [term] = part.terms;
  const below = term?.factors.find(({ atom }) => atom === v);
  let result = term ? product(term, algebra, below) : part;
  for (let n = power + (below?.power ?? 0); n > 0; n--) result = algebra.expand(result, valueOf(v));
  return result;
}

/** True if in adding the parts something was subtracted from its like. */
function takesAway(parts: readonly Sum[], result: Sum): boolean {
  const before = parts.map(size).reduce(q.added);
  return q.added(size(result), q.opposite(before)).n < 0n;
}

/** The sum of all coefficients' sizes. */
const size = ({ constant, terms }: Sum): Rational =>
  [constant, ...terms.map(({ coefficient }) => coefficient)]
    .map(({ n, d }) => ({ n: n < 0n ? -n : n, d }))
    .reduce(q.added);
