// How a difference ends: what it tends to at ±∞, and how far it can be from that on the way.

import { call, name, type Expr } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import {
  negated,
  over,
  plus,
  rational,
  rationalOf,
  type Rational,
} from "../../algebra/rational.ts";
import { toDouble, upTo } from "./closed.ts";
import { farOut } from "./farOut.ts";
import type { Series } from "./series.ts";
import * as series from "./series.ts";
import { rangeOf, relative, type Range } from "./seriesBounds.ts";

/** What is certain of |difference| from some input on. */
export type Tail =
  | { readonly kind: "grows" }
  /** The size that it tends to, and a size that it does not exceed on the way. */
  | { readonly kind: "settles"; readonly limit: number; readonly most: number };

/** Toward +∞ for x ≥ from > 0, or toward −∞ for x ≤ −from; undefined where nothing is certain. */
export function tailOf(difference: Expr, side: 1 | -1, from: number): Tail | undefined {
  const outward = side > 0 ? difference : substitute(difference, { x: call("neg", name("x")) });
  const terms = farOut(outward, rationalOf(from));
  const parts = terms && series.split(terms);
  if (parts === undefined) return terms && { kind: "settles", limit: 0, most: 0 };
  const growth = series.growth(parts.lead, series.one);
  if (growth > 0) return series.signOf(parts.lead) === 0 ? undefined : { kind: "grows" };
  return growth < 0
    ? settling(nothing, terms!, rationalOf(from))
    : settling(parts.lead, parts.rest, rationalOf(from));
}

function settling(limit: Range, small: Series, from: Rational): Tail | undefined {
  const range = oneSided(small, from);
  if (range === undefined) return undefined;
  const sizes = [plus(limit.high, range.high), negated(plus(limit.low, range.low))].map(upTo);
  const middle = over(plus(limit.low, limit.high), rational(2n));
  return { kind: "settles", limit: Math.abs(toDouble(middle)), most: Math.max(...sizes) };
}

/** All values of shrinking terms; where they have one sign for certain, 0 is an end. */
function oneSided(small: Series, from: Rational): Range | undefined {
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

const nothing: Range = { low: rational(0n), high: rational(0n) };
