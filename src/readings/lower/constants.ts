// Numbers that are no fractions, such as sqrt(2 / pi), as fractions that are nearer to them than any float that is computed.

import { bitLength, bitsTaken, rational, type Rational } from "../../algebra/rational.ts";

import * as q from "./coefficient.ts";
import type { Atom, Factor, Sum, Term } from "./sum.ts";

/** pi to 48 digits. */
export const pi = rational(3141592653589793238462643383279502884197169399375n, 10n ** 48n);

/** An atom's value to 140 bits; undefined if it depends on the input, or is made of anything but pi and roots. */
export function constantOf(atom: Atom): Rational | undefined {
  if (atom.tag === "pi") return pi;
  if (atom.tag === "group") return sumOf(atom.sum);
  if (atom.tag !== "call" || atom.op !== "sqrt") return undefined;
  const square = sumOf(atom.args[0]);
  return square === undefined || square.n < 0n ? undefined : rootOf(square);
}

/** The factors that are numbers, such as pi, as a part of the coefficient. */
export function withNumbers(
  by: Rational,
  all: readonly Factor[],
): { readonly coefficient: Rational; readonly factors: readonly Factor[] } {
  const factors: Factor[] = [];
  let coefficient = by;
  for (const factor of all) {
    const value = constantOf(factor.atom);
    const isShort = value && !q.isZero(value) && Math.abs(factor.power) <= maxPower;
    if (!isShort) factors.push(factor);
    else coefficient = q.multiplied(coefficient, q.raised(value, factor.power));
  }
  return { coefficient, factors };
}

function sumOf({ constant, terms }: Sum): Rational | undefined {
  let result = constant;
  for (const term of terms) {
    const value = termOf(term);
    if (value === undefined || isLong(result)) return undefined;
    result = q.added(result, value);
  }
  return isLong(result) ? undefined : result;
}

function termOf({ coefficient, factors }: Term): Rational | undefined {
  let value = coefficient;
  for (const { atom, power } of factors) {
    if (isLong(value)) return undefined;
    const base = constantOf(atom);
    if (base === undefined || Math.abs(power) > maxPower) return undefined;
    if (base.n === 0n && power < 0) return undefined;
    value = q.multiplied(value, q.raised(base, power));
  }
  return value;
}

/** Long numbers are left to the kernel, so that no formula costs more than it is long. */
const isLong = (value: Rational): boolean => bitsTaken(value) > maxBits;

/** sqrt(n / d) = sqrt(n d) / d, with enough digits before the root is cut off. */
function rootOf({ n, d }: Rational): Rational {
  const product = n * d;
  const places = BigInt(Math.max(0, bits - (bitLength(product) >> 1)));
  return q.lowest(rational(wholeRoot(product << (2n * places)), d << places));
}

/** The largest whole number whose square is not above n, by Newton's method from above. */
function wholeRoot(n: bigint): bigint {
  if (n === 0n) return 0n;
  let root = 1n << BigInt((bitLength(n) >> 1) + 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

const bits = 140;
const maxBits = 2000;
const maxPower = 8;
