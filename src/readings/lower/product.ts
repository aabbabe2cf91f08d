import * as q from "./coefficient.ts";
import type { Algebra, Atom, AtomOp, Factor, Sum, Term } from "./sum.ts";
import { argumentOf } from "./terms.ts";

/** The product of two terms, with the powers of equal factors joined and the laws of products applied. */
export function productOf(a: Term, b: Term, algebra: Algebra): Sum {
  const powers = new Map<Atom, number>();
  for (const { atom, power } of [...a.factors, ...b.factors]) {
    powers.set(atom, (powers.get(atom) ?? 0) + power);
  }
  const factors = [...powers].map(([atom, power]) => ({ atom, power }));
  const coefficient = q.multiplied(a.coefficient, b.coefficient);
  return tidied({ coefficient, factors: inOrder(factors) }, algebra);
}

/** A law takes factors out of a term and gives what they amount to. */
type ProductLaw = (
  factors: readonly Factor[],
  algebra: Algebra,
) => { readonly rest: readonly Factor[]; readonly by: Sum } | undefined;

function tidied(term: Term, algebra: Algebra): Sum {
  for (const law of laws) {
    const found = law(term.factors, algebra);
    if (found === undefined) continue;
    const rest = tidied({ ...term, factors: found.rest }, algebra);
    return algebra.mul(rest, found.by);
  }
  const { coefficient, factors } = term;
  if (factors.length === 0) return algebra.number(coefficient);
  const [only] = factors.length === 1 ? factors : [];
  if (only?.atom.tag === "group" && only.power === 1)
    return algebra.scale(only.atom.sum, coefficient);
  return { constant: q.zeroCoefficient, terms: [term] };
}

const inOrder = (factors: readonly Factor[]): readonly Factor[] =>
  factors.filter(({ power }) => power !== 0).sort((a, b) => a.atom.id - b.atom.id);

// e ** u e ** v = e ** (u + v);  (e ** u) ** n = e ** (n u)
const exponentials: ProductLaw = (factors, algebra) => {
  const isExp = ({ atom }: Factor): boolean => atom.tag === "call" && atom.op === "exp";
  const own = factors.filter(isExp);
  const [first, ...others] = own;
  if (first === undefined || (others.length === 0 && first.power === 1)) return undefined;
  const rest = factors.filter((factor) => !isExp(factor));
  const exponent = own
    .map(({ atom, power }) => algebra.scale(argumentOf(atom), q.whole(power)))
    .reduce((a, b) => algebra.add(a, b));
  const none = exponent.terms.length === 0 && q.isZero(exponent.constant);
  return { rest, by: none ? algebra.number(q.oneCoefficient) : algebra.call("exp", exponent) };
};

// sqrt(u) ** 2 = u;  |u| ** 2 = u ** 2
const evenPowers: ProductLaw = (factors, algebra) => {
  const index = factors.findIndex(
    ({ atom, power }) =>
      atom.tag === "call" && (atom.op === "sqrt" || atom.op === "abs") && Math.abs(power) > 1,
  );
  const factor = factors[index];
  if (factor?.atom.tag !== "call") return undefined;
  const half = Math.trunc(factor.power / 2);
  const left = { ...factor, power: factor.power - 2 * half };
  const rest = inOrder(factors.map((other, i) => (i === index ? left : other)));
  const by = algebra.pow(argumentOf(factor.atom), factor.atom.op === "abs" ? 2 * half : half);
  return { rest, by };
};

// u sign(u) = |u|, for a u that is one factor
const signs: ProductLaw = (factors, algebra) => {
  for (const { atom, power } of factors) {
    if (atom.tag !== "call" || atom.op !== "sign" || power !== 1) continue;
    const [u, ...more] = algebra.asTerm(argumentOf(atom)).factors;
    if (u === undefined || u.power !== 1 || more.length > 0) continue;
    const used = factors.find((factor) => factor.atom === u.atom);
    if (used === undefined || used.power < 1) continue;
    const rest = factors.map((factor) =>
      factor.atom === atom || factor === used ? { ...factor, power: factor.power - 1 } : factor,
    );
    return { rest: inOrder(rest), by: algebra.call("abs", argumentOf(atom)) };
  }
  return undefined;
};

// sinh(u) / cosh(u) = tanh(u);  sigmoid(u) sigmoid(-u) = sech(u / 2) ** 2 / 4
const pairs: ProductLaw = (factors, algebra) => {
  const candidates = factors.filter(({ atom }) => atom.tag === "call" && paired.has(atom.op));
  for (const first of candidates) {
    for (const second of candidates) {
      const by = first === second ? undefined : joined(first, second, algebra);
      if (by === undefined) continue;
      const rest = factors.map((factor) => {
        if (factor === first) return { ...factor, power: factor.power - 1 };
        if (factor !== second) return factor;
        return { ...factor, power: factor.power - Math.sign(factor.power) };
      });
      return { rest: inOrder(rest), by };
    }
  }
  return undefined;
};

const paired: ReadonlySet<AtomOp> = new Set<AtomOp>(["sinh", "cosh", "sigmoid"]);

/** What one of the first and one of the second (or one over it) amount to. */
function joined(first: Factor, second: Factor, algebra: Algebra): Sum | undefined {
  const [u, v] = [first.atom, second.atom];
  if (u.tag !== "call" || v.tag !== "call" || first.power < 1) return undefined;
  const [s, t] = [argumentOf(u), argumentOf(v)];
  if (u.op === "sinh" && v.op === "cosh" && second.power < 0 && algebra.equal(s, t)) {
    return algebra.call("tanh", s);
  }
  if (u.op !== "sigmoid" || v.op !== "sigmoid" || second.power < 1) return undefined;
  if (!algebra.equal(s, algebra.scale(t, q.whole(-1)))) return undefined;
  return algebra.scale(algebra.call("sech2", algebra.scale(s, q.halfCoefficient)), quarter);
}

const laws: readonly ProductLaw[] = [exponentials, evenPowers, signs, pairs];
const quarter = q.multiplied(q.halfCoefficient, q.halfCoefficient);
