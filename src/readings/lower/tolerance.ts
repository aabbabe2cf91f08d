import type { Rational } from "../../algebra/rational.ts";

import { atomsIn, partsOf } from "./atoms.ts";
import * as q from "./coefficient.ts";
import {
  isCondition,
  weight,
  type Atom,
  type AtomArgs,
  type AtomOp,
  type Sum,
  type Term,
} from "./sum.ts";
import { argumentOf, onlyFactor, onlyTerm } from "./terms.ts";
import { withWholeNumbers } from "./wholeNumbers.ts";

/**
 * The error in units in the last place that the stable kernel of a lowered formula keeps.
 * Each operation of the library errs by less than 2 ** -40, and the calls with fewer digits by half a unit
 * together, so the result is within 1 unless some sum subtracts numbers that were rounded before; where
 * such a sum passes zero, 4 are allowed for.
 */
export function toleranceOf(sum: Sum): number {
  const atoms = atomsIn(sum);
  const signs: Signs = new Map();
  for (const atom of atoms) signs.set(atom, signOfAtom(atom, signs));
  const sums = [sum, ...atoms.filter(givesValue).flatMap(partsOf)];
  return sums.every((part) => isSafe(part, signs)) ? 1 : 4;
}

/** False for what only decides between cases. */
const givesValue = (atom: Atom): boolean => atom.tag !== "call" || !isCondition(atom.op);

/** The signs of atoms, found out for what an atom is made of before it. */
type Signs = Map<Atom, Sign>;

/** True if nothing cancels in a sum, or what cancels is exact. */
function isSafe(sum: Sum, signs: Signs): boolean {
  return weight(sum) < 2 || signOf(sum, signs) !== "?" || isExact(withWholeNumbers(sum).numerator);
}

/** True for a sum of two numbers that double-float holds exactly, such as 3 x - 0.5. */
function isExact({ constant, terms }: Sum): boolean {
  const plain = terms.every((term) => {
    const factor = onlyFactor(term);
    return factor?.power === 1 && isInput(factor.atom);
  });
  const short = [constant, ...terms.map(({ coefficient }) => coefficient)].every(isShort);
  return plain && short && terms.length + (q.isZero(constant) ? 0 : 1) <= 2;
}

const isInput = (atom: Atom): boolean =>
  atom.tag === "x" || (atom.tag === "call" && atom.op === "abs" && isX(...atom.args));
const isX = (sum: Sum): boolean => onlyTerm(sum)?.factors[0]?.atom.tag === "x";
const isShort = ({ n, d }: { readonly n: bigint; readonly d: bigint }): boolean =>
  n > -(1n << 24n) && n < 1n << 24n && d < 1n << 60n;

/** A sign that holds for every input: always so, that of x, its opposite, none, or not known. */
type Sign = "+" | "-" | "x" | "-x" | "0" | "?";

function signOf({ constant, terms }: Sum, signs: Signs): Sign {
  const constantSign = q.isZero(constant) ? "0" : constant.n < 0n ? "-" : "+";
  return terms.map((term) => signOfTerm(term, signs)).reduce(common, constantSign);
}

/** The sign of a sum of two. */
function common(a: Sign, b: Sign): Sign {
  if (a === "0") return b;
  return b === "0" || a === b ? a : "?";
}

const signOfTerm = ({ coefficient, factors }: Term, signs: Signs): Sign =>
  factors
    .map(({ atom, power }) => (power % 2 === 0 ? "+" : (signs.get(atom) ?? "?")))
    .reduce(times, coefficient.n < 0n ? "-" : "+");

function signOfAtom(atom: Atom, signs: Signs): Sign {
  switch (atom.tag) {
    case "x":
      return "x";
    case "pi":
      return "+";
    case "group":
      return signOf(atom.sum, signs);
    case "call":
      if (isCondition(atom.op) || positive.has(atom.op)) return "+";
      if (atom.op === "where") return signOfCases(atom.args, signs);
      if (odd.has(atom.op)) return signOf(argumentOf(atom), signs);
      return "?";
  }
}

function signOfCases([condition, a, b]: AtomArgs<"where">, signs: Signs): Sign {
  const known = signWhere(condition, a);
  const other = signWhere(condition, b);
  return common(
    known === "?" ? signOf(a, signs) : known,
    other === "?" ? signOf(b, signs) : opposite[other],
  );
}

/** The sign of a multiple of u where u > 0. */
function signWhere({ terms }: Sum, side: Sum): Sign {
  const atom = terms[0]?.factors[0]?.atom;
  if (atom?.tag !== "call" || atom.op !== "positive") return "?";
  const ratio = ratioOf(side, ...atom.args);
  return ratio === undefined ? "?" : ratio.n < 0n ? "-" : "+";
}

const opposite: Readonly<Record<Sign, Sign>> = {
  "+": "-",
  "-": "+",
  x: "-x",
  "-x": "x",
  "0": "0",
  "?": "?",
};

/** c where a = c b and both are one term. */
function ratioOf(a: Sum, b: Sum): Rational | undefined {
  if (weight(a) !== 1 || weight(b) !== 1) return undefined;
  const [u, v] = [a.terms[0], b.terms[0]];
  if (!u || !v || u.factors.length !== v.factors.length) return undefined;
  const same = u.factors.every(
    ({ atom, power }, i) => v.factors[i]?.atom === atom && v.factors[i].power === power,
  );
  return same ? q.divided(u.coefficient, v.coefficient) : undefined;
}

function times(a: Sign, b: Sign): Sign {
  if (a === "0" || b === "0") return "0";
  if (a === "?" || b === "?") return "?";
  const negative = a.startsWith("-") !== b.startsWith("-");
  const [ofX, alsoOfX] = [a.endsWith("x"), b.endsWith("x")];
  if (ofX !== alsoOfX) return negative ? "-x" : "x";
  return negative ? "-" : "+";
}

const positive: ReadonlySet<AtomOp> = new Set<AtomOp>([
  "abs",
  "exp",
  "sqrt",
  "cosh",
  "sech2",
  "sigmoid",
  "softplus",
  "erfc",
]);
/** These have the sign of what they are applied to. */
const odd: ReadonlySet<AtomOp> = new Set<AtomOp>([
  "sign",
  "expm1",
  "log1p",
  "sinh",
  "tanh",
  "tanhGap",
  "erf",
]);
