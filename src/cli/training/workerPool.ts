// Jobs of a training run on all cores.

import { parentPort } from "node:worker_threads";

import { doJob, type Job, type JobResult } from "../../training/job.ts";
import type { Computer } from "../../training/run.ts";
import { threads } from "../threads/threads.ts";

export interface WorkerPool extends Computer {
  readonly dispose: () => void;
}

export function workerPool(): WorkerPool {
  const { atOnce, run, dispose } = threads<Job, JobResult>("training");
  return {
    arithmetic: "f32",
    atOnce,
    weightsPerMillisecond: 100_000,
    // A thread that was ended loses nothing: another one does the same job.
    compute: (job) => run(job).catch(() => run(job)),
    dispose,
  };
}

/** Answers every job that is sent to this thread. */
export function serveTraining(): void {
  parentPort?.on("message", (job: Job) => parentPort?.postMessage(doJob(job)));
}
