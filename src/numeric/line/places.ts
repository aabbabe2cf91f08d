// Where to look at a function first.

import type { Span } from "../../algebra/span.ts";
import type { Interval } from "../interval/interval.ts";
import { around } from "./inDoubles.ts";
import { elementAt } from "../../required.ts";

/** The part of a span that is searched closely: all of a finite one, else as far as activations are used. */
export function windowOf(span: Span): Interval {
  const { low, high } = around(span);
  return {
    low: Number.isFinite(low) ? low : Math.min(-settledBeyond, high - settledBeyond),
    high: Number.isFinite(high) ? high : Math.max(settledBeyond, low + settledBeyond),
  };
}

/** Strictly inside, in order: round numbers near zero, powers of two, even steps, and ever closer to the ends. */
export function placesIn({ low, high }: Interval): readonly number[] {
  const close = distances.flatMap((distance) => [low + distance, high - distance]);
  const all = [...evenly({ low, high }), ...close, ...round].filter((x) => x > low && x < high);
  return [...Float64Array.from(new Set(all)).sort()].filter(isFarFromLast);
}

export const evenly = ({ low, high }: Interval): readonly number[] =>
  Array.from({ length: 31 }, (_, i) => low + ((high - low) * (i + 1)) / 32);

const isFarFromLast = (x: number, i: number, all: readonly number[]): boolean =>
  i === 0 || x - elementAt(all, i - 1) > 1e-9 * Math.max(1, Math.abs(x));

/** Float32 sigmoids and exponentials have settled there. */
const settledBeyond = 64;
const distances: readonly number[] = Array.from({ length: 13 }, (_, i) => 2 ** (i - 8));
const round: readonly number[] = [
  ...Array.from({ length: 257 }, (_, i) => (i - 128) / 8),
  ...Array.from({ length: 13 }, (_, i) => 2 ** (i / 2 + 4)).flatMap((x) => [-x, x]),
];
