// The loss of one sample, and its slope by the output.

import type { Loss } from "../setting.ts";
import type { Floats } from "./floats.ts";

/**
 * (o − t)² or −t log o − (1 − t) log(1 − o), as on the page. A target of cross entropy is 0 or 1, and the term that
 * it is multiplied away with counts as 0.
 */
export const lossOf: Readonly<Record<Loss, (output: number, target: number) => number>> = {
  squared: (o, t) => (o - t) * (o - t),
  "cross-entropy": (o, t) => (t === 1 ? -Math.log(o) : -Math.log(1 - o)),
};

/** Writes the slope of the loss by the output of every network. */
export const lossSlope: Readonly<Record<Loss, (out: Floats, o: Floats, target: number) => void>> = {
  squared: (out, o, target) => {
    for (let i = 0; i < out.length; i++) out[i] = 2 * ((o[i] ?? NaN) - target);
  },
  "cross-entropy": (out, o, target) => {
    if (target === 1) for (let i = 0; i < out.length; i++) out[i] = -1 / (o[i] ?? NaN);
    else for (let i = 0; i < out.length; i++) out[i] = 1 / (1 - (o[i] ?? NaN));
  },
};
