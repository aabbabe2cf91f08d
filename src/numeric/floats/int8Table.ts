// An activation as a model quantized to int8 computes it: a table with one result for each of 256 inputs.
// The rules are TensorFlow Lite's: tensorflow/lite/kernels/internal/quantization_util.h, ChooseQuantizationParams,
// and tensorflow/lite/kernels/internal/common.h, LUTPopulateInt8.

/** The real number of an int8 `q` is `scale` · (`q` − `zeroPoint`). */
export interface Quantization {
  readonly scale: number;
  readonly zeroPoint: number;
}

/** How int8 covers a range, which is widened to hold 0 exactly; a range of nothing but 0 has scale 1. */
export function quantizationOf(low: number, high: number): Quantization {
  const [least, most] = [Math.min(low, 0), Math.max(high, 0)];
  const scale = (most - least) / (last - first) || 1;
  return { scale, zeroPoint: inInt8(rounded(first - least / scale)) };
}

/** The int8 that is nearest to a real number, halves away from zero; NaN is 0. */
export const quantized = (value: number, { scale, zeroPoint }: Quantization): number =>
  inInt8(rounded(value / scale) + zeroPoint) || 0;

export const real = (q: number, { scale, zeroPoint }: Quantization): number =>
  scale * (q - zeroPoint);

/** The real numbers of all int8, ascending. */
export const everyInput = (by: Quantization): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, place) => real(first + place, by));

/**
 * The table's result at any input, from the function's values at `everyInput`. The results are quantized over
 * the range of the finite values; a result that is not a number stays none.
 */
export function int8Table(input: Quantization, values: readonly number[]): (x: number) => number {
  const finite = values.filter((value) => Number.isFinite(value));
  const output = quantizationOf(Math.min(...finite), Math.max(...finite));
  const results = values.map((value) =>
    Number.isNaN(value) ? NaN : real(quantized(value, output), output),
  );
  return (x) => (Number.isNaN(x) ? NaN : (results[quantized(x, input) - first] ?? NaN));
}

const [first, last] = [-128, 127];

const inInt8 = (value: number): number => Math.min(Math.max(value, first), last);

/** TfLiteRound: to the nearest integer, halves away from zero. */
const rounded = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));
