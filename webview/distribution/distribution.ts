import * as v from "valibot";
import { elementAt } from "../../src/required.ts";

/** What comes in: numbers around a mean, with a standard deviation. */
export interface InputDistribution {
  readonly kind: "normal" | "uniform";
  readonly mean: number;
  readonly deviation: number;
}

const finite = v.pipe(v.number(), v.finite());
export const inputDistributionSchema: v.GenericSchema<unknown, InputDistribution> = v.object({
  kind: v.picklist(["normal", "uniform"]),
  mean: finite,
  deviation: v.pipe(finite, v.minValue(0)),
});

export const usualInputDistribution: InputDistribution = { kind: "normal", mean: 0, deviation: 1 };

/** How dense the numbers lie at x, as a share of where they are densest. */
export function densityAt({ kind, mean, deviation }: InputDistribution, x: number): number {
  const off = (x - mean) / deviation;
  if (kind === "normal") return Math.exp((-off * off) / 2);
  return Math.abs(off) <= Math.sqrt(3) ? 1 : 0;
}

export interface Moments {
  readonly mean: number;
  readonly variance: number;
  /** Whether every number was finite; those that were not are left out of the others. */
  readonly finite: boolean;
}

/** Evenly likely numbers of the distribution, in ascending order: its quantiles, so nothing is left to chance. */
export function quantiles(
  { kind, mean, deviation }: InputDistribution,
  count: number,
): Float32Array<ArrayBuffer> {
  const standard = kind === "normal" ? normalQuantile : uniformQuantile;
  return Float32Array.from(
    { length: count },
    (_, i) => mean + deviation * standard((i + 0.5) / count),
  );
}

export function momentsOf(values: Float32Array): Moments {
  const finite = values.filter(Number.isFinite);
  const mean = average(finite);
  return {
    mean,
    variance: average(finite.map((value) => (value - mean) ** 2)),
    finite: finite.length === values.length,
  };
}

export interface Bins {
  readonly low: number;
  readonly high: number;
  /** How many values fall into each of the equal stretches from low to high. */
  readonly counts: readonly number[];
}

/** How often values occur, in stretches of equal width between the smallest and the largest. */
export function binned(values: Float32Array, bins: number): Bins {
  const finite = values.filter(Number.isFinite);
  const low = finite.reduce((least, value) => Math.min(least, value), Infinity);
  const high = finite.reduce((most, value) => Math.max(most, value), -Infinity);
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of finite) {
    const bin =
      high > low ? Math.min(bins - 1, Math.floor(((value - low) / (high - low)) * bins)) : 0;
    counts[bin] = elementAt(counts, bin) + 1;
  }
  return { low, high, counts };
}

const average = (values: Float32Array): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Uniform with variance 1: from −√3 to √3. */
const uniformQuantile = (share: number): number => Math.sqrt(3) * (2 * share - 1);

// Acklam's rational approximation, relative error below 1.15e-9.
function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share);
  if (share < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(share));
    return polynomial(tail.above, q) / (polynomial(tail.below, q) * q + 1);
  }
  const q = share - 0.5;
  const r = q * q;
  return (polynomial(middle.above, r) * q) / (polynomial(middle.below, r) * r + 1);
}

/** Horner's rule, the highest power first. */
const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

const middle = {
  above: [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
    2.506628277459239,
  ],
  below: [
    -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972,
    -13.28068155288572,
  ],
} as const;
const tail = {
  above: [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734,
    4.374664141464968, 2.938163982698783,
  ],
  below: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416],
} as const;
