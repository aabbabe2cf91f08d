// The highest hills and lowest valleys of a smooth function: seen on a grid, then climbed by the sign of the slope.

import { rationalOf } from "../../algebra/rational.ts";
import { nextUp64 } from "../floats/float64.ts";
import { middle, type Interval } from "../interval/interval.ts";
import type { Extreme } from "./extreme.ts";
import { placesIn } from "./places.ts";
import { strictSign, type Smooth } from "./smooth.ts";
import { elementAt } from "../../required.ts";

export interface Peaks {
  readonly extremes: readonly Extreme[];
  readonly samples: number;
}

/** Strictly inside the window; none where the function only rises or falls. */
export function peaksIn(f: Smooth, window: Interval): Peaks {
  const all = placesIn(window);
  // Exact values are slow, so fewer places have to do.
  const isBlind = all.every((x) => strictSign(f.over({ low: x, high: x })) === undefined);
  const places = isBlind ? all.filter((_, i) => i % 4 === 0) : all;
  const values = valuesAt(f, places);
  const [least, most] = [Math.min(...known(values)), Math.max(...known(values))];
  const extremes = places.slice(1, -1).flatMap((_, i) => {
    const [before, value, after] = [
      elementAt(values, i),
      elementAt(values, i + 1),
      elementAt(values, i + 2),
    ];
    const between = { low: elementAt(places, i), high: elementAt(places, i + 2) };
    const isHill = value >= before && value >= after && value > least / 2 + most / 2;
    const isValley = value <= before && value <= after && value < least / 2 + most / 2;
    return [...(isHill ? peak(f, between, 1) : []), ...(isValley ? peak(f, between, -1) : [])];
  });
  return { extremes, samples: places.length };
}

const known = (values: readonly number[]): readonly number[] =>
  values.filter((value) => !Number.isNaN(value));

/** To three digits; to fewer where the size is certainly far below the largest. */
function valuesAt(f: Smooth, places: readonly number[]): readonly number[] {
  const enclosures = places.map((x) => f.over({ low: x, high: x }));
  const highest = enclosures.reduce((size, one) => Math.max(size, leastSize(one)), 0);
  return enclosures.map((one, i) => {
    const bound = Math.max(-one.low, one.high);
    const isSharp = one.high - one.low <= bound / 1000 || bound < highest / 4;
    return isSharp ? middle(one) : f.roughValueAt(rationalOf(elementAt(places, i)));
  });
}

const leastSize = ({ low, high }: Interval): number => Math.max(low, -high, 0) || 0;

/** The top (turn 1) or bottom (−1) between two places, if the slope shows that there is one. */
function peak(f: Smooth, between: Interval, turn: 1 | -1): readonly Extreme[] {
  let { low, high } = between;
  const climbing = (x: number): number => turn * (f.slope().signAt(x) ?? 0);
  if (climbing(low) <= 0 || climbing(high) >= 0) return [];
  while (nextUp64(low) < high && high - low > closeEnough) {
    const middle = low / 2 + high / 2;
    const sign = climbing(middle);
    if (sign >= 0) low = middle;
    if (sign <= 0) high = middle;
  }
  const at = low * high <= 0 ? 0 : Math.abs(low) < Math.abs(high) ? low : high;
  return [{ value: f.valueAt(rationalOf(at)), at, attained: true, isProved: true }];
}

/** Doubles near 0 lie closer together than any place needs to be known. */
const closeEnough = 2 ** -60;
