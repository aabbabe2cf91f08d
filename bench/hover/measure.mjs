/** Milliseconds, and the result. */
export function timed(act) {
  const start = performance.now();
  const result = act();
  return [performance.now() - start, result];
}

/** The median and the 95th percentile. */
export function quantile(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: at(0.5), p95: at(0.95) };
}
