import workerText from "inline:./worker.ts";
import type { Connection, Handlers } from "../../src/protocol/rpc.ts";
import type { LabApi, PageApi } from "./labApi.ts";
import { labOn } from "./labOn.ts";

/** Starts a worker from the text that the build put into this bundle, so that nothing is loaded. */
export function startLab(handlers: Handlers<PageApi>, broke: () => void): Connection<LabApi> {
  const url = URL.createObjectURL(new Blob([workerText], { type: "text/javascript" }));
  const worker = new Worker(url);
  URL.revokeObjectURL(url);
  return labOn(worker, handlers, broke);
}
