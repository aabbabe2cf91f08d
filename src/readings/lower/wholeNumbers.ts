import { greatestDivisor, rational, type Rational } from "../../algebra/rational.ts";

import * as q from "./coefficient.ts";
import { weight, type Sum } from "./sum.ts";

/**
 * numerator / denominator, with whole numbers for the numerator's coefficients: 0.2 x + 0.5 is
 * (2 x + 5) / 10, which is exactly zero where it should be. Powers of two stay, because they are exact;
 * a sum whose numbers would get too long for that stays as it is.
 */
export function withWholeNumbers(sum: Sum): {
  readonly numerator: Sum;
  readonly denominator: Rational;
} {
  const all = [sum.constant, ...sum.terms.map(({ coefficient }) => coefficient)];
  const common = all.map(({ d }) => odd(d)).reduce(leastMultiple);
  const by = rational(common);
  const exact = all.every((c) => isShort(q.multiplied(c, by)));
  if (weight(sum) < 2 || common === 1n || !exact)
    return { numerator: sum, denominator: q.oneCoefficient };
  const terms = sum.terms.map((term) => ({
    ...term,
    coefficient: q.multiplied(term.coefficient, by),
  }));
  return { numerator: { constant: q.multiplied(sum.constant, by), terms }, denominator: by };
}

/** True for numbers that times a float32 are exact in 48 bits, or nearly so. */
const isShort = ({ n, d }: Rational): boolean => {
  const size = n < 0n ? -n : n;
  return size < 1n << 24n && d < 1n << 60n;
};

function odd(d: bigint): bigint {
  let rest = d;
  while ((rest & 1n) === 0n) rest >>= 1n;
  return rest;
}

const leastMultiple = (a: bigint, b: bigint): bigint => (a / greatestDivisor(a, b)) * b;
