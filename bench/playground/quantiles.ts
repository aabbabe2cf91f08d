export interface Quantiles {
  readonly median: number;
  readonly p95: number;
}

/** The middle of some times in milliseconds, and what 19 of 20 stay below. */
export function quantiles(times: readonly number[]): Quantiles {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const index = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
    return Number((sorted[index] ?? NaN).toFixed(1));
  };
  return { median: at(0.5), p95: at(0.95) };
}
