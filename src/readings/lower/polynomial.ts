// Arguments that are polynomials of the input, and that a kernel computes without exponents of their own.

import { order, rational, type Rational } from "../../algebra/rational.ts";
import { perObject } from "../../memo.ts";

import * as q from "./coefficient.ts";
import { constantOf, withNumbers } from "./constants.ts";
import type { Atom, AtomCall, AtomOp, Sum, Term } from "./sum.ts";
import { argumentOf } from "./terms.ts";

/** P(x ** 2), times x if it is odd; the coefficients of P have one sign, so nothing cancels. */
export interface OneSignedPolynomial {
  readonly isOdd: boolean;
  /** The lowest power first; a power that is absent is 0. */
  readonly coefficients: readonly Rational[];
}

/**
 * The argument of a call whose result depends on the absolute error of the argument alone, if it is such a
 * polynomial. At 2 ** maxInputExponent it is a float32 that the call cannot tell from infinity, and further
 * out it only grows, so that an input beyond counts as one there.
 */
export function polynomialArgument(call: AtomCall): OneSignedPolynomial | undefined {
  if (!takesAbsoluteError.has(call.op)) return undefined;
  const powers = polynomialOf(argumentOf(call));
  if (powers === undefined) return undefined;
  const degrees = [...powers.keys()];
  const isOdd = degrees.every((n) => n % 2 === 1);
  if (!isOdd && degrees.some((n) => n % 2 === 1)) return undefined;
  const [values, degree] = [[...powers.values()], Math.max(...degrees)];
  const oneSign = values.every(({ n }) => n > 0n) || values.every(({ n }) => n < 0n);
  if (!oneSign || degree === 0 || !hasRoom(powers)) return undefined;
  if (degree === 1 && values.every((value) => q.powerOf2(value) !== undefined)) return undefined;
  const length = Math.floor(degree / 2) + 1;
  const coefficients = Array.from(
    { length },
    (_, i) => powers.get(2 * i + (isOdd ? 1 : 0)) ?? q.zeroCoefficient,
  );
  return { isOdd, coefficients };
}

/** True for numbers, the input, and sums of products of them. */
export const isPolynomial = (atom: Atom): boolean =>
  constantOf(atom) !== undefined || baseOf(atom) !== undefined;

/** Inputs of a larger exponent count as of this one. */
export const maxInputExponent = 20;

type Powers = ReadonlyMap<number, Rational>;

/** The coefficient of each power of x that occurs; undefined if something else occurs. */
const polynomialOf = perObject(({ constant, terms }: Sum): Powers | undefined => {
  let result: Powers = q.isZero(constant) ? new Map() : new Map([[0, constant]]);
  for (const term of terms) {
    const powers = powersOf(term);
    if (powers === undefined) return undefined;
    result = sumOf([...result, ...powers]);
  }
  return result;
});

function powersOf(term: Term): Powers | undefined {
  const { coefficient, factors } = withNumbers(term.coefficient, term.factors);
  let result: Powers = new Map([[0, coefficient]]);
  for (const { atom, power } of factors) {
    const base = power > 0 && power <= maxDegree ? baseOf(atom) : undefined;
    if (base === undefined) return undefined;
    for (let n = 0; n < power; n++) result = productOf(result, base);
    if (Math.max(...result.keys()) > maxDegree) return undefined;
  }
  return result;
}

function baseOf(atom: Atom): Powers | undefined {
  if (atom.tag === "x") return new Map([[1, q.oneCoefficient]]);
  return atom.tag === "group" ? polynomialOf(atom.sum) : undefined;
}

const productOf = (a: Powers, b: Powers): Powers =>
  sumOf([...a].flatMap(([m, u]) => [...b].map(([n, v]) => [m + n, q.multiplied(u, v)] as const)));

function sumOf(parts: readonly (readonly [number, Rational])[]): Powers {
  const result = new Map<number, Rational>();
  for (const [n, value] of parts) result.set(n, q.added(result.get(n) ?? q.zeroCoefficient, value));
  return new Map([...result].filter(([, value]) => !q.isZero(value)));
}

/** True if each coefficient and the largest value are float32 with room for a second one's 24 bits below. */
function hasRoom(powers: Powers): boolean {
  let largest = q.zeroCoefficient;
  for (const [n, { n: numerator, d }] of powers) {
    const size = rational(numerator < 0n ? -numerator : numerator, d);
    if (order(size, smallestCoefficient) < 0) return false;
    largest = q.added(largest, q.multiplied(size, rational(1n << BigInt(maxInputExponent * n))));
  }
  return order(largest, saturating) >= 0 && order(largest, largestWithRoom) < 0;
}

/** Functions whose result depends on the absolute error of their argument alone. */
const takesAbsoluteError: ReadonlySet<AtomOp> = new Set<AtomOp>(["exp", "sigmoid", "softplus"]);

const maxDegree = 4;
const smallestCoefficient = rational(1n, 1n << 40n);
/** From here on, an exponential counts as that of infinity. */
const saturating = rational(1n << 14n);
const largestWithRoom = rational(1n << 100n);
