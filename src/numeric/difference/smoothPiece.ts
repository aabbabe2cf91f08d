// The largest size of a difference with exponentials and such over a piece: searched for, then proved.

import type { Expr } from "../../expr/expr.ts";
import type { Interval } from "../interval/interval.ts";
import { closedAround, toDouble } from "./closed.ts";
import { largest, type Extreme, type Findings } from "./extreme.ts";
import { peaksIn } from "./peaks.ts";
import { evenly, windowOf, WINDOW } from "./places.ts";
import { GAP, proofOver, type Proof } from "./proof.ts";
import { smooth, type Forms, type Smooth } from "./smooth.ts";
import type { Span } from "./span.ts";
import { tailOf } from "./tail.ts";

/** Proved where boxes bound it inside a finite window and laws beyond. */
export function findingsOver(forms: Forms, span: Span): Findings {
  const window = windowOf(span);
  const there = smooth(forms, evenly(window));
  const peaks = peaksIn(there, window);
  const inner = [...peaks.extremes, ...atEnds(there, span)];
  const [left, right] = sides.map((side) => endOf(forms[0], span, side, largest(inner)));
  const known = [...inner, ...left!.extremes, ...right!.extremes];
  const rest =
    largest(known) < Infinity ? proofOver(there, between(left!, right!), largest(known)) : DONE;
  return {
    extremes: [...known, ...rest.extremes],
    proved: rest.holds && left!.isBounded && right!.isBounded,
    samples: peaks.samples + rest.samples,
  };
}

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

const between = (left: End, right: End): Interval => ({ low: left.from, high: right.from });

const sides = [-1, 1] as const;
const distances: readonly number[] = Array.from({ length: 12 }, (_, i) => 2 ** i);
const DONE: Proof = { extremes: [], holds: true, samples: 0 };
