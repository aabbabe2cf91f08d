import { saturatedSlope } from "../../src/numeric/facts/analyse.ts";
import { overflowsOf, type Overflow } from "../../src/numeric/facts/float32Behaviour.ts";
import type { ValueRange } from "../../src/numeric/facts/range.ts";
import { saturatedOf } from "../../src/numeric/facts/regions.ts";
import { subjectOf } from "../../src/numeric/facts/subject.ts";
import { shapeOf } from "../../src/meaning/shape.ts";
import type { Subject } from "../../src/meaning/subject.ts";
import type { Window } from "./axes/window.ts";

/** What is worth marking on the curve of a formula; a stretch without an end has an infinite one. */
export interface Landmarks {
  readonly kinks: readonly number[];
  readonly jumps: readonly number[];
  /** Where the slope is zero. */
  readonly flat: readonly Window[];
  /** Where the slope is nearly zero, but not zero. */
  readonly saturated: readonly Window[];
  /** The values it takes; absent when they are not known. */
  readonly range?: ValueRange;
  /** From where on outwards float32 arithmetic gives something else than the real value. */
  readonly overflows: readonly Overflow[];
}

export function landmarksOf(subject: Subject): Landmarks {
  const { formula, parameters } = subject;
  const { kinks, jumps, flat, range } = shapeOf(subject);
  const saturated = saturatedOf(subjectOf(formula, parameters), saturatedSlope).value;
  return {
    ...(range === undefined ? {} : { range }),
    kinks,
    jumps,
    flat,
    saturated: without(saturated, flat),
    overflows: overflowsOf(formula, parameters),
  };
}

/** What is left of the stretches outside of the others. */
export const without = (
  stretches: readonly Window[],
  others: readonly Window[],
): readonly Window[] =>
  others.reduce<readonly Window[]>(
    (left, other) =>
      left.flatMap(({ low, high }) =>
        [
          { low, high: Math.min(high, other.low) },
          { low: Math.max(low, other.high), high },
        ].filter((part) => part.low < part.high),
      ),
    stretches,
  );
