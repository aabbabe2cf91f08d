// Proof that a branch keeps within limits on stretches where its slope's zeros are not all known.

import type { Interval } from "../interval/interval.ts";
import type { Smooth } from "./smooth.ts";

export interface OpenStretch {
  readonly branch: Smooth;
  readonly over: Interval;
}

/** True when the limits, widened by 2⁻⁴⁰ of their size for rounding, are proved to hold on all stretches. */
export function boundedBy(open: readonly OpenStretch[], { low, high }: Interval): boolean {
  const margin = Math.max(Math.abs(low), Math.abs(high)) * 2 ** -40;
  const limits = { low: low - margin, high: high + margin };
  return open.every(({ branch, over }) => staysWithin(branch, over, limits));
}

function staysWithin(branch: Smooth, over: Interval, limits: Interval): boolean {
  const waiting = [over];
  for (let left = PATIENCE; left > 0; left--) {
    const next = waiting.pop();
    if (next === undefined) return true;
    const { low, high } = branch.over(next);
    if (low >= limits.low && high <= limits.high) continue;
    const middle = next.low / 2 + next.high / 2;
    if (!(middle > next.low && middle < next.high)) return false;
    waiting.push({ low: next.low, high: middle }, { low: middle, high: next.high });
  }
  return false;
}

const PATIENCE = 100;
