// Where a verification computes, through losses of the device and the sleep of a hidden page.

import { adapterFacts } from "../../src/gpu/adapterFacts.ts";
import { GpuFailure } from "../../src/gpu/gpuFailure.ts";
import { runKernel } from "../../src/gpu/runKernel.ts";
import type { Kernel } from "../../src/readings/wgsl/kernel.ts";
import type { App } from "../app.ts";
import type { Gpu } from "../gpu/device.ts";
import type { VerificationDevice } from "../worker/workerApi.ts";
import { gpuSentence } from "../gpu/gpuSentence.ts";

/** The graphics processor where there is one, once that is known; else the CPU, and why. */
export async function deviceFor(app: App, signal: AbortSignal): Promise<VerificationDevice> {
  const gpu = await settledGpu(app, signal);
  return gpu.kind === "ready"
    ? { kind: "gpu", adapter: adapterFacts(gpu.adapter) }
    : { kind: "cpu", reason: gpuSentence(gpu, app.say) };
}

export interface Work {
  readonly kernel: Kernel;
  readonly inputs: Uint32Array;
}

/** Runs a kernel; when the device is lost on the way, waits for another and runs it again. */
export async function runWhenReady(
  app: App,
  signal: AbortSignal,
  work: Work,
): Promise<Uint32Array> {
  for (;;) {
    const gpu = await settledGpu(app, signal);
    if (gpu.kind !== "ready") throw new Error(gpuSentence(gpu, app.say));
    try {
      const now = () => performance.now();
      return await runKernel(gpu.device, work, { now, signal });
    } catch (error) {
      if (!(error instanceof GpuFailure) || error.kind !== "lost") throw error;
      await changeOf(app, gpu, signal);
    }
  }
}

/** The GPU once it is known whether there is one; as it is when the run is cancelled meanwhile. */
async function settledGpu(app: App, signal: AbortSignal): Promise<Gpu> {
  for (;;) {
    const { gpu } = app.state.now();
    if (gpu.kind === "ready" || gpu.kind === "unavailable" || signal.aborted) return gpu;
    await changeOf(app, gpu, signal);
  }
}

/** Resolves once the state holds another GPU than this one, or nobody waits for it any more. */
const changeOf = ({ state }: App, seen: Gpu, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (state.now().gpu !== seen || signal.aborted) return resolve();
    const end = (): void => {
      stop();
      signal.removeEventListener("abort", end);
      resolve();
    };
    const stop = state.watch(({ gpu }) => gpu, end);
    signal.addEventListener("abort", end);
  });
