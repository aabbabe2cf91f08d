// What a verification found, in the terms and units of the contract. Plain data.

import type { FloatFormat } from "../numeric/floats/hex.ts";
import type { NoValue } from "../numeric/reference/exact.ts";

/** What is held against what; "outputs" are numbers that somebody else computed, "wgsl" a function that they wrote. */
export type Leg = "kernel" | "implemented" | "recording" | "examples" | "outputs" | "wgsl";
export type Domain = "sweep" | "f16" | "bf16" | "f32";

/** What is verified, in words that only the report repeats. */
export interface VerificationSubject {
  readonly name: string;
  readonly entry: string;
  readonly framework: string;
  readonly version: string;
  readonly backend: string;
  readonly parameters: Readonly<Record<string, string | boolean | null>>;
}

/** What computed the results. */
export interface Adapter {
  readonly kind: "hardware" | "software" | "emulated";
  readonly vendor: string;
  readonly architecture: string;
  readonly description: string;
  readonly backend: string;
}

export interface Report extends VerificationSubject {
  readonly leg: Leg;
  readonly of: "value" | "slope";
  /** Of outputs: the type of the results, in whose steps and units they are judged. */
  readonly format?: FloatFormat;
  readonly kernel: "stable" | "documented";
  readonly domain: Domain;
  /** "exhaustive": every input of the domain's type; "sampled": the figures are lower bounds. */
  readonly quantity: "exhaustive" | "sampled";
  readonly inputs: Inputs;
  /** `count = passed + failed + undefined`; declared equalities are among the passed. */
  readonly count: number;
  readonly passed: number;
  readonly failed: number;
  readonly undefined: number;
  /** In units in the last place of the results' type, which is float32 for all but outputs. */
  readonly tolerance: number;
  /** |got − exact| / spacing of the type at exact, to three decimals. */
  readonly maxUlp: number;
  /** In steps of the type from the correctly rounded value. */
  readonly maxDistance: number;
  readonly meanUlp: number;
  readonly worst: readonly Worst[];
  readonly nan: Counted;
  readonly infinite: Counted;
  readonly flushed: number;
  readonly signOfZero: number;
  readonly undefinedReasons: Readonly<Partial<Record<Undecided, number>>>;
  readonly histogram: readonly Bin[];
  readonly specification: Specification;
  readonly adapter: Adapter;
  readonly kernelHash: string;
  /** Of a documented kernel, where it is known: the largest error that WGSL allows. */
  readonly atMost?: AtMost;
  /** Over all of float32: the results with each sign and exponent that was judged as a whole. */
  readonly digests?: readonly Digest[];
  readonly seconds: number;
  /** Why the requested check did not run; the figures are then those of the emulation. */
  readonly notRun?: string;
}

/** Why a sample is neither passed nor failed: codes that read as English. */
export type Undecided = NoValue | "the reference is NaN" | typeof difference;

export const difference =
  "the code computes something other than what the documentation says" as const;

/**
 * Compares the results of two runs without keeping them. If one result differs, the digests differ; if several do,
 * the digests are equal less than once in 2³⁰ times.
 */
export interface Digest {
  /** The first of the 2²³ inputs. */
  readonly xBits: string;
  readonly digestBits: string;
}

export interface Inputs {
  readonly rule: string;
  readonly seed: number | null;
  readonly count: number;
}

export interface Worst {
  readonly xBits: string;
  readonly gotBits: string;
  readonly wantBits: string;
  readonly ulp: number;
}

/** How many were expected, how many of these came, how many came otherwise or unasked. */
export interface Counted {
  readonly expected: number;
  readonly got: number;
  readonly wrong: number;
}

/** Results with an error up to `upTo` ULP and above the bin before; null is "beyond". */
export interface Bin {
  readonly upTo: number | null;
  readonly count: number;
}

/**
 * No adapter errs by more if it keeps the accuracy that WGSL asks for and the formula's order of operations. Holds for
 * normal inputs at which that accuracy is defined, and for results of at least 2⁻¹²⁵ in size.
 */
export interface AtMost {
  /** In units in the last place. */
  readonly ulp: number;
  /** An input at which so large an error is not ruled out. */
  readonly xBits: string;
}

/** The second verdict: what the WGSL specification allows for the formula as documented. */
export interface Specification {
  readonly inside: number;
  readonly outside: number;
  /** Accuracy is not defined there: overflow, NaN, or a function that WGSL does not have. */
  readonly undefined: number;
  readonly worst: Worst | null;
}
