import type { Connection, Handlers } from "../../src/protocol/rpc.ts";
import type { Job, LabApi, Outcome, PageApi } from "../lab/labApi.ts";
import { startLab } from "../lab/startLab.ts";
import { answering } from "./watchdog.ts";

/** The worker that verifies; it is started when it is first asked, and afresh after it was let go. */
export interface VerifyingLab {
  /** Rejects with a `Silence` when the worker no longer answers. */
  readonly verify: (job: Job) => Promise<Outcome>;
  readonly cancel: () => void;
  /** Ends a worker that broke or fell silent. */
  readonly letGo: () => void;
}

export function verifyingLab(handlers: Handlers<PageApi>): VerifyingLab {
  let lab: Connection<LabApi> | undefined;
  return {
    verify(job) {
      const asked = (lab ??= startLab(handlers));
      return answering(asked.call("verify", job), {
        ask: () => asked.call("alive"),
        after: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        pause: 3000,
        patience: 12_000,
      });
    },
    cancel() {
      lab?.call("cancel").catch(() => undefined);
    },
    letGo() {
      lab?.dispose();
      lab = undefined;
    },
  };
}
