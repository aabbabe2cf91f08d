// Laws that say a sum without the subtraction of nearly equal numbers.

import type { Rational } from "../../numeric/rational.ts";

import * as q from "./coefficient.ts";
import { identities } from "./identities.ts";
import {
  weight,
  type Algebra,
  type Atom,
  type Factor,
  type Law,
  type Sum,
  type Term,
} from "./sum.ts";

/**
 * Where f = part + other is an identity, and q m part takes something away from the rest of the
 * sum, then rest + q m f = (rest + q m part) + q m other.
 */
const byIdentity: Law = (sum, algebra) => {
  for (const term of sum.terms) {
    for (const factor of term.factors) {
      const rest = without(sum, term);
      const m = product(term, algebra, factor);
      for (const { part, other } of identities(factor, algebra)) {
        const left = algebra.addAsIs(rest, algebra.mul(m, part));
        if (weight(left) < weight(rest)) return algebra.add(left, algebra.mul(m, other));
      }
    }
  }
  return undefined;
};

// e ** u + e ** -u = 2 cosh(u);  e ** u - e ** -u = 2 sinh(u);
// e ** u - e ** v = e ** w (1 - e ** -|u - v|), w being the larger, with the sign of u - v
const byExponentials: Law = (sum, algebra) => {
  for (const [i, a] of sum.terms.entries()) {
    const first = called("exp", a);
    for (const b of first ? sum.terms.slice(i + 1) : []) {
      const second = called("exp", b);
      if (!second) continue;
      const [m, otherM] = [product(a, algebra, first), product(b, algebra, second)];
      const [u, v] = [argument(first!), argument(second)];
      const joined = exponentialPair({ u, v, m, otherM }, algebra);
      if (joined) return algebra.add(without(sum, a, b), joined);
    }
  }
  return undefined;
};

interface ExponentialPair {
  readonly u: Sum;
  readonly v: Sum;
  readonly m: Sum;
  readonly otherM: Sum;
}

/** m e ** u + otherM e ** v, where m and otherM are equal or opposite. */
function exponentialPair({ u, v, m, otherM }: ExponentialPair, algebra: Algebra): Sum | undefined {
  const { call, mul, scale, equal } = algebra;
  const opposite = equal(m, minus(otherM, algebra));
  if (equal(u, minus(v, algebra)) && (opposite || equal(m, otherM))) {
    return mul(scale(m, q.whole(2)), call(opposite ? "sinh" : "cosh", u));
  }
  if (!opposite) return undefined;
  const difference = algebra.add(u, minus(v, algebra));
  const upper = minus(mul(call("exp", u), call("expm1", minus(difference, algebra))), algebra);
  const lower = mul(call("exp", v), call("expm1", difference));
  return mul(m, call("where", call("positive", difference), upper, lower));
}

// a - u / v = (a v - u) / v, where that takes something away.
const byCommonDenominator: Law = (sum, algebra) => {
  if (weight(sum) < 2) return undefined;
  for (const v of denominators(sum)) {
    const power = Math.max(...sum.terms.map((term) => -powerOf(v, term)));
    if (power > 3 || weight(valueOf(v)) > 6) continue;
    const parts = partsOf(sum, algebra).map((part) => cleared(part, { v, power, algebra }));
    const numerator = parts.reduce((a, b) => algebra.addAsIs(a, b));
    const settled = algebra.add(numerator, algebra.number(q.ZERO));
    if (!takesAway(parts, numerator) && weight(settled) === weight(numerator)) continue;
    return algebra.mul(settled, algebra.pow(valueOf(v), -power));
  }
  return undefined;
};

// u + t = (u ** 2 - t ** 2) / (u - t) where u and t = k m sqrt(v) have opposite signs.
const byConjugate: Law = (sum, algebra) => {
  for (const t of sum.terms) {
    const root = called("sqrt", t);
    const u = without(sum, t);
    if (!root || weight(u) === 0 || weight(u) > 2) continue;
    const term: Sum = { constant: q.ZERO, terms: [t] };
    const parts = [algebra.expand(u, u), minus(algebra.expand(term, term), algebra)];
    const numerator = algebra.addAsIs(parts[0]!, parts[1]!);
    if (!takesAway(parts, numerator)) continue;
    const denominator = algebra.addAsIs(u, minus(term, algebra));
    const conjugate = algebra.mul(numerator, algebra.pow(denominator, -1));
    const opposite = minus(algebra.mul(u, product(t, algebra, root)), algebra);
    if (opposite.terms.length === 0) return opposite.constant.n > 0n ? conjugate : undefined;
    return algebra.call("where", algebra.call("positive", opposite), conjugate, sum);
  }
  return undefined;
};

// r + m where(c, a, b) = where(c, r + m a, r + m b), where a side gets shorter.
const byCases: Law = (sum, algebra) => {
  for (const term of sum.terms) {
    const choice = called("where", term);
    const rest = without(sum, term);
    if (choice?.atom.tag !== "call" || weight(rest) === 0) continue;
    const m = product(term, algebra, choice);
    const [condition, ...sides] = choice.atom.args;
    const products = sides.map((side) => algebra.mul(m, side));
    const sums = products.map((side) => algebra.add(rest, side));
    const shorter = sums.some((side, i) => weight(side) < weight(rest) + weight(products[i]!));
    if (shorter) return algebra.call("where", condition!, ...sums);
  }
  return undefined;
};

export const cancellationLaws: readonly Law[] = [
  byIdentity,
  byExponentials,
  byCommonDenominator,
  byConjugate,
  byCases,
];

const minus = (sum: Sum, algebra: Algebra): Sum => algebra.scale(sum, q.whole(-1));

const without = (sum: Sum, ...gone: readonly Term[]): Sum => ({
  ...sum,
  terms: sum.terms.filter((term) => !gone.includes(term)),
});

/** The term as a sum, without one of its factors. */
function product({ coefficient, factors }: Term, algebra: Algebra, gone?: Factor): Sum {
  const left = factors.filter((factor) => factor !== gone);
  if (left.length === 0) return algebra.number(coefficient);
  return { constant: q.ZERO, terms: [{ coefficient, factors: left }] };
}

const partsOf = ({ constant, terms }: Sum, algebra: Algebra): readonly Sum[] => [
  algebra.number(constant),
  ...terms.map((term) => product(term, algebra)),
];

/** The factor of a term that applies this operation, to the first power. */
const called = (op: "exp" | "sqrt" | "where", { factors }: Term): Factor | undefined =>
  factors.find(({ atom, power }) => atom.tag === "call" && atom.op === op && power === 1);

function argument({ atom }: Factor): Sum {
  if (atom.tag !== "call") throw new Error("Only a call has an argument.");
  return atom.args[0]!;
}

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
    : { constant: q.ZERO, terms: [{ coefficient: q.ONE, factors: [{ atom, power: 1 }] }] };

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
