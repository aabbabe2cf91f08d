// Where inputs are looked for that nobody named.
import { bfloat16FromBits, float16FromBits } from "../numeric/floats/float16.ts";
import type { FloatFormat } from "../numeric/floats/hex.ts";
import type { Numbers } from "./numbers.ts";

/** What arrays are called; columns without a name are called by their number. */
export const inputNames = ["x", "xs", "input", "inputs", "1"];
export const outputNames = ["y", "ys", "output", "outputs", "2"];

/** Every pattern of a 16-bit type, where there are so many outputs. */
export function everyPattern(outputs: Numbers, format: FloatFormat): Numbers | undefined {
  const fromBits = patterns[format];
  if (fromBits === undefined || outputs.values.length !== 2 ** 16) return undefined;
  const values = Float64Array.from({ length: 2 ** 16 }, (_, bits) => fromBits(bits));
  return { kind: "numbers", values, format, shape: [2 ** 16] };
}

const patterns: Readonly<Partial<Record<FloatFormat, (bits: number) => number>>> = {
  f16: float16FromBits,
  bf16: bfloat16FromBits,
};
