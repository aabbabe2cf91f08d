// What a formula is far out: a sum of c xᵖ (log x)ᵏ e^(c₁x + c₂x² + …), where each c is known to lie in an interval.
// sigmoid(x) for x ≥ 1, for example, is 1 − c e^(−x) with 0.73 ≤ c ≤ 1.

import {
  lowest,
  order,
  plus as sum,
  rational,
  times as product,
  type Rational,
} from "../../../algebra/rational.ts";

/** For all x ≥ T, some c with low ≤ c ≤ high; c may change with x. */
export interface SeriesTerm {
  readonly low: Rational;
  readonly high: Rational;
  readonly power: number;
  /** The power of log x. */
  readonly logPower: number;
  /** The coefficients of x, x², …; the last is not zero. */
  readonly exponent: readonly Rational[];
}

/** No two terms have the same powers and exponent. */
export type Series = readonly SeriesTerm[];

export const one: SeriesTerm = {
  low: rational(1n),
  high: rational(1n),
  power: 0,
  logPower: 0,
  exponent: [],
};

export const number = (low: Rational, high = low): Series =>
  low.n === 0n && high.n === 0n ? [] : [{ ...one, low, high }];

export const plus = (a: Series, b: Series): Series => collected([...a, ...b]);

export const minus = (a: Series, b: Series): Series => plus(a, negated(b));

export const negated = (a: Series): Series => times(a, number(rational(-1n)));

export const times = (a: Series, b: Series): Series =>
  collected(a.flatMap((u) => b.map((v) => joined(u, v))));

function joined(a: SeriesTerm, b: SeriesTerm): SeriesTerm {
  const corners = [
    product(a.low, b.low),
    product(a.low, b.high),
    product(a.high, b.low),
    product(a.high, b.high),
  ];
  return {
    low: lowest(corners.reduce((u, v) => (order(u, v) <= 0 ? u : v))),
    high: lowest(corners.reduce((u, v) => (order(u, v) >= 0 ? u : v))),
    power: a.power + b.power,
    logPower: a.logPower + b.logPower,
    exponent: added(a.exponent, b.exponent),
  };
}

export function added(a: readonly Rational[], b: readonly Rational[]): readonly Rational[] {
  const all = Array.from({ length: Math.max(a.length, b.length) }, (_, i) =>
    lowest(sum(a[i] ?? zero, b[i] ?? zero)),
  );
  return all.slice(0, all.findLastIndex(({ n }) => n !== 0n) + 1);
}

function collected(terms: readonly SeriesTerm[]): Series {
  const found = new Map<string, SeriesTerm>();
  for (const term of terms) {
    const key = [term.power, term.logPower, ...term.exponent.map(({ n, d }) => `${n}/${d}`)].join(
      " ",
    );
    const before = found.get(key);
    found.set(key, before === undefined ? term : { ...term, ...widened(before, term) });
  }
  return [...found.values()].filter(({ low, high }) => low.n !== 0n || high.n !== 0n);
}

const widened = (a: SeriesTerm, b: SeriesTerm): Pick<SeriesTerm, "low" | "high"> => ({
  low: lowest(sum(a.low, b.low)),
  high: lowest(sum(a.high, b.high)),
});

/** Positive where the first outgrows the second, 0 where they are of one size. */
export function growth(a: SeriesTerm, b: SeriesTerm): number {
  for (let i = Math.max(a.exponent.length, b.exponent.length) - 1; i >= 0; i--) {
    const sign = order(a.exponent[i] ?? zero, b.exponent[i] ?? zero);
    if (sign !== 0) return sign;
  }
  return a.power - b.power || a.logPower - b.logPower;
}

/** The term that outgrows all others, and these; undefined for the empty series, which is 0. */
export function split(a: Series): { readonly lead: SeriesTerm; readonly rest: Series } | undefined {
  const [lead, ...rest] = [...a].sort((u, v) => growth(v, u));
  return lead && { lead, rest };
}

/** The sign of every value in the coefficient's interval; 0 where that is not one sign. */
export const signOf = ({ low, high }: SeriesTerm): -1 | 0 | 1 =>
  low.n > 0n ? 1 : high.n < 0n ? -1 : 0;

/** x. */
export const input: Series = [{ ...one, power: 1 }];

/** log x. */
export const logInput: Series = [{ ...one, logPower: 1 }];

const zero = rational(0n);
