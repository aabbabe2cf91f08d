// Where single float32 steps are enough: the calls whose error reaches the result as it is, and no larger.

import { atomsIn, partsOf } from "./atoms.ts";
import { isCondition, type Atom, type AtomOp, type Sum, type Term } from "./sum.ts";
import { toleranceOf } from "./tolerance.ts";

/**
 * The calls that a kernel may compute with fewer digits, so that the error stays within 1 ULP; none if
 * the formula has a sum that cancels. Why 1 ULP: to first order, the relative error of a product is the
 * sum of those of its factors, a sum of numbers of one sign has at most the largest of its terms, and
 * `bearing` functions pass on at most that of their argument. If the total is at most 2 ** -25, it is at
 * most half a ULP of any float32, and rounding the result adds the other half.
 * This rests on `shortErrors`, which are measured.
 */
export function shortCalls(sum: Sum): ReadonlySet<Atom> {
  if (toleranceOf(sum) > 1) return new Set();
  const found = new Set<Atom>();
  const error = errorOf(sum, found);
  if (error > maxShortError) return new Set();
  for (const atom of demanding(sum)) found.delete(atom);
  return found;
}

/** The relative error of a sum whose short calls are collected. */
function errorOf({ terms }: Sum, found: Set<Atom>): number {
  const ofFactor = (atom: Atom, power: number): number =>
    Math.abs(power) * errorOfAtom(atom, found);
  const ofTerm = ({ factors }: Term): number =>
    factors.reduce((error, { atom, power }) => error + ofFactor(atom, power), 0);
  return Math.max(0, ...terms.map(ofTerm));
}

function errorOfAtom(atom: Atom, found: Set<Atom>): number {
  if (atom.tag === "group") return errorOf(atom.sum, found);
  if (atom.tag !== "call") return 0;
  if (atom.op === "where") {
    const [, u, v] = atom.args;
    return Math.max(errorOf(u, found), errorOf(v, found));
  }
  const own = errors[atom.op] ?? 0;
  if (own > 0) found.add(atom);
  const [argument] = atom.args;
  return argument && bearing.has(atom.op) ? own + errorOf(argument, found) : own;
}

/** Everything below what passes an error on enlarged, or decides between cases. */
function demanding(sum: Sum): ReadonlySet<Atom> {
  const found = new Set<Atom>();
  for (const atom of atomsIn(sum)) {
    if (atom.tag !== "call" || bearing.has(atom.op)) continue;
    const parts = atom.op === "where" ? [atom.args[0]] : partsOf(atom);
    for (const part of parts) for (const below of atomsIn(part)) found.add(below);
    if (isCondition(atom.op)) found.add(atom);
  }
  return found;
}

/** Functions that change by no larger part than their argument does: |u f'(u) / f(u)| <= 1. */
const bearing: ReadonlySet<AtomOp> = new Set<AtomOp>(["abs", "sqrt", "tanh"]);

/**
 * The relative errors that src/readings/wgsl/library/short.wgsl states: measured and rounded up, not
 * proved. Most of each is the rounding of a function's one term in single float32, such as
 * r ** 3 expTail(r) of `exp`. The largest errors in float32 on a CPU, with an `fma` that rounds twice,
 * at three million inputs and more each: exp 2 ** -28.3, expm1 2 ** -27.1, tanh 2 ** -27.4,
 * sigmoid 2 ** -28.3, softplus 2 ** -28.1, erf 2 ** -30.9, erfc 2 ** -28.3.
 */
export const shortErrors = {
  exp: 2 ** -28,
  expm1: 2 ** -26,
  tanh: 2 ** -26,
  sigmoid: 2 ** -28,
  softplus: 2 ** -27,
  erf: 2 ** -27,
  erfc: 2 ** -27,
} satisfies Readonly<Partial<Record<AtomOp, number>>>;

const errors: Readonly<Partial<Record<AtomOp, number>>> = shortErrors;

/** Half a ULP just below a power of 2, where it is the smallest part, less 64 other operations of 2 ** -40 each. */
const maxShortError = 2 ** -25 - 2 ** -34;
