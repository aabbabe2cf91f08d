// Places on the axis in signs that need no translation: "±2.5", "x ≤ -3, x ≥ 3", "[0, 1]".
import type { AxisInterval } from "../picture/axis.ts";
import { formatNumber } from "./number.ts";

/** Inputs, the mirrored ones joined: [-3, 3] is "±3". */
export function places(at: readonly number[]): string {
  const sorted = at.toSorted((a, b) => Math.abs(a) - Math.abs(b) || b - a);
  const mirrored = (x: number): boolean => x !== 0 && at.includes(-x);
  return sorted
    .filter((x) => x > 0 || Object.is(x, 0) || !mirrored(x))
    .map((x) => (mirrored(x) ? `±${formatNumber(x)}` : formatNumber(x)))
    .join(", ");
}

/** A stretch of inputs as a condition on x. */
export function stretch({ low, high }: AxisInterval): string {
  if (low === -Infinity && high === Infinity) return "x ∈ ℝ";
  if (low === -Infinity) return `x ≤ ${formatNumber(high)}`;
  if (high === Infinity) return `x ≥ ${formatNumber(low)}`;
  return `${formatNumber(low)} ≤ x ≤ ${formatNumber(high)}`;
}
