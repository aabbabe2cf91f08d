// Polynomials in x alone with exact coefficients, and where they are zero.

import {
  lowest,
  minus,
  negated,
  order,
  over,
  plus,
  rational,
  times,
  type Rational,
} from "./rational.ts";
import type { SumOfProducts } from "./sum.ts";
import type { Quotient } from "./quotient.ts";
import { inside, type Span } from "./span.ts";
import { between, bisected } from "./simplestFraction.ts";
import { elementAt, last } from "../required.ts";

/** Coefficients from the constant on; the last is not zero, and the zero polynomial has no coefficients. */
export type Polynomial = readonly Rational[];

/** top / bottom without common factors; undefined if they contain more than x and numbers. */
export function inX({ top, bottom }: Quotient): Fraction | undefined {
  const least = Math.min(0, ...exponentsOf(top), ...exponentsOf(bottom));
  const [upper, lower] = [coefficientsOf(top, -least), coefficientsOf(bottom, -least)];
  if (upper === undefined || lower === undefined) return undefined;
  const shared = commonFactor(upper, lower);
  return { top: divided(upper, shared).quotient, bottom: divided(lower, shared).quotient };
}

export interface Fraction {
  readonly top: Polynomial;
  readonly bottom: Polynomial;
}

const exponentsOf = (a: SumOfProducts): readonly number[] =>
  [...a.values()].map(({ powers }) => {
    const { n, d } = powers.get("x") ?? zero;
    return Number(n) / Number(d);
  });

function coefficientsOf(a: SumOfProducts, shift: number): Polynomial | undefined {
  const found: Rational[] = [];
  for (const { coefficient, powers } of a.values()) {
    const { n, d } = powers.get("x") ?? zero;
    const others = powers.size - (powers.has("x") ? 1 : 0);
    const degree = Number(n) + shift;
    if (others > 0 || d !== 1n || !Number.isInteger(degree) || degree > 64) return undefined;
    found[degree] = coefficient;
  }
  return withoutGaps(found);
}

const withoutGaps = (a: Polynomial): Polynomial =>
  Array.from({ length: a.length }, (_, i) => a[i] ?? zero);

export const valueAt = (a: Polynomial, x: Rational): Rational => valuesOf(a)(x);

/** (a₀dᵏ + a₁n dᵏ⁻¹ + … + aₖnᵏ) / dᵏ at n / d, with the coefficients made whole: no fraction is shortened. */
function valuesOf(a: Polynomial): (x: Rational) => Rational {
  const shared = a.reduce((product, { d }) => product * d, 1n);
  const whole = a.map(({ n, d }) => (n * shared) / d).toReversed();
  return ({ n, d }) => {
    let [sum, power] = [0n, 1n];
    for (const coefficient of whole) {
      sum = sum * n + coefficient * power;
      power *= d;
    }
    return { n: sum * d, d: shared * power };
  };
}

export const isConstant = (a: Polynomial): boolean => a.length <= 1;

export const slopeOf = (a: Polynomial): Polynomial =>
  a.slice(1).map((coefficient, i) => times(coefficient, rational(BigInt(i + 1))));

/** (u / v)' v² = u' v − u v' */
export const slopeTop = ({ top, bottom }: Fraction): Polynomial =>
  trimmed(difference(product(slopeOf(top), bottom), product(top, slopeOf(bottom))));

/** Where the polynomial, not zero itself, is zero strictly inside: exactly where that is a short fraction, or to 2⁻⁶⁴ of its size. */
export function rootsInside(a: Polynomial, span: Span): readonly Rational[] {
  const simple = divided(a, commonFactor(a, slopeOf(a))).quotient;
  return rootsOf(simple).filter((x) => inside(x, span));
}

/** Where a polynomial changes its sign, in order: between two turns at most once. */
function rootsOf(a: Polynomial): readonly Rational[] {
  if (isConstant(a)) return [];
  if (a.length === 2) return [lowest(negated(over(elementAt(a, 0), elementAt(a, 1))))];
  const turns = rootsOf(slopeOf(a));
  const limit = farthest(a);
  const edges = [negated(limit), ...turns, limit];
  return edges.slice(1).flatMap((high, i) => crossing(a, elementAt(edges, i), high));
}

function crossing(a: Polynomial, low: Rational, high: Rational): readonly Rational[] {
  const sign = signsOf(a);
  const [first, last] = [sign(low), sign(high)];
  if (first * last >= 0) return [];
  if (inside(zero, { low, high })) return crossingBesideZero(a, low, high);
  return [between(...bisected(low, high, (x) => sign(x) === first))];
}

const signsOf = (a: Polynomial): ((x: Rational) => -1 | 0 | 1) => {
  const value = valuesOf(a);
  return (x) => order(value(x), zero);
};

/** Zero itself, or the crossing on one side of it, where sizes shrink by halving. */
function crossingBesideZero(a: Polynomial, low: Rational, high: Rational): readonly Rational[] {
  if (elementAt(a, 0).n === 0n) return [zero];
  return [...crossing(a, low, zero), ...crossing(a, zero, high)];
}

/** Cauchy: every root is closer to 0 than 1 + the largest |aᵢ / aₙ|. */
function farthest(a: Polynomial): Rational {
  const lead = last(a);
  const ratios = a.map((coefficient) => over(coefficient, lead));
  const sizes = ratios.map((one) => (one.n < 0n ? negated(one) : one));
  const { n, d } = sizes.reduce((most, one) => (order(one, most) > 0 ? one : most));
  return rational(n / d + 2n);
}

export const product = (a: Polynomial, b: Polynomial): Polynomial =>
  a.length === 0 || b.length === 0
    ? []
    : Array.from({ length: a.length + b.length - 1 }, (_, degree) =>
        a.reduce((sum, u, i) => lowest(plus(sum, times(u, b[degree - i] ?? zero))), zero),
      );

const difference = (a: Polynomial, b: Polynomial): Polynomial =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, i) =>
    lowest(minus(a[i] ?? zero, b[i] ?? zero)),
  );

function trimmed(a: Polynomial): Polynomial {
  const last = a.findLastIndex(({ n }) => n !== 0n);
  return a.slice(0, last + 1);
}

/** Euclid, with the leading coefficient 1. */
function commonFactor(a: Polynomial, b: Polynomial): Polynomial {
  if (b.length === 0) return a.length === 0 ? [rational(1n)] : monic(a);
  return commonFactor(b, monic(divided(a, b).rest));
}

const monic = (a: Polynomial): Polynomial => a.map((one) => lowest(over(one, last(a))));

function divided(
  a: Polynomial,
  b: Polynomial,
): { readonly quotient: Polynomial; readonly rest: Polynomial } {
  const quotient: Rational[] = [];
  let rest = a;
  while (rest.length >= b.length && rest.length > 0) {
    const degree = rest.length - b.length;
    const factor = lowest(over(last(rest), last(b)));
    quotient[degree] = factor;
    const taken = [
      ...Array.from({ length: degree }, () => zero),
      ...b.map((one) => times(one, factor)),
    ];
    rest = trimmed(difference(rest, taken));
  }
  return { quotient: withoutGaps(quotient), rest };
}

const zero = rational(0n);
