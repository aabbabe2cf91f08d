// The values a formula takes, and how steep it gets.

import type { Extreme } from "../line/extreme.ts";
import { searchOf, type Search } from "../line/extremes.ts";
import { toDouble } from "../line/inDoubles.ts";
import { fact, notKnown, type Fact } from "./fact.ts";
import type { Kink } from "./kinks.ts";
import { placesOf, slopeOf, type AnalysedFormula } from "./subject.ts";

export interface ValueRange {
  readonly low: RangeEnd;
  readonly high: RangeEnd;
}

/** The least or the largest value; not attained when it is only approached. */
export interface RangeEnd {
  readonly value: number;
  readonly attained: boolean;
  /** Where it is attained or approached, in rising order. */
  readonly at: readonly number[];
}

/** The least and the largest value over all inputs for which the formula is defined. */
export function rangeOf(subject: AnalysedFormula): Fact<ValueRange> {
  const searches = subject.pieces.map(searchOf);
  const bounds = boundsOf(searches, pointsOf(subject));
  if (bounds === undefined) return notKnown("The formula has no limit at the end of a piece.");
  return fact(bounds.range, subject.all && bounds.isProved);
}

/** The least number that no chord is steeper than; ∞ for a formula that jumps. */
export function lipschitzOf(
  { pieces, all }: AnalysedFormula,
  kinks: readonly Kink[],
): Fact<number> {
  if (kinks.some(({ kind }) => kind !== "kink")) return fact(Infinity, true);
  const bounds = boundsOf(pieces.map(slopeOf).map(searchOf), []);
  if (bounds === undefined) return notKnown("The slope has no limit at the end of a piece.");
  const { low, high } = bounds.range;
  return fact(Math.max(0, -low.value, high.value), all && bounds.isProved);
}

/** The values at the ends of pieces, where there are any. */
function pointsOf(subject: AnalysedFormula): readonly Extreme[] {
  return placesOf(subject)
    .map((x) => ({ value: subject.valueAt(x), at: toDouble(x), attained: true, isProved: true }))
    .filter(({ value }) => !Number.isNaN(value));
}

interface Bounds {
  readonly range: ValueRange;
  readonly isProved: boolean;
}

/** Undefined where a piece has no limit at an end, and nothing else bounds it. */
function boundsOf(searches: readonly Search[], points: readonly Extreme[]): Bounds | undefined {
  const seen = [...points, ...searches.flatMap(({ extremes }) => extremes)];
  if (seen.length === 0) return undefined;
  const proofs = searches.map(({ prove }) =>
    prove({ low: valueOf(seen, Math.min), high: valueOf(seen, Math.max) }),
  );
  const all = [...seen, ...proofs.flatMap(({ extremes }) => extremes)];
  const [least, most] = [valueOf(all, Math.min), valueOf(all, Math.max)];
  const isProved =
    proofs.every(({ holds }) => holds) &&
    [least, most].every((value) => all.some((one) => one.value === value && one.isProved));
  if (!isProved && !searches.every(({ hasLimits }) => hasLimits)) return undefined;
  return { range: { low: boundAt(all, least), high: boundAt(all, most) }, isProved };
}

const valueOf = (extremes: readonly Extreme[], pick: (a: number, b: number) => number): number =>
  extremes.map(({ value }) => value).reduce((a, b) => pick(a, b));

function boundAt(extremes: readonly Extreme[], value: number): RangeEnd {
  const reached = extremes.filter((one) => one.value === value);
  const attained = reached.filter((one) => one.attained);
  const shown = attained.length > 0 ? attained : reached;
  const places = shown.filter(({ spread }) => spread !== true);
  return { value, attained: attained.length > 0 && Number.isFinite(value), at: inOrder(places) };
}

const inOrder = (extremes: readonly Extreme[]): readonly number[] =>
  [...new Set(extremes.map(({ at }) => at + 0))].sort((a, b) => a - b);
