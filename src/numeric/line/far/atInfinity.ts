// A branch-free formula as a series from some input on, toward +∞.

import type { Expr } from "../../../expr/expr.ts";
import { fold } from "../../../expr/fold.ts";
import { applyPartial, type PartialTable } from "../../../expr/table.ts";
import { exactDecimal } from "../../../algebra/exactDecimal.ts";
import { nextUp64 } from "../../floats/float64.ts";
import { rational, rationalOf, type Rational } from "../../../algebra/rational.ts";
import type { Series } from "./series.ts";
import * as series from "./series.ts";
import { errorFunction, exponential, inverse, logarithm, root } from "./seriesFunctions.ts";

/** Holds for every x ≥ from; undefined if no law describes the formula there. */
export const atInfinity = (formula: Expr, from: Rational): Series | undefined =>
  fold<Series | undefined>(formula, {
    num: (text) => series.number(exactDecimal(text)),
    name: (name) => (name === "x" ? series.input : pi),
    call: (op, args) => {
      const known = args.filter((arg) => arg !== undefined);
      return known.length < args.length ? undefined : applyPartial(laws, { op, args: known }, from);
    },
  });

const laws: PartialTable<Series, Series | undefined, [Rational]> = {
  neg: ([u]) => series.negated(u),
  add: ([u, v]) => series.plus(u, v),
  sub: ([u, v]) => series.minus(u, v),
  mul: ([u, v]) => limited(series.times(u, v)),
  div: ([u, v], from) => product(u, inverse(v, from)),
  pow: ([u, n], from) => power(u, n, from),
  sqrt: ([u], from) => root(u, from),
  exp: ([u], from) => exponential(u, from),
  expm1: ([u], from) => sum(exponential(u, from), minusOne),
  log: ([u], from) => logarithm(u, from),
  log1p: ([u], from) => logarithm(series.plus(one, u), from),
  sigmoid: ([u], from) => sigmoid(u, from),
  // tanh u = 2 sigmoid 2u − 1
  tanh: ([u], from) => sum(product(two, sigmoid(series.times(two, u), from)), minusOne),
  softplus: ([u], from) => softplus(u, from),
  // sinh u = (e^u − e^−u) / 2, cosh u = (e^u + e^−u) / 2
  sinh: ([u], from) =>
    product(
      half,
      sum(exponential(u, from), product(minusOne, exponential(series.negated(u), from))),
    ),
  cosh: ([u], from) =>
    product(half, sum(exponential(u, from), exponential(series.negated(u), from))),
  erf: ([u], from) => errorFunction(u, from),
  // erfc u = 1 − erf u
  erfc: ([u], from) => sum(one, product(minusOne, errorFunction(u, from))),
};

/** 1 / (1 + e^−u), written so that the exponential shrinks. */
function sigmoid(u: Series, from: Rational): Series | undefined {
  const isFalling = signOf(u) < 0;
  const e = exponential(isFalling ? u : series.negated(u), from);
  const share = e && inverse(series.plus(one, e), from);
  return isFalling ? product(e, share) : share;
}

/** log(1 + e^u), and u + log(1 + e^−u) where u grows. */
function softplus(u: Series, from: Rational): Series | undefined {
  const isRising = signOf(u) > 0;
  const e = exponential(isRising ? series.negated(u) : u, from);
  const log = e && logarithm(series.plus(one, e), from);
  return isRising ? sum(u, log) : log;
}

function power(u: Series, n: Series, from: Rational): Series | undefined {
  const [only] = n;
  const times = only === undefined ? 0 : Number(only.low.n) / Number(only.low.d);
  if (n.length > 1 || !Number.isInteger(times) || Math.abs(times) > 16) return undefined;
  const product = Array.from({ length: Math.abs(times) }, () => u).reduce(series.times, one);
  return times < 0 ? inverse(product, from) : product;
}

/** The sign that a growing or falling series tends to; 0 if it settles. */
function signOf(u: Series): number {
  const lead = series.split(u)?.lead;
  return lead !== undefined && series.growth(lead, series.one) > 0 ? series.signOf(lead) : 0;
}

const sum = (u: Series | undefined, v: Series | undefined): Series | undefined =>
  u && v && series.plus(u, v);

const product = (u: Series | undefined, v: Series | undefined): Series | undefined =>
  u && v && limited(series.times(u, v));

const limited = (u: Series): Series | undefined => (u.length < 60 ? u : undefined);

const one = series.number(rational(1n));
const two = series.number(rational(2n));
const half = series.number(rational(1n, 2n));
const minusOne = series.number(rational(-1n));
const pi = series.number(rationalOf(Math.PI), rationalOf(nextUp64(Math.PI)));
