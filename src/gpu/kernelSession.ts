import type { Kernel } from "../readings/wgsl/kernel.ts";

import { firstChunk, largestChunk, nextChunk } from "./chunk.ts";
import { errorScopes } from "./errorScopes.ts";
import { failureOf, GpuFailure, lossOf } from "./gpuFailure.ts";
import { pipelineFor } from "./pipeline.ts";
import { Workbench } from "./workbench.ts";

export interface RunOptions {
  /** Looked at before every chunk; an AbortSignal fits. */
  readonly signal?: { readonly aborted: boolean } | undefined;
  /** Called after every chunk with the number of results of this run. */
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Milliseconds. With a clock, chunks grow until one takes about 50 ms; without, they stay small. */
  readonly now?: (() => number) | undefined;
}

/** A kernel on a device: its buffers, and the size of chunk that suits its speed, stay from run to run. */
export interface KernelSession {
  /**
   * The kernel's results for float32 bit patterns, as float32 bit patterns. Rejects with a GpuFailure.
   * One run at a time: the next begins when the one before has settled. They are written into `room`,
   * which has as many places as there are inputs, where one is given.
   */
  readonly run: (inputs: Uint32Array, room?: Uint32Array) => Promise<Uint32Array>;
  readonly dispose: () => void;
}

/** The work of each run is cut into chunks, because a long dispatch freezes the screen and drivers end it. */
export function kernelSession(
  device: GPUDevice,
  kernel: Kernel,
  { signal, onProgress, now }: RunOptions,
): KernelSession {
  let bench: Workbench | undefined;
  let size = firstChunk;

  async function benchFor(count: number): Promise<Workbench> {
    const capacity = Math.max(1, Math.min(count, largestChunk(device.limits)));
    if (bench !== undefined && bench.capacity >= capacity) return bench;
    const pipeline = await pipelineFor(device, kernel);
    const checkErrors = errorScopes(device);
    bench?.dispose();
    bench = new Workbench(device, { pipeline, constants: kernel.constants, capacity });
    await checkErrors();
    return bench;
  }

  async function chunkByChunk(inputs: Uint32Array, room?: Uint32Array): Promise<Uint32Array> {
    const outputs = room ?? new Uint32Array(inputs.length);
    const used = await benchFor(inputs.length);
    for (let done = 0; done < inputs.length;) {
      if (signal?.aborted) throw new GpuFailure("cancelled", "The run was cancelled.");
      const started = now?.() ?? 0;
      const chunk = inputs.subarray(done, done + Math.min(size, used.capacity));
      await used.run(chunk, outputs.subarray(done, done + chunk.length));
      done += chunk.length;
      // The last chunk of a run may be too short to tell how fast whole ones are.
      if (now && chunk.length === Math.min(size, used.capacity))
        size = nextChunk(chunk.length, now() - started);
      onProgress?.(done);
    }
    return outputs;
  }

  return {
    async run(inputs, room) {
      const outcome = await Promise.race([
        chunkByChunk(inputs, room).catch(failureOf),
        lossOf(device),
      ]);
      if (outcome instanceof Uint32Array) return outcome;
      throw outcome;
    },
    dispose: () => bench?.dispose(),
  };
}
