// The second verdict, added up: inside or outside what WGSL allows.

import type { Exact } from "../../numeric/reference/exact.ts";
import { spacing32 } from "../../numeric/floats/float32.ts";
import type { Acceptance } from "./acceptanceInterval.ts";
import type { Specification } from "../report.ts";
import { worstOf } from "../tally.ts";

export type SpecificationTally = { -readonly [K in keyof Specification]: Specification[K] };

export const emptySpecification = (): SpecificationTally => ({
  inside: 0,
  outside: 0,
  undefined: 0,
  worst: null,
});

/** The verdicts of two parts of one verification; of equal excesses, that at the smaller bit pattern is kept. */
export function joinedSpecification(
  a: SpecificationTally,
  b: SpecificationTally,
): SpecificationTally {
  const isFirst =
    b.worst === null ||
    (a.worst !== null &&
      (a.worst.ulp > b.worst.ulp ||
        (a.worst.ulp === b.worst.ulp && a.worst.xBits < b.worst.xBits)));
  return {
    inside: a.inside + b.inside,
    outside: a.outside + b.outside,
    undefined: a.undefined + b.undefined,
    worst: isFirst ? a.worst : b.worst,
  };
}

interface Sample {
  readonly x: number;
  readonly got: number;
  readonly want: Exact;
  readonly allowed: Acceptance;
}

/** Adds one sample; its excess is how far it lies outside, in units in the last place. */
export function addToSpecification(
  tally: SpecificationTally,
  { x, got, want, allowed }: Sample,
): void {
  if (allowed === undefined || want.kind === "undefined") {
    tally.undefined++;
    return;
  }
  const { low, high } = allowed;
  if (got >= low && got <= high) {
    tally.inside++;
    return;
  }
  tally.outside++;
  const bound = got < low ? low : high;
  const excess = Number.isFinite(got) ? Math.abs(got - bound) / spacing32(bound) : 2 ** 32;
  if (tally.worst === null || excess > tally.worst.ulp) {
    tally.worst = worstOf({ x, got, want: want.value, ulp: excess });
  }
}
