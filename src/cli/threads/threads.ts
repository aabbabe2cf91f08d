// Work on all cores: this program once more in each thread.

import { availableParallelism } from "node:os";
import { Worker, type ResourceLimits, type Transferable } from "node:worker_threads";

/** What a thread of this program does instead of reading a command line. */
export type ThreadKind = "training" | "judging";

export interface Threads<Job, Result> {
  /** How many jobs run at once. */
  readonly atOnce: number;
  /** Rejects if the job throws, or if the thread ends: then another thread can do it. */
  readonly run: (job: Job, moved?: readonly Transferable[]) => Promise<Result>;
  readonly dispose: () => void;
}

/** One thread for each core; each is started when a job first needs it. */
export function threads<Job, Result>(
  kind: ThreadKind,
  resourceLimits: ResourceLimits = {},
): Threads<Job, Result> {
  const all = new Set<Worker>();
  const start = (): Worker => {
    const worker = new Worker(__filename, { workerData: kind, resourceLimits });
    all.add(worker);
    return worker;
  };
  const idle: Worker[] = [];
  const run = async (job: Job, moved: readonly Transferable[] = []): Promise<Result> => {
    const worker = idle.pop() ?? start();
    try {
      const result = await answerOf<Result>(worker, job, moved);
      idle.push(worker);
      return result;
    } catch (error) {
      all.delete(worker);
      void worker.terminate();
      throw error;
    }
  };
  return {
    atOnce: availableParallelism(),
    run,
    dispose() {
      for (const worker of all) void worker.terminate();
    },
  };
}

function answerOf<Result>(
  worker: Worker,
  job: unknown,
  moved: readonly Transferable[],
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const ended = (): void => failed(new Error("A worker thread ended."));
    const answered = (result: Result): void => {
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
    worker.postMessage(job, moved);
  });
}
