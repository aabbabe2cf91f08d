// Functions of series: what outgrows the rest comes out exactly, and the rest stays small beside it.

import {
  order,
  over,
  plus as sum,
  rational,
  rationalOf,
  type Rational,
} from "../../../algebra/rational.ts";
import type { Series, SeriesTerm } from "./series.ts";
import * as series from "./series.ts";
import {
  enclosed,
  rangeOf,
  reciprocal,
  relative,
  scaled,
  type RationalRange,
} from "./seriesBounds.ts";

/** Undefined where the law does not apply from there on. */
export type SeriesFunction = (u: Series, from: Rational) => Series | undefined;

/** 1 / u = (1 / lead) (1 − θ r), where u = lead (1 + r) and θ is a value of 1 / (1 + r). */
export const inverse: SeriesFunction = (u, from) => {
  const parts = relative(u, from);
  if (parts === undefined) return undefined;
  const { lead, rest, range } = parts;
  return series.times([reciprocal(lead)], series.minus(one, scaled(rest, sharesOf(range))));
};

/** e^u = e^g e^c (1 + θ s) for what grows, stays and shrinks in u, where θ is a value of e^s or 1. */
export const exponential: SeriesFunction = (u, from) => {
  const growing = u.filter((term) => series.growth(term, series.one) > 0);
  const constant = u.find((term) => series.growth(term, series.one) === 0);
  const small = u.filter((term) => series.growth(term, series.one) < 0);
  const range = rangeOf(small, from);
  const lead = ofGrowing(growing);
  const factor = constant === undefined ? unity : enclosed("exp", constant);
  const shares = range && enclosed("exp", range);
  if (lead === undefined || factor === undefined || shares === undefined) return undefined;
  const rest = scaled(small, shares);
  return series.times(series.times([lead], between(factor)), series.plus(one, rest));
};

/** log u = q + p log x + log c + θ r for u = c xᵖ e^q (1 + r), c > 0, where θ is a value of 1 / (1 + r) or 1. */
export const logarithm: SeriesFunction = (u, from) => {
  const parts = relative(u, from);
  if (parts === undefined || parts.lead.low.n <= 0n || parts.lead.logPower !== 0) return undefined;
  const { lead, rest, range } = parts;
  const constant = isOne(lead) ? nothing : enclosed("log", lead);
  if (constant === undefined) return undefined;
  return [
    series.times(series.number(rationalOf(lead.power)), series.logInput),
    between(constant),
    scaled(rest, sharesOf(range)),
  ].reduce(series.plus, exponentOf(lead));
};

/** √u = √lead (1 + θ r) for u = lead (1 + r), where θ is a value of 1 / (2 √(1 + r)) or 1/2. */
export const root: SeriesFunction = (u, from) => {
  const parts = relative(u, from);
  if (parts === undefined || parts.lead.low.n <= 0n) return undefined;
  const { lead, rest, range } = parts;
  const size = isOne(lead) ? lead : enclosed("sqrt", lead);
  const shares = enclosed("sqrt", sharesOf(range));
  if (size === undefined || shares === undefined) return undefined;
  const exponent = lead.exponent.map(halved);
  const factor = { low: halved(shares.low), high: halved(shares.high) };
  return series.times(
    [{ ...size, power: lead.power / 2, logPower: lead.logPower / 2, exponent }],
    series.plus(one, scaled(rest, factor)),
  );
};

/** erf u = ±(1 − θ e^(−u²)) for u that grows, where 0 < θ < 1. */
export const errorFunction: SeriesFunction = (u, from) => {
  const lead = relative(u, from)?.lead;
  if (lead === undefined || series.growth(lead, series.one) <= 0) return undefined;
  const small = exponential(series.negated(series.times(u, u)), from);
  const size = small && series.minus(one, scaled(small, { low: rational(0n), high: unit }));
  return series.signOf(lead) > 0 ? size : size && series.negated(size);
};

/** The values of 1 / (1 + r), and 1: the range of r holds 0. */
const sharesOf = ({ low, high }: RationalRange): RationalRange => ({
  low: over(unit, sum(unit, high)),
  high: over(unit, sum(unit, low)),
});

/**
 * e^g for g = c₀ log x + c₁x + c₂x² + …, which is x^c₀ e^(c₁x + …); where the coefficients are not exact,
 * at most that, so g must fall then.
 */
function ofGrowing(growing: Series): SeriesTerm | undefined {
  const exponent: Rational[] = [];
  let power = 0;
  for (const { low, high, power: degree, logPower, exponent: inner } of growing) {
    const isLogarithm = degree === 0 && logPower === 1 && order(low, high) === 0;
    if (inner.length > 0 || !Number.isInteger(degree) || (logPower !== 0 && !isLogarithm))
      return undefined;
    if (isLogarithm) power = Number(high.n) / Number(high.d);
    else exponent[degree - 1] = high;
  }
  const all = Array.from({ length: exponent.length }, (_, i) => exponent[i] ?? rational(0n));
  if (growing.every(({ low, high }) => order(low, high) === 0))
    return Number.isInteger(2 * power) ? { ...series.one, power, exponent: all } : undefined;
  const falls = (all[all.length - 1]?.n ?? 0n) < 0n;
  return falls && power === 0 ? { ...series.one, low: rational(0n), exponent: all } : undefined;
}

/** c₁x + c₂x² + … */
const exponentOf = ({ exponent }: SeriesTerm): Series =>
  exponent.flatMap((c, i) =>
    c.n === 0n ? [] : [{ ...series.one, low: c, high: c, power: i + 1 }],
  );

const between = ({ low, high }: RationalRange): Series => series.number(low, high);

const isOne = ({ low, high }: SeriesTerm): boolean =>
  order(low, unit) === 0 && order(high, unit) === 0;

const halved = (value: Rational): Rational => over(value, rational(2n));

const unit = rational(1n);
const unity: RationalRange = { low: unit, high: unit };
const nothing: RationalRange = { low: rational(0n), high: rational(0n) };
const one = series.number(unit);
