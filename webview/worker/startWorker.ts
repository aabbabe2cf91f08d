import workerText from "inline:./worker.ts";
import type { Connection, Handlers } from "../../src/protocol/rpc.ts";
import type { WorkerApi, PageApi } from "./workerApi.ts";
import { workerConnection } from "./workerConnection.ts";

/** Starts a worker from the text that the build put into this bundle, so that nothing is loaded. */
export function startWorker(handlers: Handlers<PageApi>, broke: () => void): Connection<WorkerApi> {
  const url = URL.createObjectURL(new Blob([workerText], { type: "text/javascript" }));
  const worker = new Worker(url);
  URL.revokeObjectURL(url);
  return workerConnection(worker, handlers, broke);
}
