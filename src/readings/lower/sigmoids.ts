import * as q from "./coefficient.ts";
import type { Algebra, Atom, Sum, Term } from "./sum.ts";
import { argumentOf, minus, onlyFactor, product } from "./terms.ts";

// u / (1 + exp(v)) ** n = u sigmoid(-v) ** n
/** The same sum with its quotients written with sigmoids, also inside the cases that it chooses from. */
export function withSigmoids({ constant, terms }: Sum, algebra: Algebra): Sum {
  return terms
    .map((term) => termWith(term, algebra))
    .reduce((a, b) => algebra.addAsIs(a, b), algebra.number(constant));
}

function termWith(term: Term, algebra: Algebra): Sum {
  for (const factor of term.factors) {
    const { atom, power } = factor;
    const base = power < 0 ? asSigmoid(atom, algebra) : casesWith(atom, algebra);
    if (base === undefined) continue;
    const rest = product(term, algebra, factor);
    const [other] = rest.terms;
    const isTerm = rest.terms.length === 1 && q.isZero(rest.constant);
    const known = other && isTerm ? termWith(other, algebra) : rest;
    return algebra.mul(known, algebra.pow(base, Math.abs(power)));
  }
  return product(term, algebra);
}

/** sigmoid(-v) for the group 1 + exp(v). */
function asSigmoid(atom: Atom, algebra: Algebra): Sum | undefined {
  if (atom.tag !== "group" || !q.isOne(atom.sum.constant)) return undefined;
  const [term, ...others] = atom.sum.terms;
  const factor = onlyFactor(term);
  if (term === undefined || !q.isOne(term.coefficient) || others.length > 0) return undefined;
  if (factor?.power !== 1 || factor.atom.tag !== "call" || factor.atom.op !== "exp")
    return undefined;
  return algebra.call("sigmoid", minus(argumentOf(factor.atom), algebra));
}

/** The cases of `where` with sigmoids; undefined where nothing changes. */
function casesWith(atom: Atom, algebra: Algebra): Sum | undefined {
  if (atom.tag !== "call" || atom.op !== "where") return undefined;
  const [condition, u, v] = atom.args;
  const [first, second] = [withSigmoids(u, algebra), withSigmoids(v, algebra)];
  if (algebra.equal(first, u) && algebra.equal(second, v)) return undefined;
  return algebra.call("where", condition, first, second);
}
