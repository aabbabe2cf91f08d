// Branch and bound: whether a smooth difference is nowhere larger than what was found.

import { middle, type Interval } from "../interval/interval.ts";
import { rationalOf } from "../../algebra/rational.ts";
import type { Extreme } from "./extreme.ts";
import { most, type Smooth } from "./smooth.ts";

export interface Proof {
  /** Sizes beyond the known ones that were met on the way. */
  readonly extremes: readonly Extreme[];
  /** True when no size exceeds all of them by more than a billionth. */
  readonly holds: boolean;
  readonly samples: number;
}

/** The known size must be at least that of both ends of the interval. */
export function proofOver(difference: Smooth, whole: Interval, known: number): Proof {
  const extremes: Extreme[] = [];
  const open: Interval[] = [whole];
  let best = known;
  let samples = 0;
  while (open.length > 0 && samples < MOST) {
    const box = open.pop()!;
    samples += 1;
    const isIn = (size: number): boolean => size <= best * (1 + GAP);
    if (isIn(most(difference.over(box)))) continue;
    const center = middle(box);
    const size = most(difference.over({ low: center, high: center }));
    if (!isIn(size)) best = larger(best, difference, center, extremes);
    if (isIn(reach(difference, box, size))) continue;
    if (!(box.low < center && center < box.high)) return { extremes, holds: false, samples };
    open.push({ low: box.low, high: center }, { low: center, high: box.high });
  }
  return { extremes, holds: open.length === 0, samples };
}

/** No size in the box exceeds this: the middle's and what the slope can add, or an end's where it is steady. */
function reach(difference: Smooth, box: Interval, size: number): number {
  const slope = difference.slopeOver(box);
  const byMiddle = size + (most(slope) * (box.high - box.low)) / 2;
  if (!(slope.low >= 0 || slope.high <= 0)) return byMiddle;
  const ends = [box.low, box.high].map((x) => most(difference.over({ low: x, high: x })));
  return Math.min(byMiddle, Math.max(...ends));
}

/** The exact size where doubles leave room for a larger one. */
function larger(best: number, difference: Smooth, x: number, extremes: Extreme[]): number {
  const value = difference.sizeAt(rationalOf(x));
  if (!(value > best)) return best;
  extremes.push({ value, at: x, attained: true });
  return value;
}

/** By how much of itself the largest size may be missed. */
export const GAP = 1e-9;
const MOST = 2500;
