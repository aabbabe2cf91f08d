// Float16 and bfloat16: 16-bit patterns to numbers and back. Both are subsets of float32.

import { float32Bits, float32FromBits } from "./float32.ts";

export type Narrow = "float16" | "bfloat16";

/** The number of the 16-bit type that is nearest to a float32, ties to even. */
export const toNarrow = (value: number, type: Narrow): number =>
  type === "float16" ? float16FromBits(float16Bits(value)) : bfloat16FromBits(bfloat16Bits(value));

/** The value of a float16 pattern: 1 sign, 5 exponent and 10 fraction bits. */
export function float16FromBits(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The pattern of the float16 nearest to `value`, ties to even. */
export function float16Bits(value: number): number {
  if (Number.isNaN(value)) return 0x7e00;
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (size >= 65520) return sign | 0x7c00;
  if (size < 2 ** -14) return sign | nearestEven(size * 2 ** 24);
  const exponent = Math.floor(Math.log2(size));
  return sign | (((exponent + 14) << 10) + nearestEven(size * 2 ** (10 - exponent)));
}

/** The value of a bfloat16 pattern, which is the upper half of a float32. */
export function bfloat16FromBits(bits: number): number {
  return float32FromBits((bits << 16) >>> 0);
}

/** The pattern of the bfloat16 nearest to a float32 value, ties to even. */
export function bfloat16Bits(value: number): number {
  if (Number.isNaN(value)) return 0x7fc0;
  const bits = float32Bits(value);
  return (bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16;
}

function nearestEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  return rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below;
}
