import type { Handlers } from "../../src/protocol/rpc.ts";
import type { App } from "../app.ts";
import type { VerificationOutcome, PageApi } from "../worker/workerApi.ts";
import type { ComputeWorker } from "../worker/watchedWorker.ts";
import { WorkerTimeout } from "../worker/watchdog.ts";
import { messageOf } from "../messageOf.ts";
import { pausing, type Pausing } from "../time/pausing.ts";
import type { Store } from "../state/store.ts";
import type { ShownFunction } from "../state/subject.ts";
import { Unanswered } from "./answered.ts";
import { cutOff, withFound, type Checks, type RunningCheck } from "./checks.ts";
import type { RunPart } from "./parts.ts";
import { notVerified } from "./sentences.ts";
import { runWhenReady, deviceFor } from "./verificationDevice.ts";

/** What a run works with. */
export interface RunContext {
  readonly app: App;
  readonly checks: Store<Checks>;
  readonly worker: ComputeWorker;
  /** The number of the last job: progress that arrives late belongs to an earlier number. */
  readonly jobs: { last: number };
}

/** One press of the button. */
export interface Run {
  readonly subject: ShownFunction;
  readonly signal: AbortSignal;
  readonly stop: () => void;
  /** What a run brings after another order was given is not heard. */
  readonly isHeard: () => boolean;
  readonly pausing: Pausing;
  /** What the worker is at. */
  job:
    | (Pick<RunPart, "key" | "title"> & { readonly id: number; readonly started: number })
    | undefined;
}

export function runOf(subject: ShownFunction, isHeard: () => boolean): Run {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  return { subject, signal: stopping.signal, stop, isHeard, pausing: pausing(), job: undefined };
}

/** The page's side of the worker: runs kernels on the page's device and takes reports of progress. */
export function pageAnswers(
  app: App,
  checks: Store<Checks>,
  current: () => Run | undefined,
): Handlers<PageApi> {
  return {
    run(id, kernel, inputs) {
      const run = current();
      if (run === undefined || id !== run.job?.id) throw new Error("This run is over.");
      return runWhenReady(app, run.signal, { kernel, inputs });
    },
    progress(id, { done, count, finding }) {
      const run = current();
      if (run === undefined || id !== run.job?.id) return null;
      const { key, title, started } = run.job;
      checks.change((now) => {
        if (now.running === undefined) return now;
        const running = { ...now.running, done, count, elapsed: run.pausing.now() - started };
        const found = { ...finding, key, title, stage: "running", understood: [] } as const;
        return withFound({ ...now, running }, found);
      });
      return null;
    },
  };
}

/** Verifies one part of an order and stores the outcome. */
export async function runPart(context: RunContext, run: Run, part: RunPart): Promise<void> {
  const { app, checks, worker } = context;
  const { key, title, request, recordings } = part;
  run.pausing.resume();
  checks.change((now) => ({ ...now, running: waiting(title) }));
  const device = await deviceFor(app, run.signal);
  if (run.signal.aborted) return;
  const id = ++context.jobs.last;
  run.job = { id, key, title, started: run.pausing.now() };
  const { choice } = run.subject;
  const own = checks.now().order.own?.is;
  const outcome = await worker.call("verify", { id, choice, request, device, recordings, own });
  if (run.isHeard()) conclude(context, run, { part, outcome });
}

/** Stores the outcome of a part; a part that the worker could not finish ends the run. */
function conclude(
  { app, checks }: RunContext,
  run: Run,
  {
    part: {
      key,
      title,
      recordings: [source],
    },
    outcome,
  }: { readonly part: RunPart; readonly outcome: VerificationOutcome },
): void {
  checks.change((now) => {
    if (outcome.kind === "none")
      return { ...now, trouble: notVerified(app, run.subject, outcome.reason) };
    const { finding, understood, stopped } = outcome;
    const stage = stopped !== "" || run.signal.aborted ? "early" : "whole";
    const trouble = stopped === "" ? now.trouble : app.say("stopped", stopped);
    return { ...withFound(now, { ...finding, key, title, source, stage, understood }), trouble };
  });
  if (outcome.kind === "found" && outcome.stopped !== "") run.stop();
}

/** What was found stays. */
export function fail({ app, checks }: RunContext, { signal }: Run, error: unknown): void {
  const why = whyOf(app, error);
  checks.change((now) => cutOff(now, signal.aborted ? "" : app.say("stopped", why)));
}

function whyOf(app: App, error: unknown): string {
  if (error instanceof WorkerTimeout) return app.say("workerSilent");
  return error instanceof Unanswered ? app.say("hostSilent") : messageOf(error);
}

/** A part that has begun, and of which nothing is known yet. */
export const waiting = (title: string): RunningCheck => ({
  title,
  ...{ done: 0, count: 0, elapsed: 0 },
  isPaused: false,
});
