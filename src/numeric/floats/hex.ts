// Bit patterns as text: lowercase, big-endian, 4, 8 or 16 digits.

import { bfloat16Bits, bfloat16FromBits, float16Bits, float16FromBits } from "./float16.ts";
import { float32Bits, float32FromBits } from "./float32.ts";
import { float64Bits, float64FromBits } from "./float64.ts";

export const floatFormats = ["f16", "bf16", "f32", "f64"] as const;
export type FloatFormat = (typeof floatFormats)[number];

export const typeNames: Readonly<Record<FloatFormat, string>> = {
  f16: "float16",
  bf16: "bfloat16",
  f32: "float32",
  f64: "float64",
};

/** The pattern of the value nearest to `value` in the format; every NaN is the positive quiet one. */
export function toHex(value: number, format: FloatFormat): string {
  // The bits of NaN depend on the machine, so they are not read.
  if (Number.isNaN(value)) return quietNaN[format];
  return bitsOf[format](value).toString(16).padStart(digits[format], "0");
}

/** The number of a bit pattern; undefined if the text is not a pattern of that format. */
export function fromHex(text: string, format: FloatFormat): number | undefined {
  if (text.length !== digits[format] || !/^[0-9a-fA-F]+$/.test(text)) return undefined;
  return numberFrom[format](BigInt(`0x${text}`));
}

const digits: Readonly<Record<FloatFormat, number>> = { f16: 4, bf16: 4, f32: 8, f64: 16 };

const quietNaN: Readonly<Record<FloatFormat, string>> = {
  f16: "7e00",
  bf16: "7fc0",
  f32: "7fc00000",
  f64: "7ff8000000000000",
};

const bitsOf: Readonly<Record<FloatFormat, (value: number) => number | bigint>> = {
  f16: (value) => float16Bits(value),
  bf16: (value) => bfloat16Bits(value),
  f32: (value) => float32Bits(value),
  f64: (value) => float64Bits(value),
};

const numberFrom: Readonly<Record<FloatFormat, (bits: bigint) => number>> = {
  f16: (bits) => float16FromBits(Number(bits)),
  bf16: (bits) => bfloat16FromBits(Number(bits)),
  f32: (bits) => float32FromBits(Number(bits)),
  f64: (bits) => float64FromBits(bits),
};
