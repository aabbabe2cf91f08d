// Jobs of a run on all cores: this program once more in each thread.

import { availableParallelism } from "node:os";
import { parentPort, Worker } from "node:worker_threads";

import { doJob, type Job, type JobResult } from "../../training/job.ts";
import type { Computer } from "../../training/run.ts";

/** What a thread of this program does instead of reading a command line. */
export const asWorker = "training";

export interface WorkerPool extends Computer {
  readonly dispose: () => void;
}

export function workerPool(): WorkerPool {
  const threads = availableParallelism();
  const all = new Set<Worker>();
  const start = (): Worker => {
    const worker = new Worker(__filename, { workerData: asWorker });
    all.add(worker);
    return worker;
  };
  const idle = Array.from({ length: threads }, start);
  const attempt = async (job: Job): Promise<JobResult> => {
    const worker = idle.pop() ?? start();
    try {
      const result = await answerOf(worker, job);
      idle.push(worker);
      return result;
    } catch (error) {
      all.delete(worker);
      void worker.terminate();
      throw error;
    }
  };
  return {
    arithmetic: "f32",
    atOnce: threads,
    weightsPerMillisecond: 100_000,
    // A thread that was ended loses nothing: another one does the same job.
    compute: (job) => attempt(job).catch(() => attempt(job)),
    dispose() {
      for (const worker of all) void worker.terminate();
    },
  };
}

function answerOf(worker: Worker, job: Job): Promise<JobResult> {
  return new Promise((resolve, reject) => {
    const ended = (): void => failed(new Error("A worker thread ended."));
    const answered = (result: JobResult): void => {
      stopListening();
      resolve(result);
    };
    const failed = (error: Error): void => {
      stopListening();
      reject(error);
    };
    const stopListening = (): void => {
      worker.off("message", answered).off("error", failed).off("exit", ended);
    };
    worker.on("message", answered).on("error", failed).on("exit", ended);
    worker.postMessage(job);
  });
}

/** Answers every job that is sent to this thread. */
export function serveJobs(): void {
  parentPort?.on("message", (job: Job) => parentPort?.postMessage(doJob(job)));
}
