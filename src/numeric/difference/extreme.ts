// What the search of one piece found: how large the difference gets, where, and how sure that is.

/** A size that the difference takes, or comes close to without end. */
export interface Extreme {
  /** |a − b|, correctly rounded; ∞ where it grows without bound. */
  readonly value: number;
  readonly at: number;
  /** False where the size is only approached: at ±∞, and beside a jump. */
  readonly attained: boolean;
  /** The size is the same all over a stretch, of which this is some point. */
  readonly spread?: true;
}

export interface Findings {
  readonly extremes: readonly Extreme[];
  /** False where larger differences may have been missed. */
  readonly proved: boolean;
  /** How many inputs and intervals the difference was looked at. */
  readonly samples: number;
}

export const largest = (extremes: readonly Extreme[]): number =>
  extremes.reduce((most, { value }) => Math.max(most, value), 0);
