import type { Overflow } from "../../src/numeric/facts/float32Behaviour.ts";
import type { InputDistribution } from "../distribution/distribution.ts";
import type { Scale } from "./axes/scale.ts";
import type { Window } from "./axes/window.ts";

/** One picture, complete: what is drawn from it never mixes two windows or two sets of curves. */
export interface PlotFrame {
  readonly window: Window;
  readonly height: Window;
  readonly scales: { readonly x: Scale; readonly y: Scale };
  /** Float32 inputs in ascending order. */
  readonly inputs: Float32Array;
  readonly lines: readonly Line[];
  readonly marks: Marks;
  /** What comes in and what goes out, to be drawn at the axes. */
  readonly hills?: DistributionFrame;
  /** Whether each float32 number is drawn as a point of its own. */
  readonly steps: boolean;
  /** Whether a value holds until the next sample, so that the curves are stairs. */
  readonly stairs: boolean;
}

export interface Line {
  /** Whose it is, in full. */
  readonly label: string;
  /** The function without its version; absent where versions do not matter. */
  readonly name?: string;
  /** The shortest name that no other line of the frame has; absent where the full name is shown. */
  readonly short?: string;
  /** What is written at its right end; absent for nothing. */
  readonly ending?: string;
  readonly quantity: Quantity;
  /** Which of the theme's colours draws it. */
  readonly colour: number;
  /** Float32 results, one for each input; NaN and infinities leave a gap. */
  readonly values: Float32Array;
  /** Inputs at which the curve is marked as bending or jumping. */
  readonly kinks: readonly number[];
}

/** How the inputs are distributed, and what the function in focus makes of them. */
export interface DistributionFrame {
  readonly inflow: InputDistribution;
  readonly outputs: Float32Array;
}

export type Quantity = "value" | "slope" | "curvature";

export interface Marks {
  /** Those of all functions on show. */
  readonly kinks: readonly number[];
  /** Stretches in which the slope is zero. */
  readonly flat: readonly Window[];
  /** Stretches in which it is nearly zero. */
  readonly saturated: readonly Window[];
  readonly overflows: readonly OverflowMark[];
}

/** From `x` outwards float32 arithmetic gives something else than the real value. */
export interface OverflowMark extends Pick<Overflow, "x" | "becomes"> {
  /** Which of the theme's colours draws it. */
  readonly colour: number;
}

export const unmarked: Marks = { kinks: [], flat: [], saturated: [], overflows: [] };

/** Dashes tell the quantities apart where colours cannot. */
export const dashes: Readonly<Record<Quantity, readonly number[]>> = {
  value: [],
  slope: [7, 4],
  curvature: [2, 3],
};
