import type { Maxout, MaxoutPiece } from "./maxout.ts";
import { improved, type Fit, type Samples } from "./improve.ts";
import { splits } from "./split.ts";
import { elementAt, last } from "../../../src/required.ts";

export interface FitOptions {
  readonly kind: "maxout" | "difference";
  /** How many pieces the last fit has, on each side. */
  readonly most: number;
}

/**
 * Fits with 1, 2, … pieces to the samples, in the least-squares sense. Each starts from the one before, with a piece
 * split where it is worst, and is never worse than it. The fits are good, not proven to be the best: the error has
 * many local minima.
 */
export function fits(samples: Samples, { kind, most }: FitOptions): readonly Fit[] {
  const flat: MaxoutPiece = { slopes: elementAt(samples.points, 0).map(() => 0), offset: 0 };
  const start: Maxout = { plus: [flat], minus: kind === "maxout" ? [] : [flat] };
  const sides = kind === "maxout" ? (["plus"] as const) : (["plus", "minus"] as const);
  const all = [improved(start, samples)];
  while (all.length < most)
    all.push(sides.reduce((fit, side) => grown(fit, side, samples), last(all)));
  return all;
}

/** The fit with one more piece on a side: the best of several splits, or a piece doubled if no split is better. */
function grown(fit: Fit, side: keyof Maxout, samples: Samples): Fit {
  const doubled = { ...fit.maxout, [side]: [...fit.maxout[side], elementAt(fit.maxout[side], 0)] };
  return splits(fit.maxout, side, samples)
    .slice(0, tried)
    .map((split) => improved(split, samples))
    .reduce((best, next) => (next.error < best.error ? next : best), { ...fit, maxout: doubled });
}

/** How many splits are followed to their end. */
const tried = 4;
