// The slopes of a function that is made of straight pieces.
import type { PictureCurve } from "../picture/curve.ts";
import { formatDifference } from "../text/number.ts";

/** From left to right; undefined where it jumps or a piece is not straight. */
export function slopesIn({ value, kinks, jumps }: PictureCurve): readonly number[] | undefined {
  const bends = kinks.toSorted((a, b) => a - b);
  const [first, last] = [bends[0], bends.at(-1)];
  if (first === undefined || last === undefined || jumps.length > 0) return undefined;
  const edges = [first - 4, ...bends, last + 4];
  const slopes = edges.slice(1).map((high, i) => slopeBetween(value, edges[i] ?? high, high));
  return slopes.some(Number.isNaN) ? undefined : slopes;
}

/** NaN where the middle does not lie on the line between the ends. */
function slopeBetween(value: PictureCurve["value"], low: number, high: number): number {
  const [a, b, c] = [value(low), value((low + high) / 2), value(high)] as const;
  const isStraight = Math.abs((a + c) / 2 - b) < 1e-4 * Math.max(1, Math.abs(b));
  return isStraight ? (c - a) / (high - low) : NaN;
}

/** 1/6 rather than 0.167; 0.2 as it is. */
export function fraction(value: number): string {
  const short = formatDifference(value);
  if (Math.abs(Number(short) - value) < 1e-6) return short;
  const below = Array.from({ length: 11 }, (_, i) => i + 2).find(
    (n) => Math.abs(value * n - Math.round(value * n)) < 1e-5,
  );
  return below === undefined ? short : `${Math.round(value * below)}/${below}`;
}
