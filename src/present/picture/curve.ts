// A function as points to draw: broken where it jumps or is not finite, so no line is drawn that is not there.
import type { AxisInterval } from "./axis.ts";
import { elementAt, last } from "../../required.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PictureCurve {
  readonly value: (x: number) => number;
  readonly kinks: readonly number[];
  readonly jumps: readonly number[];
}

/** One stroke for each stretch between two breaks; a stroke ends where the value is not finite. */
export function strokes(
  f: (x: number) => number,
  over: AxisInterval,
  breaks: readonly number[],
): readonly (readonly Point[])[] {
  const inside = breaks.filter((at) => at > over.low && at < over.high).toSorted((a, b) => a - b);
  const edges = [over.low, ...inside, over.high];
  return edges
    .slice(1)
    .flatMap((high, i) => finiteRuns(sampled(f, { low: elementAt(edges, i), high }, over)));
}

/** Samples just inside both ends, for at a break the function may have another value. */
function sampled(
  f: (x: number) => number,
  part: AxisInterval,
  whole: AxisInterval,
): readonly Point[] {
  const width = whole.high - whole.low;
  const inset = Math.min((part.high - part.low) / 4, width * 1e-6);
  const count = Math.max(2, Math.ceil(((part.high - part.low) / width) * samples));
  const span = part.high - part.low - 2 * inset;
  return Array.from({ length: count + 1 }, (_, i) => {
    const x = part.low + inset + (span * i) / count;
    return { x, y: f(x) };
  });
}

function finiteRuns(points: readonly Point[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (Number.isFinite(point.y)) last(runs).push(point);
    else if (last(runs).length > 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 1).map(straightened);
}

/** Drops the points that lie on the line between their neighbours: a piecewise linear curve keeps its corners only. */
function straightened(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    while (kept.length > 1 && onLine(elementAt(kept, kept.length - 2), last(kept), point))
      kept.pop();
    kept.push(point);
  }
  return kept;
}

const onLine = (a: Point, b: Point, c: Point): boolean =>
  Math.abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) <= 1e-9 * Math.abs(c.x - a.x);

const samples = 160;
