// The four number types as one table: rounding, neighbours, spacing and distance.

import { bfloat16Bits, bfloat16FromBits, float16Bits, float16FromBits } from "./float16.ts";
import { distance32, nextDown32, nextUp32, spacing32 } from "./float32.ts";
import { float64Bits, nextDown64, nextUp64 } from "./float64.ts";
import type { FloatFormat } from "./hex.ts";
import { nearestOf, spacingOf, type FloatLayout } from "./shape.ts";

export interface FloatType {
  readonly format: FloatFormat;
  /** The number of the type that is nearest to a double, ties to even. */
  readonly nearest: (value: number) => number;
  readonly nextUp: (value: number) => number;
  readonly nextDown: (value: number) => number;
  /** The gap between neighbours at a real value; that below the largest number at it and beyond. */
  readonly spacing: (value: number) => number;
  /** How many steps lie between two numbers of the type. */
  readonly distance: (a: number, b: number) => number;
  /** The smallest normal number. */
  readonly normal: number;
  /** Half of the power of two that overflow begins at. */
  readonly halfOverflow: number;
  /** How many bit patterns there are: more than any distance. */
  readonly patterns: number;
}

export const single: FloatType = {
  format: "f32",
  nearest: Math.fround,
  nextUp: nextUp32,
  nextDown: nextDown32,
  spacing: spacing32,
  distance: distance32,
  normal: 2 ** -126,
  halfOverflow: 2 ** 127,
  patterns: 2 ** 32,
};

export const floatTypes: Readonly<Record<FloatFormat, FloatType>> = {
  f16: narrow(
    "f16",
    { fraction: 10, least: -14, most: 15 },
    { bits: float16Bits, fromBits: float16FromBits },
  ),
  bf16: narrow(
    "bf16",
    { fraction: 7, least: -126, most: 127 },
    { bits: bfloat16Bits, fromBits: bfloat16FromBits },
  ),
  f32: single,
  f64: {
    format: "f64",
    nearest: (value) => value,
    nextUp: nextUp64,
    nextDown: nextDown64,
    spacing: (value) => spacingOf(value, { fraction: 52, least: -1022, most: 1023 }),
    distance: (a, b) => {
      const steps = ordinal64(a) - ordinal64(b);
      return Number(steps < 0n ? -steps : steps);
    },
    normal: 2 ** -1022,
    halfOverflow: 2 ** 1023,
    patterns: 2 ** 64,
  },
};

interface BitPatterns {
  readonly bits: (value: number) => number;
  readonly fromBits: (bits: number) => number;
}

function narrow(
  format: FloatFormat,
  shape: FloatLayout,
  { bits, fromBits }: BitPatterns,
): FloatType {
  const place = (value: number): number => {
    const pattern = bits(value);
    return pattern < sign16 ? pattern : sign16 - pattern;
  };
  const at = (place: number): number => fromBits(place >= 0 ? place : sign16 - place);
  const nextUp = (value: number): number =>
    Number.isNaN(value) || value === Infinity ? value : at(place(value) + 1);
  return {
    format,
    nearest: (value) => nearestOf(value, shape),
    nextUp,
    nextDown: (value) => -nextUp(-value),
    spacing: (value) => spacingOf(value, shape),
    distance: (a, b) => Math.abs(place(a) - place(b)),
    normal: 2 ** shape.least,
    halfOverflow: 2 ** shape.most,
    patterns: 2 ** 16,
  };
}

function ordinal64(value: number): bigint {
  const bits = float64Bits(value);
  return bits < sign64 ? bits : sign64 - bits;
}

const sign16 = 0x8000;
const sign64 = 1n << 63n;
