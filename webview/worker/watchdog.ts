/** The worker, and a clock. */
export interface Heartbeat {
  /** Answers soon, for as long as the worker lives. */
  readonly ask: () => Promise<unknown>;
  readonly after: (milliseconds: number) => Promise<unknown>;
  /** Milliseconds between two questions, and until one is given up. */
  readonly pause: number;
  readonly patience: number;
}

/** The result of the work; rejects with a `WorkerTimeout` if the worker no longer answers. */
export async function answering<T>(work: Promise<T>, watched: Heartbeat): Promise<T> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  const timeout = async (): Promise<never> => {
    for (;;) {
      await watched.after(watched.pause);
      if (isDone) return new Promise(() => undefined);
      const late = watched.after(watched.patience).then(() => "late" as const);
      if ((await Promise.race([watched.ask(), late])) === "late") throw new WorkerTimeout();
    }
  };
  return Promise.race([done, timeout()]);
}

/** Undefined in place of an answer that took too long; any other error is thrown on. */
export function noneIfLate(error: unknown): undefined {
  if (!(error instanceof WorkerTimeout)) throw error;
  return undefined;
}

export class WorkerTimeout extends Error {
  override readonly name = "WorkerTimeout";
}
