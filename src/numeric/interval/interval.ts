// Closed intervals of doubles that hold every real value a formula can take; ends may be ±∞.

/** NaN ends mean that nothing is known, not even that the formula is defined. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Intervals by place, the form in which a formula's steps are run. */
export interface Slots {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The middle, finite even where an end is not. */
export function middle({ low, high }: Interval): number {
  const [from, to] = [Math.max(low, -Number.MAX_VALUE), Math.min(high, Number.MAX_VALUE)];
  return from + (to - from) / 2 === Infinity ? from / 2 + to / 2 : from / 2 + to / 2;
}
