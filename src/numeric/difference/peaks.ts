// Where the size of a smooth difference is largest, by looking: hills on a grid, climbed to the top.

import { nextUp64 } from "../floats/float64.ts";
import type { Interval } from "../interval/interval.ts";
import { rationalOf } from "../../algebra/rational.ts";
import type { Extreme } from "./extreme.ts";
import { placesIn } from "./places.ts";
import { least, most, type Smooth } from "./smooth.ts";

export interface Peaks {
  readonly extremes: readonly Extreme[];
  readonly samples: number;
}

/**
 * The highest hills strictly inside the window; none where it only rises or falls.
 * Where doubles tell nothing, digits must, at fewer places.
 */
export function peaksIn(difference: Smooth, window: Interval): Peaks {
  const all = placesIn(window);
  const isBlind = all.every((x) => least(difference.over({ low: x, high: x })) === 0);
  const places = isBlind ? all.filter((_, i) => i % 4 === 0) : all;
  const sizes = sizesAt(difference, places);
  const highest = sizes.reduce((a, b) => (b > a ? b : a), 0);
  const extremes = places.flatMap((_, i) => {
    const [before, size, after] = [sizes[i - 1] ?? NaN, sizes[i]!, sizes[i + 1] ?? NaN];
    const isHill = size >= before && size >= after && size > highest / 2;
    return isHill ? top(difference, places[i - 1]!, places[i + 1]!) : [];
  });
  return { extremes, samples: places.length };
}

/** Sizes to three digits; where the size is certainly far below the largest, a bound. */
function sizesAt(difference: Smooth, places: readonly number[]): readonly number[] {
  const enclosures = places.map((x) => difference.over({ low: x, high: x }));
  const highest = enclosures.reduce((size, one) => Math.max(size, least(one)), 0);
  return enclosures.map((one, i) => {
    const bound = most(one);
    const isSharp = one.high - one.low <= bound / 1000 || bound < highest / 4;
    return isSharp ? bound : difference.roughSizeAt(rationalOf(places[i]!));
  });
}

/** The top between two places, if the size rises at the first and falls at the last. */
function top(difference: Smooth, from: number, to: number): readonly Extreme[] {
  let [low, high] = [from, to];
  if (difference.rising(low) <= 0 || difference.rising(high) >= 0) return [];
  while (nextUp64(low) < high && high - low > CLOSE) {
    const middle = low / 2 + high / 2;
    const sign = difference.rising(middle);
    if (sign > 0) low = middle;
    else high = middle;
    if (sign === 0) low = middle;
  }
  const at = low * high <= 0 ? 0 : Math.abs(low) < Math.abs(high) ? low : high;
  return [{ value: difference.sizeAt(rationalOf(at)), at, attained: true }];
}

/** Doubles near 0 lie closer than any place needs to be told. */
const CLOSE = 2 ** -60;
