// How far two formulas are apart, by samples where such functions differ most: around zero, at kinks, far out.
import { evaluator } from "../numeric/evaluate.ts";
import type { Apart } from "./facts.ts";
import { kinksOf } from "./kinks.ts";
import type { Subject } from "./subject.ts";

/** The largest difference and where it is; "nowhere" below what float32 loses on the way. */
export function apart(a: Subject, b: Subject): Apart {
  const difference = differenceOf(a, b);
  if (far.some((x) => difference(x) > Math.abs(x) * 1e-3)) return { kind: "unbounded" };
  const places = [...grid, ...kinksOf(a), ...kinksOf(b)].sort((x, y) => x - y);
  const sizes = places.map(difference);
  const top = Math.max(...sizes);
  if (top <= noise) return { kind: "nowhere" };
  const peaks = places
    .filter(
      (_, i) =>
        sizes[i]! >= top * 0.98 &&
        sizes[i]! >= (sizes[i - 1] ?? 0) &&
        sizes[i]! >= (sizes[i + 1] ?? 0),
    )
    .map((x) => climbed(x, difference));
  const value = Math.max(...peaks.map(difference));
  return {
    kind: "most",
    value,
    at: distinct(peaks.filter((x) => difference(x) >= value * 0.9999)),
  };
}

function differenceOf(a: Subject, b: Subject): (x: number) => number {
  const f = evaluator(a.formula, "f32", a.parameters);
  const g = evaluator(b.formula, "f32", b.parameters);
  return (x) => {
    const [here, there] = [f(x), g(x)];
    return Object.is(here, there) ? 0 : Math.abs(here - there);
  };
}

/** The top of the hill that the grid found a side of, to four digits. */
function climbed(x: number, height: (x: number) => number): number {
  let top = x;
  for (let step = gridStep / 2; step > 1e-5; step /= 2) {
    for (const next of [top - step, top + step]) if (height(next) > height(top)) top = next;
  }
  return Number(top.toPrecision(5));
}

/** The first few, without neighbours that are the same hill; of a plateau, where it begins and ends. */
function distinct(peaks: readonly number[]): readonly number[] {
  const apart = peaks.filter((x, i) => i === 0 || x - peaks[i - 1]! > gridStep);
  return apart.length <= 4 ? apart : [apart[0]!, apart.at(-1)!];
}

const gridStep = 1 / 8;
const grid: readonly number[] = Array.from({ length: 24 * 8 + 1 }, (_, i) => -12 + i * gridStep);
const far: readonly number[] = [-1e6, -1e3, 1e3, 1e6];
const noise = 2e-6;
