import { GpuFailure } from "./gpuFailure.ts";

/**
 * Catches what the device reports from here until the result is called, which rejects with it as a GpuFailure.
 * Nothing may be awaited between the two calls: scopes are a stack, and other work must not come in between.
 */
export function errorScopes(device: GPUDevice): () => Promise<void> {
  device.pushErrorScope("validation");
  device.pushErrorScope("out-of-memory");
  return async () => {
    const [memory, invalid] = await Promise.all([device.popErrorScope(), device.popErrorScope()]);
    // A buffer that there was no memory for is also no valid one.
    if (memory) throw new GpuFailure("memory", memory.message || "It has too little memory.");
    if (invalid) throw new GpuFailure("rejected", invalid.message);
  };
}
