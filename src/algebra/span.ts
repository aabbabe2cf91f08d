// Open stretches of the real line between exact ends.

import { lowest, order, over, plus, rational, type Rational } from "./rational.ts";

/** low < x < high; an absent end is infinite. */
export interface Span {
  readonly low: Rational | undefined;
  readonly high: Rational | undefined;
}

export const inside = (x: Rational, { low, high }: Span): boolean =>
  (low === undefined || order(low, x) < 0) && (high === undefined || order(x, high) < 0);

/** A point strictly inside: the middle, or 1 from the only end. */
export function pointIn({ low, high }: Span): Rational {
  if (low === undefined)
    return high === undefined ? rational(0n) : lowest(plus(high, rational(-1n)));
  if (high === undefined) return lowest(plus(low, rational(1n)));
  return lowest(over(plus(low, high), rational(2n)));
}

/** The parts between the cuts, which lie inside, in order. */
export function cutAt(span: Span, cuts: readonly Rational[]): readonly Span[] {
  const edges = [span.low, ...[...cuts].sort(order), span.high];
  return edges.slice(1).map((high, i) => ({ low: edges[i], high }));
}

export const hasLength = ({ low, high }: Span): boolean =>
  low === undefined || high === undefined || order(low, high) < 0;

/** The finite ends of spans, each once. */
export function distinctEnds(spans: readonly Span[]): readonly Rational[] {
  const ends = spans.flatMap(({ low, high }) => [low, high]).filter((end) => end !== undefined);
  return ends.filter((end, i) => ends.findIndex((other) => order(other, end) === 0) === i);
}
