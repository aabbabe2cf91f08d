// erf and erfc in doubles.

/** erf x: Taylor near 0, the all-positive series up to 2, and 1 − erfc beyond. */
export function erfDouble(x: number): number {
  const size = Math.abs(x);
  if (size < 1) return x * taylor(x * x);
  const value = size < 2 ? positiveSeries(size) : 1 - fraction(size);
  return x < 0 ? -value : value;
}

/** erfc x = 1 − erf x, by its continued fraction where erf is near 1. */
export function erfcDouble(x: number): number {
  return x < 2 ? 1 - erfDouble(x) : fraction(x);
}

/** erf x / x = 2/√π Σ (−x²)ⁿ / (n! (2n + 1)). */
function taylor(square: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * square + coefficient;
  return sum;
}

/** erf x = 2 x / √π exp(−x²) Σ (2x²)ⁿ / (1 · 3 … (2n + 1)). */
function positiveSeries(x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 3; term > 1e-18 * sum; n += 2) sum += term *= (2 * x * x) / n;
  return twoOverRootPi * x * Math.exp(-x * x) * sum;
}

/** erfc x = exp(−x²) / √π / (x + (1/2) / (x + (2/2) / (x + (3/2) / (x + …)))) for x ≥ 2. */
function fraction(x: number): number {
  if (x > 28) return 0;
  let rest = x;
  for (let n = Math.ceil(20 + 240 / (x * x)); n >= 1; n--) rest = x + n / 2 / rest;
  return (twoOverRootPi / 2) * (Math.exp(-x * x) / rest);
}

const twoOverRootPi = 2 / Math.sqrt(Math.PI);

/** The highest power first. */
const coefficients: readonly number[] = (() => {
  const list: number[] = [];
  for (let n = 0, factorial = 1; n < 22; factorial *= -++n)
    list.push(twoOverRootPi / (factorial * (2 * n + 1)));
  return list.reverse();
})();
