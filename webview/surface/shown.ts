import type { Computed } from "../compute/compute.ts";
import type { SurfaceField } from "./field.ts";
import type { Fit } from "./maxout/improve.ts";
import type { MaxoutPiece } from "./maxout/maxout.ts";
import type { PlanePoint } from "./plane.ts";

/** What the view has to show: values over the plane, curves over one input, or a sentence on why nothing. */
export type Shown =
  PlaneShown | CurveShown | { readonly kind: "nothing"; readonly sentence: string };

interface Computing {
  readonly by: Computed["by"];
  /** Why the graphics processor did not compute, although it is there; empty otherwise. */
  readonly failure: string;
}

export interface PlaneShown extends Computing {
  readonly kind: "plane";
  readonly title: string;
  readonly field: SurfaceField;
  readonly rules: readonly SurfaceLine[];
  /** True if it takes too long to find where a unit's function bends: then no rule shows it. */
  readonly unmarked: boolean;
  readonly labels: readonly Label[];
  /** A gate has no weights: its inputs are the two parts of its axis. */
  readonly isGate?: true;
  /** How well a maxout fits; undefined for a unit. */
  readonly fits?: readonly Fit[];
}

/** A line on the surface. */
export interface SurfaceLine {
  readonly kind: "kink" | "plus" | "minus";
  readonly ends: readonly [PlanePoint, PlanePoint];
}

export interface Label {
  readonly text: string;
  readonly at: PlanePoint;
}

export interface CurveShown extends Computing {
  readonly kind: "curve";
  readonly title: string;
  readonly inputs: Float32Array;
  readonly target: Float32Array;
  readonly fit: Float32Array;
  readonly pieces: readonly { readonly side: "plus" | "minus"; readonly piece: MaxoutPiece }[];
  readonly fits: readonly Fit[];
}
