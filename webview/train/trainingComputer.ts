// What trains: the graphics processor if it is hardware, otherwise workers.

import { adapterFacts } from "../../src/gpu/adapterFacts.ts";
import { GpuFailure } from "../../src/gpu/gpuFailure.ts";
import { gpuComputer } from "../../src/training/gpu/gpuComputer.ts";
import type { JobResult } from "../../src/training/job.ts";
import type { Computer } from "../../src/training/run.ts";
import { required } from "../../src/required.ts";
import type { Gpu } from "../gpu/device.ts";
import type { ComputeWorker } from "../worker/watchedWorker.ts";

/** What ran the jobs of a run: the graphics processor, the graphics processor until it failed, or workers alone. */
export type TrainedBy = "gpu" | "gpu-then-workers" | "workers";

export interface TrainingComputer extends Computer {
  readonly trainedBy: () => TrainedBy;
}

/** Whether networks are trained on it; a software adapter is slower than workers. */
export const trainsOn = (gpu: Gpu): gpu is Extract<Gpu, { readonly kind: "ready" }> =>
  gpu.kind === "ready" && adapterFacts(gpu.adapter).kind === "hardware";

/**
 * If the device fails, workers do that job from its beginning, and all jobs after it. Workers also measure the
 * networks, so that the page stays responsive.
 */
export function trainingComputer(gpu: Gpu, workers: Computer): TrainingComputer {
  if (!trainsOn(gpu)) return { ...workers, trainedBy: () => "workers" };
  const onGpu = gpuComputer(gpu.device, workers.compute);
  let trainedBy: TrainedBy = "gpu";
  return {
    ...onGpu,
    trainedBy: () => trainedBy,
    async compute(job) {
      if (trainedBy !== "gpu") return workers.compute(job);
      try {
        return await onGpu.compute(job);
      } catch (error) {
        if (!(error instanceof GpuFailure)) throw error;
        trainedBy = "gpu-then-workers";
        return workers.compute(job);
      }
    },
  };
}

/** Each worker does one job at a time. A job that fails is tried once more; a worker that ended is started again. */
export function inWorkers(workers: readonly ComputeWorker[]): Computer {
  const idle = [...workers];
  const attempt = async (job: Parameters<Computer["compute"]>[0]): Promise<JobResult> => {
    const worker = required(idle.pop(), "an idle worker");
    try {
      return await worker.call("trainJob", job);
    } finally {
      idle.push(worker);
    }
  };
  return {
    arithmetic: "f32",
    atOnce: workers.length,
    weightsPerMillisecond: 100_000,
    compute: (job) => attempt(job).catch(() => attempt(job)),
  };
}
