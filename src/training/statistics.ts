/** The values at these shares of a sorted list, with straight lines between neighbours; NaN for an empty one. */
export function quantiles(values: readonly number[], shares: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return shares.map((share) => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? NaN;
    const above = sorted[Math.ceil(place)] ?? NaN;
    return below === above ? below : below + (above - below) * (place - Math.floor(place));
  });
}

export const median = (values: readonly number[]): number => quantiles(values, [0.5])[0] ?? NaN;

export const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Wilson's interval for a share that was seen `count` times in `total`, at 95 % (E. B. Wilson, "Probable inference,
 * the law of succession, and statistical inference", 1927).
 */
export function wilsonInterval(count: number, total: number): readonly [low: number, high: number] {
  const share = count / total;
  const z2 = normalQuantile975 * normalQuantile975;
  const middle = share + z2 / (2 * total);
  const spread =
    normalQuantile975 * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total * total));
  const [low, high] = [middle - spread, middle + spread].map((end) => end / (1 + z2 / total));
  return [count === 0 ? 0 : (low ?? NaN), count === total ? 1 : (high ?? NaN)];
}

/** The normal distribution's 97.5 % quantile. */
const normalQuantile975 = 1.959963984540054;
