import { activeAt, type Maxout, type MaxoutPiece } from "./maxout.ts";
import { residuals, type Samples } from "./improve.ts";
import { elementAt } from "../../../src/required.ts";

/**
 * The maxout with one piece z of a side become two, z ± δ (d·x − c), with c in the middle of where it is active or
 * halfway from there to its borders, so that δ |d·x − c| takes up what is lacking there. The split that takes up most comes first.
 */
export function splits(maxout: Maxout, side: keyof Maxout, samples: Samples): readonly Maxout[] {
  const lacking = residuals(maxout, samples);
  const pieces = maxout[side];
  const regions = pieces.map((): number[] => []);
  samples.points.forEach((point, index) => elementAt(regions, activeAt(pieces, point)).push(index));
  return regions
    .flatMap((region, at) => {
      if (region.length === 0) return [];
      const piece = elementAt(pieces, at);
      const wanted = region.map((index) => elementAt(lacking, index) * signs[side]);
      const points = region.map((index) => elementAt(samples.points, index));
      return directions(elementAt(points, 0).length).flatMap((direction) => {
        const along = points.map((point) => dot(direction, point));
        return middles(along).map((middle) => {
          const { delta, gain } = line(
            along.map((place) => Math.abs(place - middle)),
            wanted,
          );
          const tiltedBy = (by: number): MaxoutPiece => tilted(piece, direction, { middle, by });
          const split = pieces.with(at, tiltedBy(delta)).concat(tiltedBy(-delta));
          return { gain, maxout: { ...maxout, [side]: split } };
        });
      });
    })
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain)
    .map((split) => split.maxout);
}

const signs = { plus: 1, minus: -1 } as const;

/** The slope of the least-squares line through the samples, and how much of their squares it takes up; none below 0. */
function line(us: readonly number[], vs: readonly number[]): { delta: number; gain: number } {
  const [u, v] = [mean(us), mean(vs)];
  const squares = us.reduce((sum, one) => sum + (one - u) ** 2, 0);
  const delta = us.reduce((sum, one, i) => sum + (one - u) * (elementAt(vs, i) - v), 0) / squares;
  return delta > 0 ? { delta, gain: delta * delta * squares } : { delta: 0, gain: 0 };
}

const tilted = (
  { slopes, offset }: MaxoutPiece,
  direction: readonly number[],
  { middle, by }: { readonly middle: number; readonly by: number },
): MaxoutPiece => ({
  slopes: slopes.map((slope, axis) => slope + by * elementAt(direction, axis)),
  offset: offset - by * middle,
});

/** One way to go in one dimension; in two, every 22.5 degrees. */
const directions = (dimensions: number): readonly (readonly number[])[] =>
  dimensions === 1
    ? [[1]]
    : Array.from({ length: 8 }, (_, i) => [
        Math.cos((i * Math.PI) / 8),
        Math.sin((i * Math.PI) / 8),
      ]);

/** The mean of the places, and the means of what lies below and above it. */
function middles(places: readonly number[]): readonly number[] {
  const middle = mean(places);
  const halves = [
    places.filter((place) => place < middle),
    places.filter((place) => place > middle),
  ];
  return [middle, ...halves.filter((half) => half.length > 0).map(mean)];
}

const mean = (all: readonly number[]): number =>
  all.reduce((sum, one) => sum + one, 0) / all.length;

const dot = (u: readonly number[], v: readonly number[]): number =>
  u.reduce((sum, one, axis) => sum + one * elementAt(v, axis), 0);
