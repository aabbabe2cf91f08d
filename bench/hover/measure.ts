/** Milliseconds that `act` takes, and its result. */
export function timed<T>(act: () => T): readonly [milliseconds: number, result: T] {
  const start = performance.now();
  const result = act();
  return [performance.now() - start, result];
}

export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
}

/** The median and the 95th percentile. */
export function quantile(times: readonly number[]): Quantiles {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

/** What is measured of a hover; times in milliseconds. */
export interface HoverTimes {
  readonly first: number;
  readonly warm: Quantiles;
  readonly edited: Quantiles;
  readonly megabytes: number;
}

/** One of the places, each time another. */
export const placeAt = (places: readonly number[], step: number): number =>
  places[step % places.length] ?? 0;
