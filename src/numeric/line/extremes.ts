// How large and how small a branch gets: what it tends to at its ends, its peaks, and the proof that there is no more.

import type { Interval } from "../interval/interval.ts";
import { keepsWithin, limitAt, endOf, sides, type Branch, type Limit, type Side } from "./ends.ts";
import type { Extreme } from "./extreme.ts";
import { extremesOfFraction } from "./fraction.ts";
import { toDouble } from "./inDoubles.ts";
import { rationalOf } from "../../algebra/rational.ts";
import { pointIn } from "../../algebra/span.ts";
import { peaksIn } from "./peaks.ts";
import { windowOf } from "./places.ts";
import { proofOver, widened, type Proof } from "./proof.ts";

/** What was found, and how to prove that no value lies outside known limits. */
export interface Search {
  readonly extremes: readonly Extreme[];
  /** True when the function has a limit, finite or not, at both ends. */
  readonly hasLimits: boolean;
  readonly prove: (limits: Interval) => Proof;
}

export function searchOf(branch: Branch): Search {
  const { span, function: f } = branch;
  if (f.isConstant)
    return exact(f.fraction ? extremesOfFraction(f.fraction, span) : [constant(branch)]);
  const ends = sides.flatMap((side) => approached(branch, side, limitAt(branch, side)));
  const hasLimits = ends.length === 2;
  if (f.fraction !== undefined)
    return { ...exact([...ends, ...extremesOfFraction(f.fraction, span)]), hasLimits };
  const window = windowOf(span);
  const peaks = peaksIn(f, window);
  const isSharp = peaks.extremes.every((peak) => isCertain(branch, peak));
  const extremes = [...ends, ...peaks.extremes];
  return {
    extremes: [...extremes, ...beyond(branch, window, extremes)],
    hasLimits,
    prove: (known) => {
      const proof = f.isExact && isSharp ? proved(branch, known) : failed;
      return { ...proof, samples: peaks.samples + proof.samples };
    },
  };
}

/** A hill or valley whose top lies outside the window shows at the window's edge, where it exceeds what was found. */
function beyond(
  { span, function: f }: Branch,
  window: Interval,
  found: readonly Extreme[],
): readonly Extreme[] {
  const values = found.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const edges = sides.flatMap((side) =>
    endOf(span, side) === undefined ? [side < 0 ? window.low : window.high] : [],
  );
  return edges
    .map((at) => ({ value: f.valueAt(rationalOf(at)), at, attained: true, isProved: true }))
    .filter(({ value }) => value < least || value > most);
}

const exact = (extremes: readonly Extreme[]): Search => ({
  extremes,
  hasLimits: true,
  prove: () => ({ extremes: [], holds: true, samples: 0 }),
});

function constant({ span, function: f }: Branch): Extreme {
  const x = pointIn(span);
  return { value: f.valueAt(x), at: toDouble(x), attained: true, isProved: true, spread: true };
}

function approached({ span }: Branch, side: Side, limit: Limit): readonly Extreme[] {
  const end = endOf(span, side);
  const at = end === undefined ? side * Infinity : toDouble(end);
  return Number.isNaN(limit.value) ? [] : [{ ...limit, at, attained: false }];
}

/** Doubles know the value closely enough for boxes to bound it. */
function isCertain({ function: f }: Branch, { value, at }: Extreme): boolean {
  const { low, high } = f.over({ low: at, high: at });
  const margins = widened({ low: value, high: value });
  return low >= margins.low && high <= margins.high;
}

/** Laws beyond some inputs, boxes between them. */
function proved(branch: Branch, limits: Interval): Proof {
  if (limits.low === -Infinity && limits.high === Infinity)
    return { extremes: [], holds: true, samples: 0 };
  const [low, high] = sides.map((side) => keepsWithin(branch, side, widened(limits)));
  return low === undefined || high === undefined
    ? failed
    : proofOver(branch.function, { low, high }, limits);
}

const failed: Proof = { extremes: [], holds: false, samples: 0 };
