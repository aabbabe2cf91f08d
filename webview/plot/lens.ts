// The number type whose numbers a plot shows: every input and every result is rounded to it.
import { toNarrow, type Narrow } from "../../src/numeric/floats/float16.ts";
import { nearestFloat8 } from "../../src/numeric/floats/float8.ts";
import { everyInput, int8Table, quantizationOf } from "../../src/numeric/floats/int8Table.ts";

export const numberTypes = ["float32", "float16", "bfloat16", "e4m3", "e5m2", "int8"] as const;
export type NumberType = (typeof numberTypes)[number];

/** The 16-bit type that a framework's own code is computed in. */
export const narrowIn = (type: NumberType): Narrow | undefined =>
  type === "float16" || type === "bfloat16" ? type : undefined;

export interface Lens {
  /** The inputs to compute for a picture. */
  readonly inputs: Float32Array<ArrayBuffer>;
  /** What the type shows at each sample of the picture, from the results for these inputs. */
  readonly seen: (results: Float32Array) => Float32Array;
}

/** The numbers of a type in the place of a picture's float32 samples. */
export function lensOn(type: NumberType, samples: Float32Array<ArrayBuffer>): Lens {
  if (type === "int8") return tableOn(samples);
  const rounded = roundings[type];
  return { inputs: samples.map(rounded), seen: (results) => results.map(rounded) };
}

function tableOn(samples: Float32Array): Lens {
  return {
    inputs: Float32Array.from(everyInput(tableInput)),
    seen: (results) => samples.map(int8Table(tableInput, Array.from(results))),
  };
}

/** The ends of the inputs of an int8 table. */
export const tableEnds = [-8, 8] as const;
const tableInput = quantizationOf(...tableEnds);

const roundings: Readonly<Record<Exclude<NumberType, "int8">, (value: number) => number>> = {
  float32: (value) => value,
  float16: (value) => toNarrow(value, "float16"),
  bfloat16: (value) => toNarrow(value, "bfloat16"),
  e4m3: (value) => nearestFloat8(value, "e4m3"),
  e5m2: (value) => nearestFloat8(value, "e5m2"),
};
