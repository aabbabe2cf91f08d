// The parameters that Keras's activations take, under their names and at their places.

import type { Parameter } from "../../entryParts.ts";

/** The slope for negative inputs: `alpha` before Keras 3, `negative_slope` since. */
export const slope = (name: string, position: number, preset = 0): Parameter => ({
  name,
  default: preset,
  position,
  meaning: "slope below the threshold",
});

export const maxValue = (position: number): Parameter => ({
  name: "max_value",
  default: null,
  position,
  meaning: "largest value returned; None puts no limit",
});

export const threshold = (position: number): Parameter => ({
  name: "threshold",
  default: 0,
  position,
  meaning: "inputs at or below it count as negative",
});

export const alphaOfElu = (position: number): Parameter => ({
  name: "alpha",
  default: 1,
  position,
  meaning: "minus the limit for large negative inputs",
});

export const axis = (position: number): Parameter => ({
  name: "axis",
  default: -1,
  position,
  meaning: "the axis that is normalised",
});

/** A learned parameter: each unit has its own, and `preset` is only where it starts. */
export const learned = (name: string, preset: number, meaning: string): Parameter => ({
  name,
  default: preset,
  learned: true,
  meaning: `${meaning}; learned, and ${preset} at the start`,
});

/** The slope of PReLU, which layers take as an initialiser. */
export const slopeOfPrelu: Parameter = {
  ...learned("alpha", 0, "slope for negative inputs"),
  position: 0,
  keywords: [
    { text: "init", versions: "<2" },
    { text: "alpha_initializer", versions: ">=2" },
  ],
  starts: { zero: 0, zeros: 0, one: 1, ones: 1 },
};
