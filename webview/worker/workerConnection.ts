import { connect, type Connection, type Handlers } from "../../src/protocol/rpc.ts";
import { portTo } from "../port.ts";
import { workerSchemas, pageSchemas, type WorkerApi, type PageApi } from "./workerApi.ts";

/** As much of a worker as the page needs. */
export type WorkerLike = Pick<
  Worker,
  "postMessage" | "terminate" | "addEventListener" | "removeEventListener"
>;

/**
 * The connection to a worker. Disposing ends the worker; one that breaks is disposed, which rejects the open calls,
 * and then `broke` is called.
 */
export function workerConnection(
  worker: WorkerLike,
  handlers: Handlers<PageApi>,
  broke: () => void,
): Connection<WorkerApi> {
  const port = portTo({
    post: (message) => worker.postMessage(message),
    target: worker,
    log: console.warn,
  });
  const wire = { remote: workerSchemas, local: pageSchemas };
  const connection = connect<WorkerApi, PageApi>(port, handlers, wire);
  const dispose = (): void => {
    connection.dispose();
    worker.terminate();
  };
  worker.addEventListener("error", () => {
    dispose();
    broke();
  });
  return { ...connection, dispose };
}
