// Which float32 inputs a verification visits, as bit patterns.

import { bfloat16FromBits, float16FromBits } from "./float16.ts";
import { float32Bits, fromOrdinal32, ordinal32 } from "./float32.ts";
import { mulberry32 } from "./mulberry32.ts";

/** The seed of the sweep's mantissas: the same inputs on every machine. */
export const sweepSeed = 20161120;

/**
 * 255 exponents × 512 mantissas × 2 signs, then ±0, ±∞, NaN and each point with two neighbours on
 * either side. Of each exponent's 512 equal stretches one mantissa is drawn, its ends taken as they are.
 */
export function sweep(points: readonly number[]): Uint32Array {
  const random = mulberry32(sweepSeed);
  const bits: number[] = [];
  for (let exponent = 0; exponent < 255; exponent++) {
    for (let stretch = 0; stretch < 512; stretch++) {
      const pattern = (exponent << 23) | mantissa(stretch, random());
      bits.push(pattern, (pattern | 0x80000000) >>> 0);
    }
  }
  return Uint32Array.from([...bits, ...special, ...points.flatMap(neighbours)]);
}

/** All 65,536 float16 values, widened. */
export const halfInputs = (): Uint32Array => widened(float16FromBits);

/** All 65,536 bfloat16 values, widened. */
export const bfloatInputs = (): Uint32Array => widened(bfloat16FromBits);

const widened = (fromBits: (bits: number) => number): Uint32Array =>
  Uint32Array.from({ length: 65536 }, (_, bits) => float32Bits(fromBits(bits)));

function mantissa(stretch: number, drawn: number): number {
  const first = stretch << 14;
  if (stretch === 0) return 0;
  return stretch === 511 ? 0x7fffff : first + Math.floor(drawn * 2 ** 14);
}

const neighbours = (point: number): readonly number[] =>
  [-2, -1, 0, 1, 2].map((step) => float32Bits(fromOrdinal32(ordinal32(Math.fround(point)) + step)));

// +0, -0, +∞, -∞, NaN
const special: readonly number[] = [0, 0x80000000, 0x7f800000, 0xff800000, 0x7fc00000];
