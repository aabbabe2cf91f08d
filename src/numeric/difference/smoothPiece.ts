// The largest size of a difference with exponentials and such over a piece: searched for, then proved.

import type { Expr } from "../../expr/expr.ts";
import { closedAround, toDouble } from "./closed.ts";
import type { Extreme, Findings } from "./extreme.ts";
import { peaksIn } from "./peaks.ts";
import { evenly, windowOf } from "./places.ts";
import { GAP, proofOver } from "./proof.ts";
import { glimpsed, most, smooth, type Forms, type Smooth } from "./smooth.ts";
import type { Span } from "../../algebra/span.ts";
import { tailOf } from "./tail.ts";

/** What was met over the span, and how to prove that nowhere there is more than a known size. */
export interface Look {
  readonly extremes: readonly Extreme[];
  readonly prove: (known: number) => Findings;
}

/** Boxes bound the difference inside a finite window, laws beyond. */
export function lookOver(forms: Forms, span: Span): Look {
  const there = smooth(forms, evenly(windowOf(span)));
  const { peaks, extremes, samples } = seenOver(there, forms[0], span);
  const isSharp = peaks.every((peak) => isCertain(peak, there));
  return {
    extremes,
    prove: (known) => {
      if (known === Infinity) return { extremes, proved: true, samples };
      const [left, right] = sides.map((side) => boundedFrom(forms[0], span, side, known));
      if (!isSharp || left === undefined || right === undefined)
        return { extremes, proved: false, samples };
      const proof = proofOver(there, { low: left, high: right }, known);
      return {
        extremes: [...extremes, ...proof.extremes],
        proved: proof.holds,
        samples: samples + proof.samples,
      };
    },
  };
}

/** The same in doubles and without proof, which takes a tenth of the time. */
export function glimpseOver(forms: Forms, span: Span): Look {
  const there = glimpsed(forms, evenly(windowOf(span)));
  const { extremes, samples } = seenOver(there, forms[0], span);
  return { extremes, prove: () => ({ extremes, proved: false, samples }) };
}

interface Seen {
  readonly peaks: readonly Extreme[];
  /** The peaks, and what the size tends to at the ends. */
  readonly extremes: readonly Extreme[];
  readonly samples: number;
}

function seenOver(there: Smooth, difference: Expr, span: Span): Seen {
  const { extremes: peaks, samples } = peaksIn(there, windowOf(span));
  const limits = sides.flatMap((side) => limitOf(difference, span, side));
  return { peaks, extremes: [...peaks, ...atEnds(there, span), ...limits], samples };
}

/** Doubles tell the size closely enough for boxes to bound it. */
const isCertain = ({ value, at }: Extreme, there: Smooth): boolean =>
  most(there.over({ low: at, high: at })) <= value * (1 + GAP);

/** The double on this side beyond which no size exceeds the known one; undefined if none is found. */
function boundedFrom(
  difference: Expr,
  span: Span,
  side: 1 | -1,
  known: number,
): number | undefined {
  const end = endOf(span, side);
  if (Number.isFinite(end)) return end;
  const from = startsOf(span, side).find((start) => {
    const tail = tailOf(difference, side, start);
    return tail?.kind === "settles" && tail.most <= known * (1 + GAP);
  });
  return from === undefined ? undefined : side * from;
}

/** What the size tends to at an infinite end, where laws tell. */
function limitOf(difference: Expr, span: Span, side: 1 | -1): readonly Extreme[] {
  const at = endOf(span, side);
  if (Number.isFinite(at)) return [];
  for (const start of startsOf(span, side)) {
    const tail = tailOf(difference, side, start);
    if (tail !== undefined)
      return [{ value: tail.kind === "grows" ? Infinity : tail.limit, at, attained: false }];
  }
  return [];
}

const endOf = (span: Span, side: 1 | -1): number =>
  side > 0 ? closedAround(span).high : closedAround(span).low;

/** Distances from 0, inside the span, from which laws may hold. */
const startsOf = (span: Span, side: 1 | -1): readonly number[] =>
  distances.map((distance) => Math.max(distance, side * endOf(span, side > 0 ? -1 : 1)));

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
