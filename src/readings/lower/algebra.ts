import type { Rational } from "../../algebra/rational.ts";
import { elementAt } from "../../required.ts";

import * as q from "./coefficient.ts";
import { isLong, isLongPower } from "./length.ts";
import { productOf } from "./product.ts";
import {
  atomCall,
  weight,
  type Algebra,
  type Atom,
  type AtomOp,
  type Factor,
  type Law,
  type Sum,
  type Term,
} from "./sum.ts";
import { perObject } from "../../memo.ts";

/** An algebra of its own for one formula: equal parts of that formula become one atom. */
export function algebraWith(laws: readonly Law[]): Algebra {
  const known = new Map<string, Atom>();
  const called = (op: AtomOp, args: readonly Sum[]): Sum =>
    intern(callKey(op, args), (id) => atomCall(op, args, id));
  const intern = (key: string, make: (id: number) => Atom): Sum => {
    const atom = known.get(key) ?? make(known.size);
    known.set(key, atom);
    return {
      constant: q.zeroCoefficient,
      terms: [{ coefficient: q.oneCoefficient, factors: [{ atom, power: 1 }] }],
    };
  };
  const settled = (sum: Sum): Sum => {
    for (const law of weight(sum) > maxTermsToCancel ? [] : laws) {
      const better = law(sum, algebra);
      if (better) return better;
    }
    return sum;
  };
  const group = (sum: Sum): Sum => intern(`(${keyOf(sum)})`, (id) => ({ tag: "group", id, sum }));
  const short = (sum: Sum): Sum => (isLong(sum) ? group(sum) : sum);
  const single = (sum: Sum): Term => {
    const [term] = sum.terms;
    return term && weight(sum) === 1 ? term : elementAt(group(sum).terms, 0);
  };
  const number = (value: Rational): Sum => ({ constant: q.lowest(value), terms: [] });
  const algebra: Algebra = {
    x: intern("x", (id) => ({ tag: "x", id })),
    pi: intern("pi", (id) => ({ tag: "pi", id })),
    number,
    call: (op, ...args) => called(op, args),
    add: (a, b) => settled(merged(short(a), short(b))),
    addAsIs: merged,
    scale: (sum, by) => scale(short(sum), by),
    mul: (long, other) => {
      const [a, b] = [short(long), short(other)];
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
        ...sum.terms.map((term) => ({ constant: q.zeroCoefficient, terms: [term] })),
      ];
      const products = parts(a).flatMap((u) => parts(b).map((v) => algebra.mul(u, v)));
      return products.reduce(merged);
    },
    pow: (a, n) => {
      if (n === 0) return number(q.oneCoefficient);
      if (n === 1) return a;
      if (q.isZero(a.constant) && a.terms.length === 0 && n < 0) return algebra.call("undefined");
      const base = isLongPower(a, n) ? group(a) : a;
      if (base.terms.length > 0) return productOf(raised(single(base), n), unit, algebra);
      return number(q.raised(base.constant, n));
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
    ? algebra.add(product, algebra.number(q.zeroCoefficient))
    : undefined;
}

const factorCount = ({ terms }: Sum): number =>
  terms.flatMap(({ factors }) => factors).reduce((n, { power }) => n + Math.abs(power), 0);

const raised = ({ coefficient, factors }: Term, n: number): Term => ({
  coefficient: q.raised(coefficient, n),
  factors: factors.map(({ atom, power }) => ({ atom, power: power * n })),
});

function scale(sum: Sum, by: Rational): Sum {
  if (q.isZero(by)) return { constant: q.zeroCoefficient, terms: [] };
  const terms = sum.terms.map(({ coefficient, factors }) => ({
    coefficient: q.multiplied(coefficient, by),
    factors,
  }));
  return { constant: q.multiplied(sum.constant, by), terms };
}

/** a + b, with like terms collected. */
function merged(a: Sum, b: Sum): Sum {
  const terms = [...a.terms];
  const places = new Map(a.terms.map((term, i) => [factorsKey(term.factors), i]));
  for (const term of b.terms) {
    const place = places.get(factorsKey(term.factors));
    const like = place === undefined ? undefined : terms[place];
    if (place === undefined || like === undefined) terms.push(term);
    else terms[place] = { ...term, coefficient: q.added(like.coefficient, term.coefficient) };
  }
  const left = terms.filter(({ coefficient }) => !q.isZero(coefficient));
  return { constant: q.added(a.constant, b.constant), terms: left };
}

const callKey = (op: AtomOp, args: readonly Sum[]): string => `${op}(${args.map(keyOf).join()})`;

const keyOf = ({ constant, terms }: Sum): string =>
  [`${constant.n}/${constant.d}`, ...terms.map(termKey).sort()].join("+");

const termKey = (term: Term): string =>
  `${term.coefficient.n}/${term.coefficient.d}${factorsKey(term.factors)}`;

/** A long sum is added to once for each of its terms, so keys are kept. */
const factorsKey = perObject((factors: readonly Factor[]): string =>
  factors.map(({ atom, power }) => `*${atom.id}^${power}`).join(""),
);

const unit: Term = { coefficient: q.oneCoefficient, factors: [] };
/** What cancels is looked for among few terms only. */
const maxTermsToCancel = 8;
