import { ticks } from "../../src/present/picture/axis.ts";
import { elementAt } from "../../src/required.ts";

export interface Extent {
  readonly low: number;
  readonly high: number;
}

/** The values over the plane, and what a picture needs of them. */
export interface SurfaceField {
  /** One for each node, row by row from the lowest x₂. */
  readonly values: Float32Array;
  /** The smallest and the largest finite value; both zero if there is no finite value. */
  readonly extent: Extent;
  /** Each value as its share of the extent, from 0 to 1, or as the mark of what is not finite. */
  readonly shares: Float32Array<ArrayBuffer>;
  /** Which of NaN, ∞ and −∞ occur. */
  readonly missing: readonly NonFinite[];
}

export type NonFinite = (typeof missingKinds)[number];

/** What has no colour of its own is marked by a sign; the drawing program knows them as 2, 3 and 4. */
const missingKinds = [NaN, Infinity, -Infinity] as const;

/** The code of the first mark: a share is less than this. */
export const firstMark = 2;

export function fieldOf(values: Float32Array): SurfaceField {
  const extent = extentOf(values);
  const shares = new Float32Array(values.length);
  const share = shareIn(extent);
  const marks = new Set<number>();
  for (let i = 0; i < values.length; i += 1) {
    const value = elementAt(values, i);
    shares[i] = Number.isFinite(value) ? share(value) : markOf(value);
    if (elementAt(shares, i) >= firstMark) marks.add(elementAt(shares, i));
  }
  return {
    values,
    extent,
    shares,
    missing: missingKinds.filter((_, index) => marks.has(firstMark + index)),
  };
}

const markOf = (value: number): number =>
  firstMark + missingKinds.findIndex((kind) => Object.is(kind, value));

function extentOf(values: Float32Array): Extent {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i += 1) {
    const value = elementAt(values, i);
    if (value < low && value > -Infinity) low = value;
    if (value > high && value < Infinity) high = value;
  }
  return low > high ? { low: 0, high: 0 } : { low, high };
}

/** Where a value lies in the extent; the middle when there is but one value. */
export const shareIn = ({ low, high }: Extent): ((value: number) => number) =>
  high > low ? (value) => (value - low) / (high - low) : () => 0.5;

/** The values of the contour lines: round ones, about ten; none over a constant. */
export const levelsOf = ({ low, high }: Extent): readonly number[] =>
  high > low ? ticks({ low, high }, 10) : [];
