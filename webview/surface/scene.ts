import * as v from "valibot";
import { targetIds, type TargetId } from "./maxout/targets.ts";

/** A unit with two inputs: f(w1 · x1 + w2 · x2 + b). */
export interface Weights {
  readonly w1: number;
  readonly w2: number;
  readonly b: number;
}

/** Seen from above, each value is a colour; seen from the side, it is a height as well. */
export type SurfaceLook = "map" | "lit";

/** From where a lit surface is seen, in degrees: around it, and above its floor. */
export interface ViewAngles {
  readonly around: number;
  readonly above: number;
}

/** What of a fit is on show. */
export type Aspect = "fit" | "target" | "error";

export interface MaxoutScene {
  /** One maxout h, which is convex, or the difference g = h₁ − h₂ of two. */
  readonly kind: "maxout" | "difference";
  readonly target: TargetId;
  /** How many pieces each maxout has. */
  readonly pieces: number;
  readonly aspect: Aspect;
}

/** Everything that the reader can change in this view. */
export interface SurfaceScene {
  readonly shows: "unit" | "maxout";
  readonly look: SurfaceLook;
  readonly turn: ViewAngles;
  readonly weights: Weights;
  readonly maxout: MaxoutScene;
}

export const usualScene: SurfaceScene = {
  shows: "unit",
  look: "map",
  turn: { around: 30, above: 35 },
  weights: { w1: 1.5, w2: 1, b: 0 },
  maxout: { kind: "maxout", target: "bowl", pieces: 4, aspect: "fit" },
};

/** The most pieces that are fitted. */
export const maxPieces = 8;

/** Weights beyond this would tell no more, and their squares have to be numbers. */
export const furthestWeight = 1e6;

const within = (low: number, high: number) => v.pipe(v.number(), v.minValue(low), v.maxValue(high));
const weight = within(-furthestWeight, furthestWeight);

export const sceneSchema = v.object({
  shows: v.picklist(["unit", "maxout"]),
  look: v.picklist(["map", "lit"]),
  turn: v.object({ around: within(-180, 180), above: within(10, 80) }),
  weights: v.object({ w1: weight, w2: weight, b: weight }),
  maxout: v.object({
    kind: v.picklist(["maxout", "difference"]),
    target: v.picklist(targetIds),
    pieces: v.pipe(within(1, maxPieces), v.integer()),
    aspect: v.picklist(["fit", "target", "error"]),
  }),
});
