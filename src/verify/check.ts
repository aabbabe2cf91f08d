import type { Exact } from "../numeric/reference/exact.ts";
import type { FloatType } from "../numeric/floats/floatType.ts";
import type { FloatFormat } from "../numeric/floats/hex.ts";
import type { Kernel } from "../readings/wgsl/kernel.ts";
import type { Acceptance } from "./specification/acceptanceInterval.ts";
import type { Tolerance } from "./judge.ts";
import type { Domain, Inputs, Leg, Report, VerificationSubject, Undecided } from "./report.ts";

/** One comparison: what shall be computed, where, against what, and how near is near enough. */
export interface Check {
  readonly subject: VerificationSubject;
  readonly leg: Leg;
  readonly of: "value" | "slope";
  readonly domain: Domain;
  readonly quantity: Report["quantity"];
  readonly inputs: InputBits;
  readonly kernel: Kernel;
  /** Inputs with their results where these are there already, and nothing runs. */
  readonly given?: { readonly xs: Float64Array; readonly ys: Float64Array };
  /** The type of the results; float32 unless given. */
  readonly type?: FloatType;
  /** The type that inputs are written in; that of the results unless given. */
  readonly inputFormat?: FloatFormat;
  /** The real value, rounded to the type of the results. */
  readonly reference: (x: number) => Exact;
  readonly tolerance: (x: number) => Tolerance;
  /** True where a kink lies within a step of the input and either side of it is right. */
  readonly atKink: (x: number) => boolean;
  /** What WGSL allows for the formula as documented. */
  readonly acceptance: (x: number) => Acceptance;
  /** What a difference means where it is no failure: the reason it is counted as undefined under. */
  readonly difference?: Undecided;
}

/** How the inputs were chosen, and their float32 bit patterns from one place up to another. */
export interface InputBits extends Inputs {
  readonly bits: (from: number, to: number) => Uint32Array;
}
