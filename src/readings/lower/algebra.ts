import type { Rational } from "../../numeric/rational.ts";

import * as q from "./coefficient.ts";
import { productOf } from "./product.ts";
import {
  weight,
  type Algebra,
  type Atom,
  type AtomOp,
  type Law,
  type Sum,
  type Term,
} from "./sum.ts";

/** An algebra of its own for one formula: equal parts of that formula become one atom. */
export function algebraWith(laws: readonly Law[]): Algebra {
  const known = new Map<string, Atom>();
  const intern = (key: string, make: (id: number) => Atom): Sum => {
    const atom = known.get(key) ?? make(known.size);
    known.set(key, atom);
    return { constant: q.ZERO, terms: [{ coefficient: q.ONE, factors: [{ atom, power: 1 }] }] };
  };
  const settled = (sum: Sum): Sum => {
    if (sum.terms.length > MANY) return sum;
    for (const law of laws) {
      const better = law(sum, algebra);
      if (better) return better;
    }
    return sum;
  };
  const single = (sum: Sum): Term => {
    const [term] = sum.terms;
    if (term && sum.terms.length === 1 && q.isZero(sum.constant)) return term;
    return intern(`(${keyOf(sum)})`, (id) => ({ tag: "group", id, sum })).terms[0]!;
  };
  const number = (value: Rational): Sum => ({ constant: q.lowest(value), terms: [] });
  const algebra: Algebra = {
    x: intern("x", (id) => ({ tag: "x", id })),
    pi: intern("pi", (id) => ({ tag: "pi", id })),
    number,
    call: (op, ...args) => intern(callKey(op, args), (id) => ({ tag: "call", id, op, args })),
    add: (a, b) => settled(merged(a, b)),
    addAsIs: merged,
    scale,
    mul: (a, b) => {
      if (a.terms.length === 0) return scale(b, a.constant);
      if (b.terms.length === 0) return scale(a, b.constant);
      const distributed = distribution(a, b, algebra) ?? distribution(b, a, algebra);
      return distributed ?? productOf(single(a), single(b), algebra);
    },
    asTerm: single,
    equal: (a, b) => weight(merged(a, scale(b, q.whole(-1)))) === 0,
    expand: (a, b) => {
      const parts = (sum: Sum): Sum[] => [
        number(sum.constant),
        ...sum.terms.map((term) => ({ constant: q.ZERO, terms: [term] })),
      ];
      const products = parts(a).flatMap((u) => parts(b).map((v) => algebra.mul(u, v)));
      return products.reduce(merged);
    },
    pow: (a, n) => {
      if (n === 0) return number(q.ONE);
      if (n === 1) return a;
      if (a.terms.length > 0) return productOf(raised(single(a), n), UNIT, algebra);
      if (q.isZero(a.constant) && n < 0) return algebra.call("undefined");
      return number(q.raised(a.constant, n));
    },
  };
  return algebra;
}

// (u + v) w = u w + v w, where w divides: only if that takes factors away.
function distribution(sum: Sum, by: Sum, algebra: Algebra): Sum | undefined {
  const [term] = by.terms;
  if (weight(sum) < 2 || weight(by) > 1 || !term?.factors.some(({ power }) => power < 0)) return;
  if (term.factors.some(({ atom }) => atom.tag === "group")) return;
  const product = algebra.expand(sum, by);
  return factorCount(product) < factorCount(sum)
    ? algebra.add(product, algebra.number(q.ZERO))
    : undefined;
}

const factorCount = ({ terms }: Sum): number =>
  terms.flatMap(({ factors }) => factors).reduce((n, { power }) => n + Math.abs(power), 0);

const raised = ({ coefficient, factors }: Term, n: number): Term => ({
  coefficient: q.raised(coefficient, n),
  factors: factors.map(({ atom, power }) => ({ atom, power: power * n })),
});

function scale(sum: Sum, by: Rational): Sum {
  if (q.isZero(by)) return { constant: q.ZERO, terms: [] };
  const terms = sum.terms.map(({ coefficient, factors }) => ({
    coefficient: q.multiplied(coefficient, by),
    factors,
  }));
  return { constant: q.multiplied(sum.constant, by), terms };
}

/** a + b, with like terms collected. */
function merged(a: Sum, b: Sum): Sum {
  const terms = new Map<string, Term>();
  for (const term of [...a.terms, ...b.terms]) {
    const key = factorsKey(term);
    const before = terms.get(key)?.coefficient ?? q.ZERO;
    const coefficient = q.added(before, term.coefficient);
    terms.set(key, { ...term, coefficient });
  }
  const left = [...terms.values()].filter(({ coefficient }) => !q.isZero(coefficient));
  return { constant: q.added(a.constant, b.constant), terms: left };
}

const callKey = (op: AtomOp, args: readonly Sum[]): string => `${op}(${args.map(keyOf).join()})`;

const keyOf = ({ constant, terms }: Sum): string =>
  [`${constant.n}/${constant.d}`, ...terms.map(termKey).sort()].join("+");

const termKey = (term: Term): string =>
  `${term.coefficient.n}/${term.coefficient.d}${factorsKey(term)}`;

const factorsKey = ({ factors }: Term): string =>
  factors.map(({ atom, power }) => `*${atom.id}^${power}`).join("");

const UNIT: Term = { coefficient: q.ONE, factors: [] };
/** Longer sums are taken as they are: looking for what cancels in them would take too long. */
const MANY = 64;
