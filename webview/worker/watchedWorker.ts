import type { Connection } from "../../src/protocol/rpc.ts";
import type { WorkerApi } from "./workerApi.ts";
import { answering, WorkerTimeout, type Heartbeat } from "./watchdog.ts";

/** The worker as the page calls it, whichever worker it is by now. */
export interface ComputeWorker {
  /** Rejects with a `WorkerTimeout` if the worker does not answer in time, and with its error if it fails or breaks. */
  readonly call: Connection<WorkerApi>["call"];
}

/** Starts a worker; `broke` is called when it breaks, after its open calls were rejected. */
export type StartWorker = (broke: () => void) => Connection<WorkerApi>;

/** A worker that is started by the first call, and afresh by the first call after it broke or fell silent. */
export function watchedWorker(start: StartWorker, watch: Omit<Heartbeat, "ask">): ComputeWorker {
  let current: Connection<WorkerApi> | undefined;
  function forget(one: Connection<WorkerApi>): void {
    if (current === one) current = undefined;
  }
  function running(): Connection<WorkerApi> {
    const one: Connection<WorkerApi> = current ?? start(() => forget(one));
    current = one;
    return one;
  }
  return {
    call(method, ...args) {
      const worker = running();
      const ask = (): Promise<unknown> => worker.call("alive");
      return answering(worker.call(method, ...args), { ...watch, ask }).catch((error: unknown) => {
        if (error instanceof WorkerTimeout) {
          forget(worker);
          worker.dispose();
        }
        throw error;
      });
    },
  };
}

/** Hands over one call at a time, so that the others outlive one that never ends. */
export function inTurn(worker: ComputeWorker): ComputeWorker {
  let last: Promise<unknown> = Promise.resolve();
  return {
    call(method, ...args) {
      const own = last.then(() => worker.call(method, ...args));
      last = own.catch(() => undefined);
      return own;
    },
  };
}
