// The largest size of a difference that no law takes apart, by samples: a lower bound.

import type { Expr } from "../../expr/expr.ts";
import { exactEvaluator, type Exact } from "../reference/exact.ts";
import { nextDown64, nextUp64 } from "../floats/float64.ts";
import { middle, type Interval } from "../interval/interval.ts";
import { encloseExpr } from "../interval/intervalEvaluator.ts";
import { program } from "../program/program.ts";
import { rationalOf } from "../../algebra/rational.ts";
import { restated } from "../program/restate.ts";
import { closedAround } from "./closed.ts";
import { exactly } from "./exactly.ts";
import type { Extreme, Findings } from "./extreme.ts";
import { placesIn, windowOf } from "./places.ts";
import type { Span } from "../../algebra/span.ts";

/** Looks at round numbers and beside them, climbs every hill among them, and takes the limits at ±∞. */
export function sampledOver(difference: Expr, span: Span): Findings {
  const window = windowOf(span);
  const places = placesIn(window).flatMap((x) => [nextDown64(x), x, nextUp64(x)]);
  const size = sizeOf(difference);
  const sizes = places.map(size);
  const highest = sizes.reduce((most, one) => (one > most ? one : most), 0);
  const isHill = (i: number): boolean =>
    sizes[i]! > highest / 2 && sizes[i]! >= (sizes[i - 1] ?? 0) && sizes[i]! >= (sizes[i + 1] ?? 0);
  const hills = places
    .filter((_, i) => isHill(i))
    .slice(0, MOST)
    .flatMap((x) => [x, climbed(size, around(x, places, window))]);
  const valueAt = exactly(restated(program(difference)));
  const limitAt = exactEvaluator(difference, "f64", {});
  const extremes = [
    ...hills.flatMap((x) => extremeAt(valueAt(rationalOf(x)), x)),
    ...infiniteEnds(span).flatMap((x) => extremeAt(valueOf(limitAt(x)), x)),
  ];
  return { extremes, proved: false, samples: places.length + hills.length * STEPS };
}

/** From the place before to the place after. */
const around = (x: number, places: readonly number[], { low, high }: Interval): Interval => ({
  low: places[places.indexOf(x) - 1] ?? low,
  high: places[places.indexOf(x) + 1] ?? high,
});

/** 0 where the difference is undefined. */
function sizeOf(difference: Expr): (x: number) => number {
  const over = encloseExpr(restated(program(difference)), {});
  return (x) => Math.abs(middle(over({ low: x, high: x }))) || 0;
}

/** Golden section: the top, if there is one hill between the ends. */
function climbed(size: (x: number) => number, { low, high }: Interval): number {
  let [from, to] = [low, high];
  let [left, right] = [to - (to - from) * GOLDEN, from + (to - from) * GOLDEN];
  for (let step = 0; step < STEPS; step++) {
    if (size(left) >= size(right)) to = right;
    else from = left;
    [left, right] = [to - (to - from) * GOLDEN, from + (to - from) * GOLDEN];
  }
  return (left + right) / 2;
}

const infiniteEnds = (span: Span): readonly number[] => {
  const { low, high } = closedAround(span);
  return [low, high].filter((end) => !Number.isFinite(end));
};

const valueOf = (found: Exact): number => (found.kind === "value" ? found.value : NaN);

const extremeAt = (value: number, at: number): readonly Extreme[] =>
  Number.isNaN(value) ? [] : [{ value: Math.abs(value), at, attained: Number.isFinite(at) }];

const GOLDEN = (Math.sqrt(5) - 1) / 2;
const STEPS = 40;
/** Of a wave or a plateau the first hills will do. */
const MOST = 24;
