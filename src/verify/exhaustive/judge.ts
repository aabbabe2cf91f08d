import type { Check } from "../check.ts";
import type { Verdict } from "../judge.ts";
import type { Sampling } from "../sampling.ts";
import type { SpecificationTally } from "../specification/specification.ts";
import type { Tally } from "../tally.ts";
import type { Stretches } from "./stretches.ts";

/** What judging a unit came to. */
export interface Judged {
  readonly tally: Tally;
  readonly specification: SpecificationTally;
  /** Of the results' bits, by `digestOf`. */
  readonly digest: number;
}

/** What the results of a unit are judged with. */
export interface Judge {
  readonly check: Check;
  readonly stretches: Stretches;
  /** Shown the worst sample of each stretch, and every sample that is not correctly rounded. */
  readonly onSample?: ((x: number, verdict: Verdict) => void) | undefined;
}

/** What stretches are judged in. */
export interface JudgedPlace {
  /** The bit pattern of the first input. */
  readonly start: number;
  /** The results as bit patterns and as numbers. */
  readonly results: Uint32Array;
  readonly values: Float32Array;
  readonly judge: Judge;
  readonly samples: Sampling;
}
