// What is too long to be multiplied out or collected: it becomes one group, which counts as a single factor.
import { bitLength, type Rational } from "../../algebra/rational.ts";

import type { Sum, Term } from "./sum.ts";

/** True for a sum of many terms, of a term with many factors, or with a number of many digits. */
export const isLong = ({ constant, terms }: Sum): boolean =>
  terms.length > maxParts ||
  terms.some(({ factors }) => factors.length > maxParts) ||
  [constant, ...terms.map(({ coefficient }) => coefficient)].some((q) => bitsOf(q) > maxBits);

/** True where the power of a sum, if it is one number or term, has a long coefficient or exponent. */
export function isLongPower({ constant, terms }: Sum, n: number): boolean {
  const [term] = terms;
  return isLongNumber(term?.coefficient ?? constant, n) || hasLongExponent(term, n);
}

const isLongNumber = (q: Rational, n: number): boolean => bitsOf(q) * Math.abs(n) > 2 * maxBits;

const hasLongExponent = (term: Term | undefined, n: number): boolean =>
  term?.factors.some(({ power }) => Math.abs(power * n) > maxExponent) === true;

/** The digits of the longer part of a fraction, in bits. A one takes none, whatever power it is raised to. */
const bitsOf = ({ n, d }: Rational): number => Math.max(bitLength(n), bitLength(d)) - 1;

const maxParts = 32;
/** A thousand decimal digits, so that a product of two has two thousand. */
const maxBits = 3322;
/** Far beyond every float's range; up to here exponents are added and multiplied exactly. */
const maxExponent = 2 ** 20;
