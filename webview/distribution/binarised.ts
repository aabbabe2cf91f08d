import { mulberry32 } from "../../src/numeric/floats/mulberry32.ts";
import { elementAt } from "../../src/required.ts";

/** A sampled picture: one column for each input, in each as many independent draws as there are rows. */
export interface Binarised {
  readonly columns: number;
  readonly rows: number;
  /** Row by row; true is +1, false is -1. */
  readonly ones: readonly boolean[];
  /** How many pixels are +1 in each column. */
  readonly counts: readonly number[];
}

/**
 * Each pixel is +1 with the probability of its column, as in Courbariaux et al. 2016, section 1.1.
 * A seed gives the same picture everywhere; NaN is no probability, and never +1.
 */
export function binarised(probabilities: Float32Array, rows: number, seed: number): Binarised {
  const random = mulberry32(seed);
  const columns = probabilities.length;
  const ones = Array.from(
    { length: columns * rows },
    (_, pixel) => random() < elementAt(probabilities, pixel % columns),
  );
  const counts = Array.from({ length: columns }, (_, column) => {
    let count = 0;
    for (let row = 0; row < rows; row += 1) if (ones[row * columns + column]) count += 1;
    return count;
  });
  return { columns, rows, ones, counts };
}

/** How many pixels are to be expected at +1. */
export const expectedOnes = (probabilities: Float32Array, rows: number): number =>
  rows * probabilities.reduce((sum, p) => sum + (Number.isNaN(p) ? 0 : p), 0);

/** The seed in a text; undefined when it is not a whole number of 32 bits. */
export function seedIn(text: string): number | undefined {
  const seed = text.trim() === "" ? NaN : Number(text);
  return Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32 ? seed : undefined;
}
