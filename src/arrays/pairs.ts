// Inputs and outputs that belong together, as one type.

import { floatTypes } from "../numeric/floats/floatType.ts";
import type { FloatFormat } from "../numeric/floats/hex.ts";
import type { Numbers } from "./numbers.ts";

/** Inputs, and what was given for each. */
export interface Pairs {
  readonly kind: "pairs";
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** The type that the inputs are written in. */
  readonly inputFormat: FloatFormat;
  /** The type of the outputs. */
  readonly format: FloatFormat;
}

export type NoPairs =
  | { readonly kind: "lengths"; readonly inputs: number; readonly outputs: number }
  /** An output that is no number of the type. */
  | { readonly kind: "not-of-type"; readonly format: FloatFormat; readonly value: number };

/**
 * The outputs have the type `asked`, or else the type stated in their file, or else float32.
 * The inputs keep their own type if they are not all of that type; decimals are rounded to it.
 */
export function pairsOf(
  inputs: Numbers,
  outputs: Numbers,
  asked: FloatFormat | undefined,
): Pairs | NoPairs {
  const format = asked ?? outputs.format ?? "f32";
  const lengths = { inputs: inputs.values.length, outputs: outputs.values.length };
  if (lengths.inputs !== lengths.outputs) return { kind: "lengths", ...lengths };
  const { nearest } = floatTypes[format];
  const rounded = (numbers: Numbers): Float64Array =>
    numbers.format === undefined ? numbers.values.map((value) => nearest(value)) : numbers.values;
  const [xs, ys] = [rounded(inputs), rounded(outputs)];
  const foreign = ys.find((value) => !isOfType(value, nearest));
  if (foreign !== undefined) return { kind: "not-of-type", format, value: foreign };
  const areOfType = xs.every((value) => isOfType(value, nearest));
  return {
    kind: "pairs",
    xs,
    ys,
    format,
    inputFormat: areOfType ? format : (inputs.format ?? format),
  };
}

const isOfType = (value: number, nearest: (value: number) => number): boolean =>
  Number.isNaN(value) || nearest(value) === value;
