import { GpuFailure } from "../src/gpu/gpuFailure.ts";
import { runKernel } from "../src/gpu/runKernel.ts";
import { kernelFor, type Form } from "../src/readings/wgsl/kernel.ts";
import type { App } from "./app.ts";
import type { Curve } from "./curves.ts";

/** Float32 results for each curve, and who computed them. */
export interface Computed {
  readonly values: readonly Float32Array[];
  readonly by: "gpu" | "cpu";
  /** Why the graphics processor did not, although it is there; empty otherwise. */
  readonly failure: string;
}

/** Computes curves on the graphics processor, or in the worker where there is none or it fails. */
export async function compute(
  { state, lab }: Pick<App, "state" | "lab">,
  curves: readonly Curve[],
  { inputs, form }: { readonly inputs: Float32Array<ArrayBuffer>; readonly form: Form },
): Promise<Computed> {
  const onCpu = async (failure: string): Promise<Computed> => ({
    values: await Promise.all(
      curves.map(({ expr, numbers }) => lab.call("evaluate", expr, numbers, inputs)),
    ),
    by: "cpu",
    failure,
  });
  const { gpu } = state.now();
  if (gpu.kind !== "ready") return onCpu("");
  try {
    return { values: await onGpu(gpu.device, curves, inputs, form), by: "gpu", failure: "" };
  } catch (error) {
    if (!(error instanceof GpuFailure)) throw error;
    return onCpu(error.kind === "lost" ? "" : error.message);
  }
}

function onGpu(
  device: GPUDevice,
  curves: readonly Curve[],
  inputs: Float32Array<ArrayBuffer>,
  form: Form,
): Promise<readonly Float32Array[]> {
  const bits = new Uint32Array(inputs.buffer);
  return Promise.all(
    curves.map(async ({ expr, numbers }) => {
      const outputs = await runKernel(device, kernelFor(expr, { form, parameters: numbers }), bits);
      return new Float32Array(outputs.buffer);
    }),
  );
}
