import { float32Bits, float32FromBits } from "../numeric/floats/float32.ts";
import type { Kernel } from "../readings/wgsl/kernel.ts";
import type { Adapter } from "./report.ts";

/** Computes results for float32 bit patterns; rejects when it cannot. */
export interface Runner {
  readonly adapter: Adapter;
  /** Why this runner replaces a GPU; absent if no GPU was requested, or if it is one. */
  readonly notRun?: string;
  readonly run: (kernel: Kernel, inputs: Uint32Array, place: RunPlace) => Promise<Uint32Array>;
}

export interface RunPlace {
  /** The place of the first of these inputs among all of the check. */
  readonly at: number;
  /** As many places as there are inputs, into which a runner may write the results instead of making room. */
  readonly room?: Uint32Array | undefined;
}

/** A function on the CPU that rounds every operation to float32, instead of a kernel. */
export const emulated = (value: (x: number) => number, notRun?: string): Runner => ({
  adapter: {
    kind: "emulated",
    vendor: "",
    architecture: "",
    description: "float32 emulated on the CPU",
    backend: "cpu",
  },
  ...(notRun !== undefined && { notRun }),
  run: (_, inputs) =>
    Promise.resolve(inputs.map((bits) => float32Bits(value(float32FromBits(bits))))),
});
