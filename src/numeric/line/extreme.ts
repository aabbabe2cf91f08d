/** A value that a function takes, or comes as near to as one likes. */
export interface Extreme {
  /** Correctly rounded; ±∞ where it grows without bound. */
  readonly value: number;
  readonly at: number;
  /** False where the value is only approached: at ±∞, and beside a jump. */
  readonly attained: boolean;
  /** False for a limit that was read off values far out. */
  readonly isProved: boolean;
  /** The value is the same all over a span, of which this is some point. */
  readonly spread?: true;
}
