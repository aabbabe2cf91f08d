// The values a formula takes, and how steep it gets.

import { undefinedFor } from "../real/real.ts";
import { boundedBy } from "./bounds.ts";
import { candidatesOf, type Candidate, type Candidates } from "./extremes.ts";
import { fact, notKnown, type Fact } from "./fact.ts";
import type { Kink } from "./kinks.ts";
import type { Subject } from "./subject.ts";

export interface Range {
  readonly low: Bound;
  readonly high: Bound;
}

/** The least or the largest value; not attained when it is only approached. */
export interface Bound {
  readonly value: number;
  readonly attained: boolean;
  /** Where it is attained or approached, in rising order. */
  readonly at: readonly number[];
}

/** Values at ±∞ are limits as `limit` reads them; everything between is enclosed. */
export function rangeOf({ pieces, all, whole }: Subject): Fact<Range> {
  const candidates = candidatesOf(pieces, whole);
  if (candidates.all.length === 0 || !candidates.complete)
    return notKnown("The formula has no value at the end of a piece.");
  const values = candidates.all.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const range = { low: boundAt(candidates, least), high: boundAt(candidates, most) };
  return fact(range, all && boundedBy(candidates.open, { low: least, high: most }));
}

/** The least number that no chord is steeper than; ∞ for a formula that jumps. */
export function lipschitzOf({ pieces, all }: Subject, kinks: readonly Kink[]): Fact<number> {
  if (kinks.some(({ kind }) => kind !== "kink")) return fact(Infinity, true);
  const slopes = pieces.map((piece) => ({ ...piece, branch: piece.branch.slope() }));
  const candidates = candidatesOf(slopes, () => undefinedFor("the slope at a kink"));
  if (!candidates.complete) return notKnown("The slope has no limit at the end of a piece.");
  const steepest = Math.max(0, ...candidates.all.map(({ value }) => Math.abs(value)));
  return fact(steepest, all && boundedBy(candidates.open, { low: -steepest, high: steepest }));
}

function boundAt({ all }: Candidates, value: number): Bound {
  const reached = all.filter((candidate) => candidate.value === value);
  const attained = reached.filter((candidate) => candidate.attained);
  const shown = attained.length > 0 ? attained : reached;
  const places = shown.filter(({ anywhere }) => anywhere !== true);
  return { value, attained: attained.length > 0 && Number.isFinite(value), at: inOrder(places) };
}

const inOrder = (candidates: readonly Candidate[]): readonly number[] =>
  [...new Set(candidates.map(({ x }) => x))].sort((a, b) => a - b);
