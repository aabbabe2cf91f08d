// The largest difference of two formulas, where it lies, and where they are equal.

import { call, type Expr } from "../expr/expr.ts";
import { simplify } from "../expr/simplify.ts";
import { closed } from "./analysis/closed.ts";
import { agreementOn, type Agreement } from "./difference/agreement.ts";
import { toDouble } from "./difference/closed.ts";
import { exactly } from "./difference/exactly.ts";
import { largest, type Findings } from "./difference/extreme.ts";
import { GAP } from "./difference/proof.ts";
import { searched, type Looking, type Pair } from "./difference/searched.ts";
import { glimpseOver, lookOver } from "./difference/smoothPiece.ts";
import { distinctEnds } from "../algebra/span.ts";
import type { Parameters } from "./program/parameters.ts";
import { program } from "./program/program.ts";
import { order, rationalOf, type Rational } from "../algebra/rational.ts";
import { restated } from "./program/restate.ts";

export type { Agreement } from "./difference/agreement.ts";

/** A formula with the values of its named constants. */
export interface Side {
  readonly expr: Expr;
  readonly parameters: Parameters;
}

export interface Difference {
  /**
   * The least number that |a − b| does not exceed, correctly rounded where algebra gives it;
   * NaN where the two are nowhere both defined.
   */
  readonly value: number;
  /** |a − b| exceeds every number; `value` is then ∞. */
  readonly unbounded: boolean;
  /** False where the value is only approached: at ±∞, or on the open side of a jump. */
  readonly attained: boolean;
  /** Where it is attained, else approached; one point of a stretch; none where nothing differs. */
  readonly at: readonly number[];
  /** The longest stretches on which the two are equal; single points are not among them. */
  readonly agree: readonly Agreement[];
  /** `proved`: exact, or exact to a billionth of itself. `sampled`: a lower bound. */
  readonly kind: "proved" | "sampled";
  /** How many inputs and intervals were looked at; 0 where algebra was enough. */
  readonly samples: number;
}

/**
 * The difference of the real values that the formulas stand for, over a closed domain whose ends may be ±∞.
 * An input at which either is undefined does not count. Throws on a name without a value.
 */
export const largestDifference = (
  a: Side,
  b: Side,
  domain: readonly [number, number] = REALS,
): Difference => over(pairOf(a, b), domain, lookOver);

/**
 * The same over the reals for people who wait: exact for straight pieces and equal formulas,
 * else what doubles show at a few hundred inputs, where less than about 1e-15 counts as 0.
 */
export const glimpsedDifference = (a: Side, b: Side): Difference =>
  over(pairOf(a, b), REALS, glimpseOver);

const REALS = [-Infinity, Infinity] as const;

function pairOf(first: Side, second: Side): Pair {
  const [a, b] = [formulaOf(first), formulaOf(second)];
  return { a, b, difference: simplify(call("sub", a, b)) };
}

const formulaOf = ({ expr, parameters }: Side): Expr => simplify(closed(expr, parameters));

function over(pair: Pair, domain: readonly [number, number], looking: Looking): Difference {
  const span = { low: endOf(domain[0]), high: endOf(domain[1]) };
  const pieces = searched(pair, span, looking);
  const ends = distinctEnds([span, ...pieces.map((piece) => piece.span)]);
  const points = pointsAt(ends, pair.difference);
  const agree = agreementOn(
    pieces.filter(({ isEqual }) => isEqual).map((piece) => piece.span),
    (x) => points.some((point) => point.value === 0 && order(point.x, x) === 0),
  );
  const extremes = points.map(({ x, value }) => ({ value, at: toDouble(x), attained: true }));
  const atEnds: Findings = { extremes, proved: true, samples: 0 };
  return summed([...pieces.map(({ findings }) => findings), atEnds], agree);
}

const endOf = (end: number): Rational | undefined =>
  Number.isFinite(end) ? rationalOf(end) : undefined;

interface Point {
  readonly x: Rational;
  /** |a − b|, correctly rounded. */
  readonly value: number;
}

/** The points between pieces and the ends of the domain, where the difference is defined there. */
function pointsAt(points: readonly Rational[], difference: Expr): readonly Point[] {
  const valueAt = exactly(restated(program(difference)));
  return points
    .map((x) => ({ x, value: Math.abs(valueAt(x)) }))
    .filter(({ value }) => !Number.isNaN(value));
}

function summed(findings: readonly Findings[], agree: readonly Agreement[]): Difference {
  const extremes = findings.flatMap((found) => found.extremes);
  const value = extremes.length + agree.length === 0 ? NaN : largest(extremes);
  const top = value === 0 ? [] : extremes.filter((one) => isAsLarge(one.value, value));
  const attained = top.filter((one) => one.attained);
  const narrow = attained.filter((one) => one.spread === undefined);
  const shown = [narrow, attained, top].find((some) => some.length > 0) ?? [];
  return {
    value,
    unbounded: value === Infinity,
    attained: value === 0 || attained.length > 0,
    at: [...new Set(shown.map(({ at }) => at + 0))].sort((x, y) => x - y),
    agree,
    kind: findings.every(({ proved }) => proved) ? "proved" : "sampled",
    samples: findings.reduce((sum, { samples }) => sum + samples, 0),
  };
}

/** Sizes are known to a billionth, so equal tops of a symmetric difference may come out a little apart. */
const isAsLarge = (size: number, largest: number): boolean =>
  size === largest || size >= largest * (1 - GAP);
