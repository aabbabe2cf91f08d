// How far apart two functions of one number are, on a grid that avoids the places where formulas bend.
export interface Difference {
  readonly value: number;
  readonly at: number;
}

type Reading = (x: number) => number;

/** The largest difference on the grid, where both are finite. */
export function difference(one: Reading, other: Reading): Difference {
  let largest: Difference = { value: 0, at: 0 };
  for (let step = -cells; step <= cells; step++) {
    const at = (step + offset) / perUnit;
    const value = Math.abs(one(at) - other(at));
    if (value > largest.value && Number.isFinite(value)) largest = { value, at };
  }
  return largest;
}

/** Definitions that are no further apart differ by rounding. */
export const negligible = 1e-3;

/** Three digits are enough for a sentence. */
export function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

const cells = 160;
const perUnit = 20;
const offset = 0.27;
