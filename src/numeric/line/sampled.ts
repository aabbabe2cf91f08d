// The largest size of a function that no law takes apart, by samples: a lower bound.

import { rationalOf } from "../../algebra/rational.ts";
import type { Span } from "../../algebra/span.ts";
import type { Expr } from "../../expr/expr.ts";
import { nextDown64, nextUp64 } from "../floats/float64.ts";
import { middle, type Interval } from "../interval/interval.ts";
import { encloseExpr } from "../interval/intervalEvaluator.ts";
import { program } from "../program/program.ts";
import { restated } from "../program/restate.ts";
import { exactEvaluator } from "../reference/exact.ts";
import { exactValue } from "./exactValue.ts";
import type { Extreme } from "./extreme.ts";
import type { Search } from "./extremes.ts";
import { around } from "./inDoubles.ts";
import { placesIn, windowOf } from "./places.ts";
import { elementAt } from "../../required.ts";

/** Looks at round numbers and beside them, climbs every hill among them, and takes the limits at ±∞. */
export function sampledOver(formula: Expr, span: Span): Search {
  const window = windowOf(span);
  const places = placesIn(window).flatMap((x) => [nextDown64(x), x, nextUp64(x)]);
  const size = sizeOf(formula);
  const sizes = places.map(size);
  const highest = sizes.reduce((most, one) => (one > most ? one : most), 0);
  const isHill = (i: number): boolean =>
    elementAt(sizes, i) > highest / 2 &&
    elementAt(sizes, i) >= (sizes[i - 1] ?? 0) &&
    elementAt(sizes, i) >= (sizes[i + 1] ?? 0);
  const hills = places
    .filter((_, i) => isHill(i))
    .slice(0, maxHills)
    .flatMap((x) => [x, climbed(size, neighbours(x, places, window))]);
  const valueAt = exactValue(restated(program(formula)));
  const limitAt = exactEvaluator(formula, "f64", {});
  const extremes = [
    ...hills.flatMap((x) => extremeAt(valueAt(rationalOf(x)), x)),
    ...infiniteEnds(span).flatMap((x) => {
      const limit = limitAt(x);
      return limit.kind === "value" ? extremeAt(limit.value, x) : [];
    }),
  ];
  const samples = places.length + hills.length * maxGoldenSteps;
  const prove = () => ({ extremes: [], holds: false, samples });
  return { extremes, hasLimits: false, prove };
}

function neighbours(x: number, places: readonly number[], { low, high }: Interval): Interval {
  const i = places.indexOf(x);
  return { low: places[i - 1] ?? low, high: places[i + 1] ?? high };
}

/** 0 where the function is undefined. */
function sizeOf(formula: Expr): (x: number) => number {
  const over = encloseExpr(restated(program(formula)), {});
  return (x) => Math.abs(middle(over({ low: x, high: x }))) || 0;
}

/** Golden section: the top, if there is one hill between the ends. */
function climbed(size: (x: number) => number, { low, high }: Interval): number {
  let [from, to] = [low, high];
  let [left, right] = [to - (to - from) * golden, from + (to - from) * golden];
  for (let step = 0; step < maxGoldenSteps; step++) {
    if (size(left) >= size(right)) to = right;
    else from = left;
    [left, right] = [to - (to - from) * golden, from + (to - from) * golden];
  }
  return (left + right) / 2;
}

const infiniteEnds = (span: Span): readonly number[] => {
  const { low, high } = around(span);
  return [low, high].filter((end) => !Number.isFinite(end));
};

const extremeAt = (value: number, at: number): readonly Extreme[] =>
  Number.isNaN(value) ? [] : [{ value, at, attained: Number.isFinite(at), isProved: false }];

const golden = (Math.sqrt(5) - 1) / 2;
const maxGoldenSteps = 40;
/** The first hills of a wave or a plateau are enough. */
const maxHills = 24;
