// Quotients of two polynomials, brought to one form as far as that is cheap.

import { order, rational, type Rational } from "./rational.ts";
import type { Monomial, SumOfProducts } from "./sum.ts";
import * as sums from "./sum.ts";
import { required } from "../required.ts";

/** top / bottom; the bottom is 1 wherever it would be a single product. */
export interface Quotient {
  readonly top: SumOfProducts;
  readonly bottom: SumOfProducts;
}

export const whole = (top: SumOfProducts): Quotient => ({ top, bottom: oneSum });

export const constant = (value: Rational): Quotient => whole(sums.constant(value));

export const isZero = ({ top }: Quotient): boolean => sums.isZero(top);

export const isWhole = ({ bottom }: Quotient): boolean => sums.isOne(bottom);

/** The value of a quotient without quantities. */
export function numberIn(q: Quotient): Rational | undefined {
  if (isZero(q)) return rational(0n);
  const only = isWhole(q) ? sums.single(q.top) : undefined;
  return only?.powers.size === 0 ? only.coefficient : undefined;
}

/** Of u and −u exactly one leads negative, unless both are 0. */
export const leadsNegative = ({ top }: Quotient): boolean =>
  !sums.isZero(top) && sharedFactor(top).coefficient.n < 0n;

/** Whether the two are the same function of their quantities. */
export const isSame = (a: Quotient, b: Quotient): boolean => isZero(minus(a, b));

export function plus(a: Quotient, b: Quotient): Quotient {
  if (sums.keyOf(a.bottom) === sums.keyOf(b.bottom))
    return normal(sums.plus(a.top, b.top), a.bottom);
  return normal(
    sums.plus(sums.times(a.top, b.bottom), sums.times(b.top, a.bottom)),
    sums.times(a.bottom, b.bottom),
  );
}

export const negated = ({ top, bottom }: Quotient): Quotient => ({
  top: sums.negated(top),
  bottom,
});

export const minus = (a: Quotient, b: Quotient): Quotient => plus(a, negated(b));

export const times = (a: Quotient, b: Quotient): Quotient =>
  normal(sums.times(a.top, b.top), sums.times(a.bottom, b.bottom));

/** a / b; b must not be zero. */
export const over = (a: Quotient, b: Quotient): Quotient =>
  normal(sums.times(a.top, b.bottom), sums.times(a.bottom, b.top));

/** u^n; for negative n, u must not be zero. */
export function power(u: Quotient, n: number): Quotient {
  if (n < 0) return over(unit, power(u, -n));
  return Array.from({ length: n }, () => u).reduce(times, unit);
}

/** Divides both by what all products of the bottom share, so that equal bottoms look alike. */
function normal(top: SumOfProducts, bottom: SumOfProducts): Quotient {
  if (sums.isZero(top)) return whole(top);
  const shared = sums.sumOf(sums.inverse(sharedFactor(bottom)));
  return { top: sums.times(top, shared), bottom: sums.times(bottom, shared) };
}

/** The product of each quantity's least exponent, with the coefficient of the first in order. */
export function sharedFactor(a: SumOfProducts): Monomial {
  const [head, ...rest] = [...a].sort(([u], [v]) => (u < v ? -1 : 1)).map(([, one]) => one);
  const first = required(head, "the first product of a sum");
  const least = new Map(first.powers);
  for (const [name, exponent] of first.powers) {
    for (const { powers } of rest) {
      const other = powers.get(name) ?? zero;
      if (order(other, least.get(name) ?? exponent) < 0) least.set(name, other);
    }
  }
  for (const { powers } of rest) {
    for (const [name, exponent] of powers)
      if (!first.powers.has(name) && order(exponent, least.get(name) ?? zero) < 0)
        least.set(name, exponent);
  }
  return sums.monomial(first.coefficient, withoutZeros(least));
}

const withoutZeros = (powers: ReadonlyMap<string, Rational>): ReadonlyMap<string, Rational> =>
  new Map([...powers].filter(([, { n }]) => n !== 0n));

const zero = rational(0n);
const oneSum = sums.constant(rational(1n));
const unit: Quotient = whole(oneSum);
