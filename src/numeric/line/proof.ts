// Branch and bound: whether a smooth function is nowhere outside the limits that were found.

import { rationalOf } from "../../algebra/rational.ts";
import { middle, type Interval } from "../interval/interval.ts";
import type { Extreme } from "./extreme.ts";
import type { Smooth } from "./smooth.ts";

export interface Proof {
  /** Values outside the known limits that were met on the way. */
  readonly extremes: readonly Extreme[];
  /** True when no value lies outside all of them by more than a billionth. */
  readonly holds: boolean;
  /** How many boxes were looked at. */
  readonly samples: number;
}

/** The limits must hold the values at both ends of the interval. */
export function proofOver(f: Smooth, whole: Interval, limits: Interval): Proof {
  const extremes: Extreme[] = [];
  const open: Interval[] = [whole];
  let known = limits;
  let margins = widened(known);
  let samples = 0;
  const isWithin = ({ low, high }: Interval): boolean => low >= margins.low && high <= margins.high;
  while (samples < maxBoxes) {
    const box = open.pop();
    if (box === undefined) break;
    samples += 1;
    if (isWithin(f.over(box))) continue;
    const center = middle(box);
    const value = f.over({ low: center, high: center });
    if (!isWithin(value)) {
      known = extended(known, { f, x: center, extremes });
      margins = widened(known);
    }
    if (isWithin(reach(f, box, value))) continue;
    if (!(box.low < center && center < box.high)) return { extremes, holds: false, samples };
    open.push({ low: box.low, high: center }, { low: center, high: box.high });
  }
  return { extremes, holds: open.length === 0, samples };
}

/** Limits with room for a billionth of each; at 0, of the other or of 1. */
export function widened({ low, high }: Interval): Interval {
  return { low: low - margin(low, high), high: high + margin(high, low) };
}

const margin = (limit: number, other: number): number =>
  Number.isFinite(limit) ? maxRelativeGap * (Math.abs(limit) || Math.min(1, Math.abs(other))) : 0;

/** All values in the box lie in this: the middle's and what the slope can add, or between the ends where it is steady. */
function reach(f: Smooth, box: Interval, value: Interval): Interval {
  const slope = f.slope().over(box);
  const way = (Math.max(-slope.low, slope.high) * (box.high - box.low)) / 2;
  const byMiddle = { low: value.low - way, high: value.high + way };
  if (!(slope.low >= 0 || slope.high <= 0)) return byMiddle;
  const first = f.over({ low: box.low, high: box.low });
  const last = f.over({ low: box.high, high: box.high });
  return {
    low: Math.max(byMiddle.low, Math.min(first.low, last.low)),
    high: Math.min(byMiddle.high, Math.max(first.high, last.high)),
  };
}

interface Place {
  readonly f: Smooth;
  readonly x: number;
  readonly extremes: Extreme[];
}

/** With the exact value where doubles leave room for one outside. */
function extended(known: Interval, { f, x, extremes }: Place): Interval {
  const value = f.valueAt(rationalOf(x));
  if (!(value < known.low || value > known.high)) return known;
  extremes.push({ value, at: x, attained: true, isProved: true });
  return { low: Math.min(known.low, value), high: Math.max(known.high, value) };
}

/** By how much of itself the largest or least value may be missed. */
export const maxRelativeGap = 1e-9;

/** Gelus take a few hundred; more would take a second. */
const maxBoxes = 2500;
