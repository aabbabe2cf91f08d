import type { Exact } from "../../numeric/reference/exact.ts";
import { listed } from "../domains.ts";
import { kernelCheck } from "./kernelCheck.ts";
import type { Question } from "../question.ts";
import type { Check } from "../check.ts";

/** What one check against given numbers brings along. */
export interface GivenOutputs extends Pick<Check, "leg" | "tolerance"> {
  /** Where the numbers are from. */
  readonly rule: string;
  /** Bit patterns of float32. */
  readonly inputs: Uint32Array;
  readonly wanted: (x: number) => number;
}

/** A check at given inputs only: no kink excuses a difference, and the WGSL specification does not apply. */
export const givenCheck = (
  question: Question,
  { leg, tolerance, rule, inputs, wanted }: GivenOutputs,
): Check => ({
  ...kernelCheck({ ...question, domain: "f16", between: undefined }, "documented"),
  leg,
  domain: question.domain,
  quantity: "sampled",
  inputs: listed(rule, inputs),
  reference: (x) => point(wanted(x)),
  tolerance,
  atKink: () => false,
  acceptance: () => undefined,
});

const point = (value: number): Exact => ({
  kind: "value",
  value: Math.fround(value),
  low: value,
  high: value,
});

/** How far the libraries that frameworks call may round in their own way. */
export const libraryUlp = 4;
