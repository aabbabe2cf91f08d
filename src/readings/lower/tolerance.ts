import type { Rational } from "../../numeric/rational.ts";

import * as q from "./coefficient.ts";
import { weight, type Atom, type AtomOp, type Sum, type Term } from "./sum.ts";
import { withWholeNumbers } from "./wholeNumbers.ts";

/**
 * The error in units in the last place that the stable kernel of a lowered formula keeps.
 * Each operation of the library errs by less than 2 ** -40, so the result is within 1 unless some
 * sum subtracts numbers that were rounded before; where such a sum passes zero, 4 are allowed for.
 */
export function toleranceOf(sum: Sum): number {
  return [...sumsIn(sum)].every(isSafe) ? 1 : 4;
}

/** The sum and all sums within it that give its value; what only decides between cases is left out. */
function sumsIn(root: Sum): ReadonlySet<Sum> {
  const [found, seen] = [new Set([root]), new Set<Atom>()];
  for (const sum of found) {
    for (const { atom } of sum.terms.flatMap(({ factors }) => factors)) {
      if (seen.has(atom)) continue;
      seen.add(atom);
      for (const part of partsOf(atom)) found.add(part);
    }
  }
  return found;
}

function partsOf(atom: Atom): readonly Sum[] {
  if (atom.tag === "group") return [atom.sum];
  if (atom.tag !== "call" || conditions.has(atom.op)) return [];
  return atom.op === "where" ? atom.args.slice(1) : atom.args;
}

/** True if nothing cancels in a sum, or what cancels is exact. */
function isSafe(sum: Sum): boolean {
  return weight(sum) < 2 || signOf(sum) !== "?" || isExact(withWholeNumbers(sum).numerator);
}

/** True for a sum of two numbers that double-float holds exactly, such as 3 x - 0.5. */
function isExact({ constant, terms }: Sum): boolean {
  const plain = terms.every(({ factors }) => factors.length === 1 && isInput(factors[0]!.atom));
  const powers = terms.every(({ factors }) => factors[0]!.power === 1);
  const short = [constant, ...terms.map(({ coefficient }) => coefficient)].every(isShort);
  return plain && powers && short && terms.length + (q.isZero(constant) ? 0 : 1) <= 2;
}

const isInput = (atom: Atom): boolean =>
  atom.tag === "x" || (atom.tag === "call" && atom.op === "abs" && isX(atom.args[0]!));
const isX = ({ terms, constant }: Sum): boolean =>
  q.isZero(constant) && terms.length === 1 && terms[0]!.factors[0]!.atom.tag === "x";
const isShort = ({ n, d }: { readonly n: bigint; readonly d: bigint }): boolean =>
  n > -(1n << 24n) && n < 1n << 24n && d < 1n << 60n;

/** A sign that holds for every input: always so, that of x, its opposite, none, or not known. */
type Sign = "+" | "-" | "x" | "-x" | "0" | "?";

function signOf({ constant, terms }: Sum): Sign {
  const constantSign = q.isZero(constant) ? "0" : constant.n < 0n ? "-" : "+";
  return terms.map(signOfTerm).reduce(common, constantSign);
}

/** The sign of a sum of two. */
function common(a: Sign, b: Sign): Sign {
  if (a === "0") return b;
  return b === "0" || a === b ? a : "?";
}

const signOfTerm = ({ coefficient, factors }: Term): Sign =>
  factors
    .map(({ atom, power }) => (power % 2 === 0 ? "+" : signOfAtom(atom)))
    .reduce(times, coefficient.n < 0n ? "-" : "+");

function signOfAtom(atom: Atom): Sign {
  switch (atom.tag) {
    case "x":
      return "x";
    case "pi":
      return "+";
    case "group":
      return signOf(atom.sum);
    case "call":
      if (positive.has(atom.op)) return "+";
      if (atom.op === "where") return signOfCases(atom.args);
      if (odd.has(atom.op)) return signOf(atom.args[0]!);
      return "?";
  }
}

function signOfCases([condition, a, b]: readonly Sum[]): Sign {
  const known = signWhere(condition!, a!);
  const other = signWhere(condition!, b!);
  return common(known === "?" ? signOf(a!) : known, other === "?" ? signOf(b!) : opposite[other]);
}

/** The sign of a multiple of u where u > 0. */
function signWhere({ terms }: Sum, side: Sum): Sign {
  const atom = terms[0]?.factors[0]!.atom;
  if (atom?.tag !== "call" || atom.op !== "positive") return "?";
  const ratio = ratioOf(side, atom.args[0]!);
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
    ({ atom, power }, i) => v.factors[i]!.atom === atom && v.factors[i]!.power === power,
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

const conditions: ReadonlySet<AtomOp> = new Set<AtomOp>([
  "positive",
  "nonNegative",
  "zero",
  "nonZero",
  "and",
  "or",
]);
const positive: ReadonlySet<AtomOp> = new Set<AtomOp>([
  ...conditions,
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
