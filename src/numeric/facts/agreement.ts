// The stretches on which two formulas are equal, joined where they touch.

import { order, type Rational } from "../../algebra/rational.ts";
import type { Span } from "../../algebra/span.ts";
import { toDouble } from "../line/inDoubles.ts";

/** A stretch of positive length; a closed end belongs to it, an infinite one never does. */
export interface Agreement {
  readonly from: number;
  readonly to: number;
  readonly closed: readonly [boolean, boolean];
}

/** From the open spans of agreement, in order, and the points between pieces at which the two are equal. */
export function agreementOn(
  spans: readonly Span[],
  isEqualAt: (x: Rational) => boolean,
): readonly Agreement[] {
  const closed = (end: Rational | undefined): boolean => end !== undefined && isEqualAt(end);
  return joined(spans, closed).map(({ low, high }) => ({
    from: low === undefined ? -Infinity : toDouble(low),
    to: high === undefined ? Infinity : toDouble(high),
    closed: [closed(low), closed(high)],
  }));
}

function joined(
  spans: readonly Span[],
  closed: (end: Rational | undefined) => boolean,
): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result[result.length - 1];
    const touches = last?.high && span.low && order(last.high, span.low) === 0 && closed(span.low);
    if (last && touches) result[result.length - 1] = { low: last.low, high: span.high };
    else result.push(span);
  }
  return result;
}
