// The loop over the results that a polynomial proves right: a function of its own, so that the engine
// compiles it once.

import { elementAt } from "../../required.ts";
import type { TaylorPiece } from "../../numeric/taylor/piece.ts";

/** Results of a stretch against its polynomial, and what those that are right add up to until now. */
export interface RightRun {
  readonly values: Float32Array;
  /** The first input, and how far the next is from each. */
  readonly origin: number;
  readonly step: number;
  readonly piece: TaylorPiece;
  /** The formula lies above (1) or below (−1) the line slope · x; nothing is known for 0. */
  readonly slope: number;
  readonly side: 1 | 0 | -1;
  /** Real values below `edge` have one step of float32, those from it on another: here is how many fit in 1. */
  readonly edge: number;
  readonly below: number;
  readonly above: number;
  /** The largest errors with their places, in rising order. */
  readonly worst: Float64Array;
  readonly places: Float64Array;
  /** The place of the next result. */
  at: number;
  count: number;
  exact: number;
  sumUlp: number;
  largest: number;
  largestAt: number;
}

/** Adds up the results that are right; returns the place of the first other one. */
export function skipRight(run: RightRun): number {
  const { values, origin, step, piece, slope, side, edge, below, above, worst } = run;
  const { center, error } = piece;
  const [c0, c1, c2, c3, c4] = coefficientsOf(piece);
  let { at, count, exact, sumUlp, largest, largestAt } = run;
  let least = elementAt(worst, 0);
  for (; at < values.length; at++) {
    const h = origin - center + at * step;
    const p = (((c4 * h + c3) * h + c2) * h + c1) * h + c0;
    const got = values[at] ?? NaN;
    let [low, high] = [p - error, p + error];
    if (side !== 0 && Math.fround(low) !== Math.fround(high)) {
      const beside = besideLine(slope * (origin + at * step), side);
      if (side > 0) low = Math.max(low, beside);
      else high = Math.min(high, beside);
    }
    const want = Math.fround(low);
    const off = Math.abs(got - p) * (Math.abs(p) < edge ? below : above);
    if (got !== want || want !== Math.fround(high) || want === 0) break;
    count++;
    sumUlp += off;
    if (off === 0) exact++;
    if (off > largest) {
      largest = off;
      largestAt = at;
    }
    if (off > least) least = keepError(run, off, at);
  }
  Object.assign(run, { at, count, exact, sumUlp, largest, largestAt });
  return at;
}

/** Puts an error among the largest; the least of them falls out, and of equal ones the last. Returns the next least. */
function keepError({ worst, places }: RightRun, ulp: number, at: number): number {
  let i = 0;
  for (; i + 1 < worst.length && (worst[i + 1] ?? NaN) < ulp; i++) {
    worst[i] = worst[i + 1] ?? NaN;
    places[i] = places[i + 1] ?? NaN;
  }
  worst[i] = ulp;
  places[i] = at;
  return worst[0] ?? NaN;
}

/** Two ends that the real value at an input rounds between, and a number near it that both agree with. */
export function enclosureOf({ piece, slope, side }: RightRun, x: number): Enclosure {
  const [c0, c1, c2, c3, c4] = coefficientsOf(piece);
  const h = x - piece.center;
  const p = (((c4 * h + c3) * h + c2) * h + c1) * h + c0;
  const beside = besideLine(slope * x, side);
  const low = side > 0 ? Math.max(p - piece.error, beside) : p - piece.error;
  const high = side < 0 ? Math.min(p + piece.error, beside) : p + piece.error;
  return { low, high, middle: Math.min(Math.max(p, low), high) };
}

interface Enclosure {
  readonly low: number;
  readonly high: number;
  readonly middle: number;
}

/** An error in units in the last place. */
export const measure = ({ edge, below, above }: RightRun, got: number, real: number): number =>
  Math.abs(got - real) * (Math.abs(real) < edge ? below : above);

/**
 * A double next to a line's value. A float32, and a tie between two, has 25 binary digits and the value 32,
 * so none lies between the two: all numbers on this side round as the double or those beyond it do.
 */
const besideLine = (value: number, side: number): number =>
  value + side * Math.abs(value) * 2 ** -52;

const coefficientsOf = ({ coefficients }: TaylorPiece) =>
  [
    elementAt(coefficients, 0),
    elementAt(coefficients, 1),
    elementAt(coefficients, 2),
    elementAt(coefficients, 3),
    elementAt(coefficients, 4),
  ] as const;
