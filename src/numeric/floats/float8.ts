// The two 8-bit floats of the Open Compute Project's specification (OCP 8-bit Floating Point, 1.0, table 1).

import { nearestOf, type FloatLayout } from "./shape.ts";

/** E4M3 has 4 bits of exponent and 3 of fraction, E5M2 has 5 and 2. */
export type Float8 = "e4m3" | "e5m2";

/**
 * The number of the type that is nearest to `value`, ties to even. E4M3 has no infinity: what rounds beyond
 * 448 is NaN, as in ml_dtypes, which JAX and TensorFlow use. E5M2 has infinities beyond 57344.
 */
export function nearestFloat8(value: number, type: Float8): number {
  const nearest = nearestOf(value, shapes[type]);
  return Math.abs(nearest) > largest[type] ? beyond[type] * Math.sign(nearest) : nearest;
}

const shapes: Readonly<Record<Float8, FloatLayout>> = {
  e4m3: { fraction: 3, least: -6, most: 8 },
  e5m2: { fraction: 2, least: -14, most: 15 },
};

const largest: Readonly<Record<Float8, number>> = { e4m3: 448, e5m2: 57344 };

const beyond: Readonly<Record<Float8, number>> = { e4m3: NaN, e5m2: Infinity };
