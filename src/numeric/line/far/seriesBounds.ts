// How small the small terms of a series are from some input on.

import { doubleFunctions } from "../../interval/doubles.ts";
import { above, below } from "../../interval/outward.ts";
import {
  lowest,
  negated,
  order,
  over,
  plus,
  rational,
  rationalOf,
  times,
  type Rational,
} from "../../../algebra/rational.ts";
import type { FunctionName } from "../../real/functions.ts";
import { downTo, toDouble, upTo } from "../inDoubles.ts";
import type { Series, SeriesTerm } from "./series.ts";
import * as series from "./series.ts";
import { elementAt } from "../../../required.ts";

/** Between two exact numbers. */
export interface RationalRange {
  readonly low: Rational;
  readonly high: Rational;
}

/** lead (1 + r), r ≥ range.low > −1 from some input on; undefined where that is not certain. */
export interface RelativeSeries {
  readonly lead: SeriesTerm;
  readonly rest: Series;
  readonly range: RationalRange;
}

export function relative(u: Series, from: Rational): RelativeSeries | undefined {
  const parts = series.split(u);
  if (parts === undefined || series.signOf(parts.lead) === 0) return undefined;
  const rest = series.times(parts.rest, [reciprocal(parts.lead)]);
  const range = rangeOf(rest, from);
  return range && order(range.low, rational(-1n)) > 0
    ? { lead: parts.lead, rest, range }
    : undefined;
}

/** 1 / term, whose coefficient is not 0. */
export const reciprocal = ({ low, high, power, logPower, exponent }: SeriesTerm): SeriesTerm => ({
  low: lowest(over(one, high)),
  high: lowest(over(one, low)),
  power: -power,
  logPower: -logPower,
  exponent: exponent.map(negated),
});

/** All values of a sum of shrinking terms, and 0; undefined if one does not shrink from there on. */
export function rangeOf(small: Series, from: Rational): RationalRange | undefined {
  let range: RationalRange = { low: zero, high: zero };
  for (const term of small) {
    if (series.growth(term, series.one) >= 0 || !shrinks(term, from)) return undefined;
    const bound = sizeAt(term, from);
    if (bound === Infinity) return undefined;
    const size = rationalOf(bound);
    range = {
      low: term.low.n < 0n ? plus(range.low, times(term.low, size)) : range.low,
      high: term.high.n > 0n ? plus(range.high, times(term.high, size)) : range.high,
    };
  }
  return range;
}

export const scaled = (u: Series, { low, high }: RationalRange): Series =>
  series.times(u, series.number(low, high));

/** A rising function over a range of its domain; undefined where doubles do not hold its values. */
export function enclosed(
  name: FunctionName,
  { low, high }: RationalRange,
): RationalRange | undefined {
  const { of, ulps } = doubleFunctions[name];
  const [least, most] = [below(of(downTo(low)), ulps), above(of(upTo(high)), ulps)];
  const isHeld = Number.isFinite(least) && Number.isFinite(most);
  return isHeld ? { low: rationalOf(least), high: rationalOf(most) } : undefined;
}

/**
 * xᵖ (log x)ᵏ e^q(x) shrinks where p + k / log x + x q'(x) < 0,
 * and so from T on if no coefficient of p + k / log T + x q'(x) in x − T is positive.
 */
function shrinks({ power, logPower, exponent }: SeriesTerm, from: Rational): boolean {
  const byLogarithm = logPower > 0 ? above(logPower / Math.log(toDouble(from)), 8) : 0;
  if (from.n <= 0n || !(byLogarithm >= 0 && byLogarithm < Infinity)) return false;
  const slope = [
    rationalOf(byLogarithm === 0 ? power : above(power + byLogarithm, 1)),
    ...exponent.map((c, i) => times(c, rational(BigInt(i + 1)))),
  ];
  return shifted(slope, from).every(({ n }) => n <= 0n);
}

/** The coefficients in x − T, by repeated division. */
function shifted(coefficients: readonly Rational[], from: Rational): readonly Rational[] {
  const result = [...coefficients];
  for (let first = 0; first < result.length; first++)
    for (let i = result.length - 2; i >= first; i--)
      result[i] = lowest(plus(elementAt(result, i), times(elementAt(result, i + 1), from)));
  return result;
}

/** At least xᵖ (log x)ᵏ e^q(x). */
function sizeAt({ power, logPower, exponent }: SeriesTerm, from: Rational): number {
  const x = toDouble(from);
  const q = exponent.reduceRight((sum, c) => lowest(times(plus(sum, c), from)), zero);
  const logarithms = logPower === 0 ? 1 : above(Math.log(x) ** logPower, 16);
  return above(above(x ** power, 8) * logarithms * above(Math.exp(upTo(q)), 8), 4);
}

const zero = rational(0n);
const one = rational(1n);
