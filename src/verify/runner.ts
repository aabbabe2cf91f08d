import { float32Bits, float32FromBits } from "../numeric/float32.ts";
import { evaluator } from "../numeric/evaluate.ts";
import type { Expr } from "../expr/expr.ts";
import type { Kernel } from "../readings/wgsl/kernel.ts";
import type { Adapter } from "./report.ts";

/** Computes results for float32 bit patterns; rejects when it cannot. */
export interface Runner {
  readonly adapter: Adapter;
  /** Why this runner stands in for a GPU; absent when it is one. */
  readonly notRun?: string;
  readonly run: (kernel: Kernel, inputs: Uint32Array) => Promise<Uint32Array>;
}

/** The formula on the CPU, each operation rounded to float32, as a stand-in where no GPU runs it. */
export function emulated(
  formula: Expr,
  parameters: Readonly<Record<string, number>>,
  notRun: string,
): Runner {
  const value = evaluator(formula, "f32", parameters);
  return {
    adapter: {
      kind: "emulated",
      vendor: "",
      architecture: "",
      description: "float32 emulated on the CPU",
      backend: "cpu",
    },
    notRun,
    run: (_, inputs) =>
      Promise.resolve(inputs.map((bits) => float32Bits(value(float32FromBits(bits))))),
  };
}
