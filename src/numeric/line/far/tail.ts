// How a formula ends: what it tends to at +∞, and between which numbers it stays on the way.

import type { Expr } from "../../../expr/expr.ts";
import { over, plus, rational, rationalOf, type Rational } from "../../../algebra/rational.ts";
import type { Interval } from "../../interval/interval.ts";
import { downTo, toDouble, upTo } from "../inDoubles.ts";
import { atInfinity } from "./atInfinity.ts";
import * as series from "./series.ts";
import { rangeOf, relative, type RationalRange } from "./seriesBounds.ts";

/** What is certain of a formula from some input on. */
export interface Tail {
  /** ±∞ where it grows without bound. */
  readonly limit: number;
  /** Holds all its values. */
  readonly over: Interval;
}

/** For x ≥ from > 0; undefined where nothing is certain. */
export function tailOf(formula: Expr, from: number): Tail | undefined {
  const start = rationalOf(from);
  const terms = atInfinity(formula, start);
  if (terms === undefined) return undefined;
  const parts = series.split(terms);
  if (parts === undefined) return { limit: 0, over: { low: 0, high: 0 } };
  const growth = series.growth(parts.lead, series.one);
  if (growth > 0) return growing(terms, start);
  const [constant, small] = growth < 0 ? [nothing, terms] : [parts.lead, parts.rest];
  return settling(constant, small, start);
}

/** lead (1 + r) has the sign of the lead where r > −1. */
function growing(terms: series.Series, from: Rational): Tail | undefined {
  const parts = relative(terms, from);
  if (parts === undefined) return undefined;
  return series.signOf(parts.lead) > 0
    ? { limit: Infinity, over: { low: 0, high: Infinity } }
    : { limit: -Infinity, over: { low: -Infinity, high: 0 } };
}

function settling(constant: RationalRange, small: series.Series, from: Rational): Tail | undefined {
  const range = oneSided(small, from);
  if (range === undefined) return undefined;
  const middle = over(plus(constant.low, constant.high), rational(2n));
  return {
    limit: toDouble(middle),
    over: {
      low: downTo(plus(constant.low, range.low)),
      high: upTo(plus(constant.high, range.high)),
    },
  };
}

/** All values of shrinking terms; where they have one sign for certain, 0 is an end. */
function oneSided(small: series.Series, from: Rational): RationalRange | undefined {
  const range = rangeOf(small, from);
  const lead = relative(small, from)?.lead;
  const sign = lead === undefined ? 0 : series.signOf(lead);
  return (
    range && {
      low: sign > 0 ? nothing.low : range.low,
      high: sign < 0 ? nothing.high : range.high,
    }
  );
}

const nothing: RationalRange = { low: rational(0n), high: rational(0n) };
