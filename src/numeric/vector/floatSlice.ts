// One slice in float32 or float64, every operation rounded, sums from the first element to the last.

import type { ScalarOp } from "../../expr/arity.ts";
import { toNarrow, type Narrow } from "../floats/float16.ts";
import { nearestFloat } from "../floats/nearestFloat.ts";
import { operations } from "../arithmetic/operations.ts";
import { parameterOf, type Parameters } from "../program/parameters.ts";
import type { Step } from "../program/program.ts";
import type { Format } from "../floats/round.ts";
import { overSlice, type Constant } from "./overAxis.ts";

/** Which results of float32 are rounded again to a 16-bit type. */
export interface NarrowSlice {
  readonly type: Narrow;
  /** Each operation, or sums alone. */
  readonly rounds: "operations" | "sums";
  /** Sums after each addition, or once they are complete. */
  readonly sums: "each" | "complete";
}

export function floatSlice(
  steps: readonly Step[],
  { format, narrow }: { readonly format: Format; readonly narrow: NarrowSlice | undefined },
  parameters: Parameters,
): (x: readonly number[]) => readonly number[] {
  const table = operations(format);
  const round = format === "f32" ? Math.fround : Number;
  const narrowed = (value: number): number => (narrow ? toNarrow(value, narrow.type) : value);
  const rounded = narrow?.rounds === "operations" ? narrowed : Number;
  const added = narrow?.sums === "each" ? narrowed : Number;
  const arithmetic = {
    constant: (step: Constant) => rounded(constantOf(step, format, parameters)),
    integer: (n: number) => n,
    scalar: (op: ScalarOp, [a = NaN, b = NaN, c = NaN]: readonly number[]) => {
      const operation: (a: number, b: number, c: number) => number = table[op];
      return rounded(operation(a, b, c));
    },
    total: (values: readonly number[]) =>
      narrowed(values.reduce((total, value) => added(table.add(total, value)))),
    sorted: rising,
  };
  return (x) =>
    overSlice(
      { steps, parameters },
      x.map((value) => round(value)),
      arithmetic,
    );
}

function constantOf(step: Constant, format: Format, parameters: Parameters): number {
  if (step.tag === "num") return nearestFloat(step.text, format);
  if (step.name === "pi") return format === "f32" ? Math.fround(Math.PI) : Math.PI;
  return nearestFloat(parameterOf(step.name, parameters), format);
}

/** NaN last, as NumPy sorts. */
function rising(values: readonly number[]): readonly number[] {
  const numbers = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return [...numbers, ...values.filter((value) => Number.isNaN(value))];
}
