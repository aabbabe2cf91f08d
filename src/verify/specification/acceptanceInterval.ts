// Acceptance intervals on the float32 grid.

import { max32, nextDown32, spacing32 } from "../../numeric/floats/float32.ts";
import { nextDown64 } from "../../numeric/floats/float64.ts";

export interface AcceptanceInterval {
  readonly low: number;
  readonly high: number;
}

/** Every value that a conforming implementation may return; undefined where it may return anything. */
export type Acceptance = AcceptanceInterval | undefined;

export const point = (value: number): AcceptanceInterval => ({ low: value, high: value });

export const hull = (values: readonly number[]): AcceptanceInterval => ({
  low: Math.min(...values),
  high: Math.max(...values),
});

/** Both float32 neighbours of each end, for "correctly rounded" means either of them in WGSL. */
export function rounded(interval: Acceptance): Acceptance {
  if (interval === undefined) return undefined;
  const low = roundDown(interval.low);
  const high = roundUp(interval.high);
  return Math.abs(low) <= max32 && Math.abs(high) <= max32 ? { low, high } : undefined;
}

/** Widens each end by a number of units in the last place, then to the float32 grid. */
export function spread({ low, high }: AcceptanceInterval, ulps: number): Acceptance {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return undefined;
  return rounded({ low: low - ulps * spacing32(low), high: high + ulps * spacing32(high) });
}

/** Subnormal values may be flushed to zero. */
export function flushable(interval: Acceptance): Acceptance {
  if (interval === undefined) return undefined;
  const { low, high } = interval;
  return { low: low > 0 && low < normal ? 0 : low, high: high < 0 && high > -normal ? 0 : high };
}

/** The largest float32 not above a value that double arithmetic gave, less its rounding error. */
function roundDown(value: number): number {
  const sure = Number.isFinite(value) && Math.fround(value) !== value ? nextDown64(value) : value;
  const near = Math.fround(sure);
  return near <= sure ? near : nextDown32(near);
}

const roundUp = (value: number): number => -roundDown(-value);

/** The smallest normal float32. */
export const normal = 2 ** -126;
