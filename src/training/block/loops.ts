// The loops over a block that every network needs.

/** Each is written for one kind of numbers, so that an engine compiles it for that kind. */
export interface Loops<F> {
  /** out = u v */
  product(out: F, u: F, v: F): void;
  /** out = out + u v */
  addProduct(out: F, u: F, v: F): void;
  /** out = out + u v + s t, in this order: one walk over memory in the place of two */
  addProducts(out: F, u: F, v: F, s: F, t: F): void;
  /** weight = weight − what the optimiser makes of the gradient error × input */
  sgd(row: WeightRow<F>, step: StepSize): void;
  momentum(row: WeightRow<F>, step: StepSize): void;
  adam(row: WeightRow<F>, step: StepSize): void;
}

/** One weight of every network: its gradient is error × input. */
export interface WeightRow<F> {
  readonly weight: F;
  readonly error: F;
  readonly input: F;
  /** What the optimiser keeps: the speed, or the mean of the gradient. */
  readonly first: F;
  /** Adam's mean of the squared gradient. */
  readonly second: F;
}

export interface StepSize {
  readonly rate: number;
  /** Adam's 1 − βᵗ after t steps. */
  readonly bias1: number;
  readonly bias2: number;
}

/** What the common frameworks take by default. */
export const momentumDecay = 0.9;
export const adamDecay = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const;
