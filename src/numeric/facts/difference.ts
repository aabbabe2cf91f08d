// The largest difference of two formulas, where it lies, and where they are equal: the range of a − b.

import { order, rationalOf, type Rational } from "../../algebra/rational.ts";
import { distinctEnds, type Span } from "../../algebra/span.ts";
import { call, type Expr } from "../../expr/expr.ts";
import { simplify } from "../../expr/simplify.ts";
import { exactValue } from "../line/exactValue.ts";
import type { Extreme } from "../line/extreme.ts";
import { around, doubleLike } from "../line/inDoubles.ts";
import { maxRelativeGap, type Proof } from "../line/proof.ts";
import type { Parameters } from "../program/parameters.ts";
import { program } from "../program/program.ts";
import { inNumbers } from "../program/realSteps.ts";
import { restated } from "../program/restate.ts";
import { agreementOn, type Agreement } from "./agreement.ts";
import {
  differencePieces,
  type DifferencePiece,
  type DifferencePieces,
  type FormulaPair,
} from "./differencePieces.ts";

/** A formula with the values of its named constants. */
export interface DifferenceSide {
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
 * The difference of the real values of two formulas, over a closed domain whose ends may be ±∞.
 * An input at which either is undefined does not count. Throws on a name without a value.
 */
export const largestDifference = (
  a: DifferenceSide,
  b: DifferenceSide,
  domain: readonly [number, number] = reals,
): Difference => over(pairOf(a, b), domain, {});

/**
 * The same for interactive use: exact for straight pieces and equal formulas,
 * else what doubles show at a few hundred inputs, where less than about 1e-15 counts as 0.
 */
export const glimpsedDifference = (
  a: DifferenceSide,
  b: DifferenceSide,
  domain: readonly [number, number] = reals,
): Difference => over(pairOf(a, b), domain, { inDoubles: true });

/**
 * The same of what people would notice: single inputs, and stretches that hold a few floats only, do not count.
 * Two slopes may have other values where the formula bends.
 */
export const noticedDifference = (
  a: DifferenceSide,
  b: DifferenceSide,
  domain: readonly [number, number] = reals,
): Difference => over(pairOf(a, b), domain, { inDoubles: true, ignoring: "single inputs" });

const reals = [-Infinity, Infinity] as const;

function pairOf(first: DifferenceSide, second: DifferenceSide): FormulaPair {
  const [a, b] = [formulaOf(first), formulaOf(second)];
  return { a, b, difference: simplify(call("sub", a, b)) };
}

const formulaOf = ({ expr, parameters }: DifferenceSide): Expr =>
  simplify(inNumbers(expr, parameters));

interface DifferenceOptions {
  readonly inDoubles?: true;
  readonly ignoring?: "single inputs";
}

function over(
  pair: FormulaPair,
  domain: readonly [number, number],
  options: DifferenceOptions,
): Difference {
  const span = { low: endOf(domain[0]), high: endOf(domain[1]) };
  const all = differencePieces(pair, span, options.inDoubles !== true);
  if (options.ignoring !== undefined) return noticed(all);
  const { pieces, isProved } = all;
  const points = pointsAt(distinctEnds([span, ...pieces.map((piece) => piece.span)]), pair);
  const agree = agreementOn(
    pieces.filter(({ isEqual }) => isEqual).map((piece) => piece.span),
    (x) => points.some((point) => point.value === 0 && order(point.x, x) === 0),
  );
  const seen = [
    ...points.map(({ value, at }) => ({ value, at, attained: true, isProved: true })),
    ...pieces.flatMap(({ search }) => search.extremes),
  ];
  const found = provedIn(pieces, seen);
  return summed({ ...found, isProved: isProved && found.isProved }, agree);
}

function noticed({ pieces, isProved }: DifferencePieces): Difference {
  const wide = pieces.filter(({ span }) => isWide(span));
  const found = provedIn(
    wide,
    wide.flatMap(({ search }) => search.extremes),
  );
  const equal = wide.filter(({ isEqual }) => isEqual).map(({ span }) => span);
  return summed(
    { ...found, isProved: isProved && found.isProved },
    agreementOn(equal, () => false),
  );
}

/** Wider than a few float32 steps; without an end, it is. */
function isWide(span: Span): boolean {
  if (span.low === undefined || span.high === undefined) return true;
  const { low, high } = around(span);
  return high - low > 1e-6 * Math.max(1, Math.min(Math.abs(low), Math.abs(high)));
}

const endOf = (end: number): Rational | undefined =>
  Number.isFinite(end) ? rationalOf(end) : undefined;

/** The points between pieces and the ends of the domain, where the difference is defined there. */
function pointsAt(points: readonly Rational[], { difference }: FormulaPair) {
  const valueAt = exactValue(restated(program(difference)));
  return points
    .map((x) => ({ x, value: valueAt(x), at: doubleLike(x, valueAt, maxRelativeGap) }))
    .filter(({ value }) => !Number.isNaN(value));
}

interface Findings {
  readonly extremes: readonly Extreme[];
  readonly isProved: boolean;
  readonly samples: number;
}

function provedIn(pieces: readonly DifferencePiece[], seen: readonly Extreme[]): Findings {
  const size = largest(seen);
  const proofs: readonly Proof[] = pieces.map(({ search }) =>
    search.prove({ low: -size, high: size }),
  );
  return {
    extremes: [...seen, ...proofs.flatMap(({ extremes }) => extremes)],
    isProved: proofs.every(({ holds }) => holds),
    samples: proofs.reduce((sum, { samples }) => sum + samples, 0),
  };
}

function summed(found: Findings, agree: readonly Agreement[]): Difference {
  const { extremes, isProved, samples } = found;
  const value = extremes.length + agree.length === 0 ? NaN : largest(extremes);
  const top = value === 0 ? [] : extremes.filter((one) => isAsLarge(Math.abs(one.value), value));
  const attained = top.filter((one) => one.attained && Number.isFinite(value));
  const narrow = attained.filter((one) => one.spread === undefined);
  const shown = [narrow, attained, top].find((some) => some.length > 0) ?? [];
  return {
    value,
    unbounded: value === Infinity,
    attained: value === 0 || attained.length > 0,
    at: [...new Set(shown.map(({ at }) => at + 0))].sort((x, y) => x - y),
    agree,
    kind: isProved && isReached(top, value) ? "proved" : "sampled",
    samples,
  };
}

/** A limit that was only read off values far out is no proof. */
const isReached = (top: readonly Extreme[], value: number): boolean =>
  !(value > 0) || top.some((one) => one.isProved);

const largest = (extremes: readonly Extreme[]): number =>
  extremes.reduce((size, { value }) => Math.max(size, Math.abs(value)), 0);

/** Sizes are known to a billionth, so equal tops of a symmetric difference may come out a little apart. */
const isAsLarge = (size: number, largest: number): boolean =>
  size === largest || size >= largest * (1 - maxRelativeGap);
