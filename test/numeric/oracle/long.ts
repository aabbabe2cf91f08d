// The long run's inputs and digests, as makeLong.py has them.

import { float32FromBits } from "../../../src/numeric/floats/float32.ts";
import { float64FromBits } from "../../../src/numeric/floats/float64.ts";
import { toHex } from "../../../src/numeric/floats/hex.ts";
import type { Format } from "../../../src/numeric/floats/round.ts";

export const BLOCK = 1000;

/** Odd turns: any pattern. Even turns: an integer within ±2³¹ scaled by 2⁻²⁵ to 2⁻³². */
export function inputsOf(format: Format, count: number): readonly number[] {
  const draw = random32(0x0ac71e);
  return Array.from({ length: count }, (_, turn) => {
    if (turn % 2 === 1)
      return format === "f32"
        ? float32FromBits(draw())
        : float64FromBits((BigInt(draw()) << 32n) | BigInt(draw()));
    const value = (draw() - 2 ** 31) * 2 ** -(25 + (Math.floor(turn / 2) % 8));
    return format === "f32" ? Math.fround(value) : value;
  });
}

/** FNV-1a over the patterns' bytes. */
export function digest(values: readonly number[], format: Format): string {
  let state = 0x811c9dc5;
  for (const value of values) {
    const hex = Number.isNaN(value) ? "0".repeat(format === "f32" ? 8 : 16) : toHex(value, format);
    for (let i = 0; i < hex.length; i += 2)
      state = Math.imul(state ^ Number.parseInt(hex.slice(i, i + 2), 16), 0x01000193);
  }
  return (state >>> 0).toString(16).padStart(8, "0");
}

/** Mulberry32, as 32-bit integers. */
function random32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
