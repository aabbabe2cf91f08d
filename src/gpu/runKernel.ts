import type { Kernel } from "../readings/wgsl/kernel.ts";

import { kernelSession, type RunOptions } from "./kernelSession.ts";

/**
 * The kernel's results for inputs given as float32 bit patterns, as float32 bit patterns.
 * Rejects with a GpuFailure.
 */
export async function runKernel(
  device: GPUDevice,
  { kernel, inputs }: { readonly kernel: Kernel; readonly inputs: Uint32Array },
  options: RunOptions = {},
): Promise<Uint32Array> {
  const session = kernelSession(device, kernel, options);
  try {
    return await session.run(inputs);
  } finally {
    session.dispose();
  }
}
