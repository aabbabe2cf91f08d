// The largest size of a difference with exponentials and such over a piece: searched for, then proved.

import type { Expr } from "../../expr/expr.ts";
import { closedAround, toDouble } from "./closed.ts";
import type { Extreme, Findings } from "./extreme.ts";
import { peaksIn } from "./peaks.ts";
import { evenly, windowOf, WINDOW } from "./places.ts";
import { GAP, proofOver } from "./proof.ts";
import { most, smooth, type Forms, type Smooth } from "./smooth.ts";
import type { Span } from "./span.ts";
import { tailOf } from "./tail.ts";

/** What was met over the span, and how to prove that nowhere there is more than a known size. */
export interface Look {
  readonly extremes: readonly Extreme[];
  readonly prove: (known: number) => Findings;
}

/** Boxes bound the difference inside a finite window, laws beyond. */
export function lookOver(forms: Forms, span: Span): Look {
  const window = windowOf(span);
  const there = smooth(forms, evenly(window));
  const { extremes: peaks, samples } = peaksIn(there, window);
  const limits = sides.flatMap((side) => endOf(forms[0], span, side, 0).extremes);
  const extremes = [...peaks, ...atEnds(there, span), ...limits];
  const isSharp = peaks.every((peak) => isCertain(peak, there));
  return {
    extremes,
    prove: (known) => {
      if (known === Infinity) return { extremes, proved: true, samples };
      const [left, right] = sides.map((side) => endOf(forms[0], span, side, known));
      if (!isSharp || !left!.isBounded || !right!.isBounded)
        return { extremes, proved: false, samples };
      const proof = proofOver(there, { low: left!.from, high: right!.from }, known);
      return {
        extremes: [...extremes, ...proof.extremes],
        proved: proof.holds,
        samples: samples + proof.samples,
      };
    },
  };
}

/** Doubles tell the size closely enough for boxes to bound it. */
const isCertain = ({ value, at }: Extreme, there: Smooth): boolean =>
  most(there.over({ low: at, high: at })) <= value * (1 + GAP);

/** How the piece ends on one side. */
interface End {
  /** Where the boxes begin. */
  readonly from: number;
  readonly extremes: readonly Extreme[];
  readonly isBounded: boolean;
}

function endOf(difference: Expr, span: Span, side: 1 | -1, known: number): End {
  const { low, high } = closedAround(span);
  const [near, other] = side > 0 ? [high, low] : [low, high];
  if (Number.isFinite(near)) return { from: near, extremes: [], isBounded: true };
  const extremes: Extreme[] = [];
  for (const distance of distances) {
    const from = Math.max(distance, side * other);
    const tail = tailOf(difference, side, from);
    if (tail === undefined) continue;
    const limit = tail.kind === "grows" ? Infinity : tail.limit;
    extremes[0] = { value: limit, at: near, attained: false };
    if (tail.kind === "grows" || tail.most <= Math.max(known, limit) * (1 + GAP))
      return { from: side * from, extremes, isBounded: true };
  }
  return { from: side * WINDOW, extremes, isBounded: false };
}

/** What the size tends to at finite ends; nothing at an end where it is undefined. */
function atEnds(there: Smooth, { low, high }: Span): readonly Extreme[] {
  return [low, high].flatMap((end) => {
    const value = end === undefined ? NaN : there.sizeAt(end);
    return end === undefined || Number.isNaN(value)
      ? []
      : [{ value, at: toDouble(end), attained: false }];
  });
}

const sides = [-1, 1] as const;
const distances: readonly number[] = Array.from({ length: 12 }, (_, i) => 2 ** i);
