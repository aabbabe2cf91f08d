// The quantities that formulas are made of, each under one name: e^x and e^(2x) are powers of one.

import type { Op } from "../expr/arity.ts";
import { over, rational, times, type Rational } from "./rational.ts";
import type { Monomial, Powers, SumOfProducts } from "./sum.ts";
import * as sums from "./sum.ts";
import type { Quotient } from "./quotient.ts";
import * as quotient from "./quotient.ts";
import { elementAt } from "../required.ts";

export interface Quantities {
  /** What the quantity e^(…) has in its exponent. */
  readonly exponents: Map<string, SumOfProducts>;
  /** What the quantity log(…) is the logarithm of. */
  readonly logarithms: Map<string, SumOfProducts>;
  /** What every other quantity is, but x, pi and √k. */
  readonly calls: Map<string, Call>;
  /** An operation on these arguments as a quantity; the same for the same arguments in other words. */
  readonly named: (op: Op, args: readonly Quotient[]) => Quotient;
}

interface Call {
  readonly op: Op;
  readonly args: readonly Quotient[];
}

export function quantities(): Quantities {
  const calls = new Map<string, Call>();
  const named: Quantities["named"] = (op, args) => {
    const isThis = ([, one]: readonly [string, Call]): boolean =>
      one.op === op && args.every((arg, i) => quotient.isSame(arg, elementAt(one.args, i)));
    const name = [...calls].find(isThis)?.[0] ?? `${op}${calls.size}`;
    calls.set(name, { op, args });
    return quotient.whole(sums.quantity(name));
  };
  return { exponents: new Map(), logarithms: new Map(), calls, named };
}

/** e^u: a product of powers, one for each product in u; (1 + e^x)^n for u = n log(1 + e^x). */
export function exponential(u: Quotient, q: Quantities): Quotient {
  if (!quotient.isWhole(u)) return q.named("exp", [u]);
  return [...u.top.values()].map((one) => ofProduct(one, q)).reduce(quotient.times, unit);
}

function ofProduct({ coefficient, powers }: Monomial, q: Quantities): Quotient {
  const [name, ...others] = powers.keys();
  const argument = others.length === 0 ? q.logarithms.get(name ?? "") : undefined;
  const isWhole = coefficient.n % coefficient.d === 0n;
  const times = Number(coefficient.n / coefficient.d);
  if (argument !== undefined && isWhole && Math.abs(times) <= 4)
    return quotient.power(quotient.whole(argument), times);
  const exponent = sums.sumOf(sums.monomial(rational(1n), powers));
  const symbol = `e^(${sums.powersKey(powers)})`;
  q.exponents.set(symbol, exponent);
  return quotient.whole(sums.quantity(symbol, coefficient));
}

/** log(u / v) = log u − log v, with every e^w taken out as w. */
export const logarithm = ({ top, bottom }: Quotient, q: Quantities): Quotient | undefined => {
  const [upper, lower] = [ofSum(top, q), ofSum(bottom, q)];
  return upper && lower && quotient.minus(upper, lower);
};

/** Undefined unless the sum is known to be positive: log(−1), log 0. */
function ofSum(sum: SumOfProducts, q: Quantities): Quotient | undefined {
  if (sums.isZero(sum)) return undefined;
  const factor = positivePart(quotient.sharedFactor(sum), q);
  if (factor.coefficient.n < 0n) return undefined;
  const rest = sums.times(sum, sums.sumOf(sums.inverse(factor)));
  const logs = [...factor.powers].map(([name, exponent]) => ofPower(name, exponent, q));
  return [...logs, ofNumber(factor.coefficient, q), ofRest(rest, q)].reduce(quotient.plus);
}

/** Only what is positive may leave a logarithm. */
function positivePart({ coefficient, powers }: Monomial, q: Quantities): Monomial {
  const positive = [...powers].filter(([name]) => isPositive(name, q));
  return sums.monomial(coefficient, new Map(positive));
}

/** Positive for every x. */
export const isPositive = (name: string, q: Quantities): boolean =>
  q.exponents.has(name) || name === "pi" || name.startsWith("√");

function ofPower(name: string, exponent: Rational, q: Quantities): Quotient {
  const inside = q.exponents.get(name);
  const log = inside === undefined ? ofRest(sums.quantity(name), q) : quotient.whole(inside);
  return quotient.times(quotient.constant(exponent), log);
}

const ofNumber = (number: Rational, q: Quantities): Quotient => ofRest(sums.constant(number), q);

/** The logarithm as a quantity of its own; log 1 = 0. */
function ofRest(rest: SumOfProducts, q: Quantities): Quotient {
  if (sums.isOne(rest)) return quotient.constant(rational(0n));
  const name = `log(${sums.keyOf(rest)})`;
  q.logarithms.set(name, rest);
  return quotient.whole(sums.quantity(name));
}

/** √u of a positive number or a product of powers of pi; other roots have no law here. */
export function root({ top, bottom }: Quotient): Quotient | undefined {
  const [upper, lower] = [rootOf(top), rootOf(bottom)];
  return upper && lower && quotient.over(upper, lower);
}

function rootOf(sum: SumOfProducts): Quotient | undefined {
  const only = sums.single(sum);
  if (only === undefined || only.coefficient.n < 0n) return undefined;
  const { coefficient, powers } = only;
  if ([...powers.keys()].some((name) => name !== "pi")) return undefined;
  return quotient.times(rootOfNumber(coefficient), ofHalves(powers));
}

const ofHalves = (powers: Powers): Quotient =>
  quotient.whole(sums.sumOf(sums.raised(powers, rational(1n, 2n))));

/** √(n / d) = √(n d) / d, with the squares of small numbers taken out. */
function rootOfNumber({ n, d }: Rational): Quotient {
  let inside = n * d;
  let outside = rational(1n, d);
  for (let k = 2n; k < 100n; k++) {
    while (inside % (k * k) === 0n) {
      inside /= k * k;
      outside = times(outside, rational(k));
    }
  }
  const factor = quotient.constant(over(outside, rational(1n)));
  return inside === 1n
    ? factor
    : quotient.times(factor, quotient.whole(sums.quantity(`√${inside}`)));
}

const unit = quotient.constant(rational(1n));
