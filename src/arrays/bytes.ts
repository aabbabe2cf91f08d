import { bfloat16FromBits, float16FromBits } from "../numeric/floats/float16.ts";
import type { FloatFormat } from "../numeric/floats/hex.ts";
import { elementAt } from "../required.ts";
import { maxNumbers, problem, type ArrayProblem, type Numbers } from "./numbers.ts";

/** How an array lies in a file. */
export interface Layout {
  readonly format: FloatFormat;
  readonly shape: readonly number[];
  readonly littleEndian: boolean;
  /** The first index runs fastest, as in Fortran. */
  readonly columnMajor: boolean;
}

/** The numbers of an array that lies in these bytes and fills them. */
export function numbersIn(
  bytes: Uint8Array,
  { format, shape, littleEndian, columnMajor }: Layout,
): Numbers | ArrayProblem {
  const count = shape.reduce((product, side) => product * side, 1);
  if (count === 0) return problem({ what: "empty" });
  if (count > maxNumbers) return problem({ what: "large" });
  if (bytes.length < count * widths[format]) return problem({ what: "short" });
  if (bytes.length > count * widths[format]) return problem({ what: "damaged" });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = readers[format];
  const values = Float64Array.from({ length: count }, (_, i) =>
    read(view, i * widths[format], littleEndian),
  );
  const isTurned = columnMajor && shape.length > 1;
  return { kind: "numbers", values: isTurned ? rowMajor(values, shape) : values, format, shape };
}

/** Bytes of each number. */
export const widths: Readonly<Record<FloatFormat, number>> = { f16: 2, bf16: 2, f32: 4, f64: 8 };

const readers: Readonly<
  Record<FloatFormat, (view: DataView, at: number, little: boolean) => number>
> = {
  f16: (view, at, little) => float16FromBits(view.getUint16(at, little)),
  bf16: (view, at, little) => bfloat16FromBits(view.getUint16(at, little)),
  f32: (view, at, little) => view.getFloat32(at, little),
  f64: (view, at, little) => view.getFloat64(at, little),
};

/** The same numbers with the last index running fastest. */
function rowMajor(values: Float64Array, shape: readonly number[]): Float64Array {
  const strides = shape.map((_, axis) => shape.slice(0, axis).reduce((a, b) => a * b, 1));
  const index = shape.map(() => 0);
  return values.map(() => {
    const from = index.reduce((place, i, axis) => place + i * elementAt(strides, axis), 0);
    step(index, shape);
    return elementAt(values, from);
  });
}

/** Counts one on, the last digit first. */
function step(index: number[], shape: readonly number[]): void {
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const next = elementAt(index, axis) + 1;
    index[axis] = next;
    if (next < elementAt(shape, axis)) return;
    index[axis] = 0;
  }
}
