// Sums of products of named quantities with exact coefficients: 3 x² √2 − e^(x/2). Exponents may be broken.

import {
  lowest,
  negated as negative,
  order,
  over,
  plus as sum,
  rational,
  times as product,
  type Rational,
} from "./rational.ts";

/** Exponents by quantity: in lowest terms and never zero. "√2" is a quantity whose square is 2. */
export type Powers = ReadonlyMap<string, Rational>;

export interface Monomial {
  readonly coefficient: Rational;
  readonly powers: Powers;
}

/** Monomials by what they multiply; none has the coefficient 0. */
export type SumOfProducts = ReadonlyMap<string, Monomial>;

export const constant = (value: Rational): SumOfProducts => collected([monomial(value)]);

export const quantity = (name: string, exponent: Rational = rationalOne): SumOfProducts =>
  collected([monomial(rationalOne, new Map([[name, exponent]]))]);

export const monomial = (coefficient: Rational, powers: Powers = new Map()): Monomial => ({
  coefficient: lowest(coefficient),
  powers,
});

export const isZero = (a: SumOfProducts): boolean => a.size === 0;

export const isOne = (a: SumOfProducts): boolean => {
  const only = single(a);
  return only?.powers.size === 0 && order(only.coefficient, rationalOne) === 0;
};

/** The monomial that the polynomial is, if it is a single one. */
export const single = (a: SumOfProducts): Monomial | undefined =>
  a.size === 1 ? [...a.values()][0] : undefined;

export const plus = (a: SumOfProducts, b: SumOfProducts): SumOfProducts =>
  collected([...a.values(), ...b.values()]);

export const times = (a: SumOfProducts, b: SumOfProducts): SumOfProducts =>
  collected([...a.values()].flatMap((u) => [...b.values()].map((v) => joined(u, v))));

export const negated = (a: SumOfProducts): SumOfProducts =>
  collected(
    [...a.values()].map(({ coefficient, powers }) => monomial(negative(coefficient), powers)),
  );

/** 1 / m. */
export const inverse = ({ coefficient, powers }: Monomial): Monomial =>
  joined(monomial(over(rationalOne, coefficient)), raised(powers, rational(-1n)));

/** Every exponent times a factor, as a monomial because roots may leave a coefficient. */
export function raised(powers: Powers, factor: Rational): Monomial {
  const scaled = [...powers].map(([name, exponent]) => [name, product(exponent, factor)] as const);
  return tidy(monomial(rationalOne, new Map(scaled)));
}

export const sumOf = (...monomials: readonly Monomial[]): SumOfProducts => collected(monomials);

/** A text that equal polynomials share. */
export const keyOf = (a: SumOfProducts): string =>
  [...a]
    .map(
      ([
        key,
        {
          coefficient: { n, d },
        },
      ]) => `${n}/${d}${key}`,
    )
    .sort()
    .join("+");

/** A text that equal products of quantities share. */
export const powersKey = (powers: Powers): string =>
  [...powers]
    .map(([name, { n, d }]) => `·${name}^${n}/${d}`)
    .sort()
    .join("");

function collected(monomials: readonly Monomial[]): SumOfProducts {
  const found = new Map<string, Monomial>();
  for (const one of monomials) {
    const key = powersKey(one.powers);
    const before = found.get(key);
    const coefficient =
      before === undefined ? one.coefficient : lowest(sum(before.coefficient, one.coefficient));
    if (coefficient.n === 0n) found.delete(key);
    else found.set(key, { coefficient, powers: one.powers });
  }
  return found;
}

export function joined(a: Monomial, b: Monomial): Monomial {
  const powers = new Map(a.powers);
  for (const [name, exponent] of b.powers) {
    const whole = lowest(sum(powers.get(name) ?? zero, exponent));
    if (whole.n === 0n) powers.delete(name);
    else powers.set(name, whole);
  }
  return tidy(monomial(product(a.coefficient, b.coefficient), powers));
}

/** √k to an even power is a number. */
function tidy({ coefficient, powers }: Monomial): Monomial {
  let factor = coefficient;
  const kept = new Map<string, Rational>();
  for (const [name, exponent] of powers) {
    const { n, d } = lowest(exponent);
    const odd = ((n % 2n) + 2n) % 2n;
    if (name.startsWith("√") && d === 1n) {
      factor = product(factor, integerPower(BigInt(name.slice(1)), (n - odd) / 2n));
      if (odd === 1n) kept.set(name, rationalOne);
    } else if (n !== 0n) kept.set(name, { n, d });
  }
  return monomial(factor, kept);
}

const integerPower = (base: bigint, exponent: bigint): Rational =>
  exponent >= 0n ? rational(base ** exponent) : rational(1n, base ** -exponent);

const zero = rational(0n);
const rationalOne = rational(1n);
