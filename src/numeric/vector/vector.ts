// Vector activations: a formula over every slice of an array along one axis.

import type { Expr } from "../../expr/expr.ts";
import { elementAt } from "../../required.ts";
import type { Parameters } from "../program/parameters.ts";
import { program } from "../program/program.ts";
import type { Format } from "../floats/round.ts";
import { exactSlice } from "./exactSlice.ts";
import { floatSlice, type NarrowSlice } from "./floatSlice.ts";

/** Applies the formula along `axis` (negative: from the end) of an array in row-major order. */
export type VectorEvaluator = (
  xs: readonly number[],
  shape: readonly number[],
  axis: number,
) => readonly number[];

export interface VectorArithmetic {
  /** `exact` is the real value, correctly rounded; the others round every operation. */
  readonly arithmetic: "exact" | Format;
  /** What exact values are rounded to; `f64` by default. */
  readonly format?: Format;
  readonly narrow?: NarrowSlice | undefined;
}

/**
 * In the formula `x` is one slice. Scalars spread over it; `sum` and `amax` give scalars, `sort` rises,
 * `cumsum` adds up from the start, `arange(v)` counts 0 … n − 1, `split(v, k, i)` is the i-th of k equal
 * parts, `every(v, k, i)` every k-th element from i on, so the axis of the result may be shorter.
 */
export function vectorEvaluator(
  expr: Expr,
  { arithmetic, format = "f64", narrow }: VectorArithmetic,
  parameters: Parameters,
): VectorEvaluator {
  const steps = program(expr);
  const slice =
    arithmetic === "exact"
      ? exactSlice(steps, format, parameters)
      : floatSlice(steps, { format: arithmetic, narrow }, parameters);
  return (xs, shape, axis) => along(slice, xs, layoutOf(xs.length, shape, axis));
}

/** Elements of one slice lie `stride` apart; `count` of them make a slice. */
interface Layout {
  readonly count: number;
  readonly stride: number;
}

function layoutOf(length: number, shape: readonly number[], axis: number): Layout {
  const place = axis < 0 ? axis + shape.length : axis;
  const count = shape[place];
  if (count === undefined || !Number.isInteger(axis))
    throw new Error(`An array of ${shape.length} axes has no axis ${axis}.`);
  const size = shape.reduce((product, n) => product * n, 1);
  if (size !== length)
    throw new Error(`${length} numbers do not fill the shape ${shape.join(" × ")}.`);
  return { count, stride: shape.slice(place + 1).reduce((product, n) => product * n, 1) };
}

type Slice = (x: readonly number[]) => readonly number[];

function along(slice: Slice, xs: readonly number[], { count, stride }: Layout): readonly number[] {
  const block = count * stride;
  const outputs: number[] = [];
  for (let start = 0; start < xs.length; start += block) {
    const slices = Array.from({ length: stride }, (_, offset) =>
      slice(Array.from({ length: count }, (_, i) => elementAt(xs, start + offset + i * stride))),
    );
    for (let i = 0; i < elementAt(slices, 0).length; i++)
      for (const values of slices) outputs.push(elementAt(values, i));
  }
  return outputs;
}
