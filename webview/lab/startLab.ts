import workerText from "inline:./worker.ts";
import { connect, type Connection, type Handlers } from "../../src/protocol/rpc.ts";
import { portTo } from "../port.ts";
import { labSchemas, pageSchemas, type LabApi, type PageApi } from "./labApi.ts";

/**
 * Starts a worker from the text that the build put into this bundle, so that nothing is loaded.
 * Disposing ends it; one that breaks is disposed, and whoever waits for it hears so.
 */
export function startLab(handlers: Handlers<PageApi>): Connection<LabApi> {
  const url = URL.createObjectURL(new Blob([workerText], { type: "text/javascript" }));
  const worker = new Worker(url);
  URL.revokeObjectURL(url);
  const port = portTo({
    post: (message) => worker.postMessage(message),
    ear: worker,
    log: console.warn,
  });
  const wire = { remote: labSchemas, local: pageSchemas };
  const connection = connect<LabApi, PageApi>(port, handlers, wire);
  const dispose = (): void => {
    connection.dispose();
    worker.terminate();
  };
  worker.addEventListener("error", dispose);
  return { ...connection, dispose };
}
