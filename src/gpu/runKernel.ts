import type { Kernel } from "../readings/wgsl/kernel.ts";

import { firstChunk, largestChunk, nextChunk } from "./chunk.ts";
import { errorScopes } from "./errorScopes.ts";
import { failureOf, GpuFailure, lossOf } from "./gpuFailure.ts";
import { pipelineFor } from "./pipeline.ts";
import { Workbench } from "./workbench.ts";

export interface RunOptions {
  /** Looked at before every chunk; an AbortSignal fits. */
  readonly signal?: { readonly aborted: boolean } | undefined;
  /** Told after every chunk how many results there are. */
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Milliseconds. With a clock, chunks grow until one takes about 50 ms; without, they stay small. */
  readonly now?: (() => number) | undefined;
}

/**
 * The kernel's results for inputs given as float32 bit patterns, as float32 bit patterns.
 * Rejects with a GpuFailure. The work is cut into chunks, for a long dispatch freezes the screen
 * and drivers end it.
 */
export async function runKernel(
  device: GPUDevice,
  kernel: Kernel,
  inputs: Uint32Array,
  options: RunOptions = {},
): Promise<Uint32Array> {
  const work = chunkByChunk(device, kernel, { ...options, inputs }).catch(failureOf);
  const outcome = await Promise.race([work, lossOf(device)]);
  if (outcome instanceof Uint32Array) return outcome;
  throw outcome;
}

interface Work extends RunOptions {
  readonly inputs: Uint32Array;
}

async function chunkByChunk(device: GPUDevice, kernel: Kernel, work: Work): Promise<Uint32Array> {
  const { inputs, signal, onProgress, now } = work;
  const pipeline = await pipelineFor(device, kernel);
  const capacity = Math.max(1, Math.min(inputs.length, largestChunk(device.limits)));
  const checkErrors = errorScopes(device);
  const bench = new Workbench(device, { pipeline, constants: kernel.constants, capacity });
  const outputs = new Uint32Array(inputs.length);
  try {
    await checkErrors();
    let size = firstChunk;
    for (let done = 0; done < inputs.length;) {
      if (signal?.aborted) throw new GpuFailure("cancelled", "The run was cancelled.");
      const started = now?.() ?? 0;
      const chunk = inputs.subarray(done, done + Math.min(size, capacity));
      outputs.set(await bench.run(chunk), done);
      done += chunk.length;
      size = now ? nextChunk(size, now() - started) : size;
      onProgress?.(done);
    }
    return outputs;
  } finally {
    bench.dispose();
  }
}
