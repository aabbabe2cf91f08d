import type { VerificationRequest } from "../../src/present/verify/verification.ts";
import type { RecordedOutput } from "./checks.ts";
import { partsOf } from "./parts.ts";
import type { RunContext, Run } from "./run.ts";
import { deviceFor } from "./verificationDevice.ts";

/**
 * Behind kernels: whether what the framework gave, as far as it was recorded, is what the definition computes. A
 * formula of the reader's own has no framework.
 */
export async function runRecorded(
  { app, checks, worker, jobs }: RunContext,
  run: Run,
  requests: readonly VerificationRequest[],
): Promise<void> {
  const kernel = requests.find(({ leg }) => leg === "kernel");
  const isOver = (): boolean => run.signal.aborted;
  if (kernel === undefined || run.subject.place === "" || isOver()) return;
  const request: VerificationRequest = {
    leg: "recording",
    form: "documented",
    of: kernel.of,
    domain: "sweep",
  };
  const found: RecordedOutput[] = [];
  for (const { recordings } of await partsOf(app, run, request)) {
    const [source] = recordings;
    if (source === undefined) continue;
    const device = await deviceFor(app, run.signal);
    if (isOver()) return;
    // Its progress is not shown: it takes a moment.
    run.job = undefined;
    const { choice } = run.subject;
    const job = { id: ++jobs.last, choice, request, device, recordings, own: undefined };
    const outcome = await worker.call("verify", job);
    if (outcome.kind === "found" && outcome.stopped === "")
      found.push({
        kind: "found",
        source,
        report: outcome.finding.report,
      });
  }
  // One that differs is worth more than one that agrees.
  const worst = found.toSorted((a, b) => failedIn(b) - failedIn(a))[0];
  if (run.isHeard()) checks.change((now) => ({ ...now, recorded: worst ?? { kind: "none" } }));
}

const failedIn = (one: RecordedOutput): number => (one.kind === "found" ? one.report.failed : 0);
