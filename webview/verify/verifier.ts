import type { App } from "../app.ts";
import { messageOf } from "../messageOf.ts";
import { verificationTimeout } from "../worker/timeouts.ts";
import { startWorker } from "../worker/startWorker.ts";
import { watchedWorker } from "../worker/watchedWorker.ts";
import { store, type Store } from "../state/store.ts";
import { keyInFocus, subjectsOf } from "../state/subject.ts";
import { watchParts } from "../state/watchParts.ts";
import { noChecks, reordered, type Checks } from "./checks.ts";
import { readOrder, type Order, type OwnWork } from "./order.ts";
import { ownWork } from "./ownWork.ts";
import { partsOf } from "./parts.ts";
import { runRecorded } from "./recorded.ts";
import { fail, pageAnswers, runOf, runPart, waiting, type RunContext, type Run } from "./run.ts";

/** Verifies the function in focus, in a worker of its own, so that the plot stays alive. */
export interface Verifier {
  readonly checks: Store<Checks>;
  /** Verifies what is ordered, one part after the other; does nothing while it is at it. */
  readonly run: () => Promise<void>;
  /** Pauses what runs, or goes on with it. */
  readonly pause: () => void;
  readonly cancel: () => void;
  /** Judges what the files hold: numbers, or a function in WGSL. */
  readonly take: (files: readonly File[]) => Promise<void>;
  /** Judges numbers, or a function in WGSL. */
  readonly judge: (work: OwnWork) => Promise<void>;
  readonly reorder: (order: Partial<Order>) => void;
}

export function verifier(app: App): Verifier {
  const checks = store(noChecks);
  let current: Run | undefined;
  const answers = pageAnswers(app, checks, () => current);
  const worker = watchedWorker((broke) => startWorker(answers, broke), verificationTimeout);
  const context: RunContext = { app, checks, worker, jobs: { last: 0 } };

  async function run(): Promise<void> {
    const [subject] = subjectsOf(app.state.now().selection);
    const read = readOrder(checks.now().order);
    if (current !== undefined || subject?.over !== "element" || read.kind === "wrong") return;
    const mine = runOf(subject, () => current === mine);
    current = mine;
    checks.change((now) => ({ ...reordered(now, {}), running: waiting(app.say("verifying")) }));
    try {
      for (const request of read.requests)
        for (const part of await partsOf(app, mine, request))
          if (!mine.signal.aborted) await runPart(context, mine, part);
      await runRecorded(context, mine, read.requests);
    } catch (error) {
      if (mine.isHeard()) fail(context, mine, error);
    }
    if (!mine.isHeard()) return;
    current = undefined;
    checks.change((now) => ({ ...now, running: undefined }));
  }

  function pause(): void {
    const { running } = checks.now();
    if (current?.job === undefined || running === undefined) return;
    const isPaused = !running.isPaused;
    if (isPaused) current.pausing.pause();
    else current.pausing.resume();
    worker.call("pause", isPaused).catch(() => undefined);
    checks.change((now) => ({ ...now, running: { ...running, isPaused } }));
  }

  function cancel(): void {
    if (current === undefined) return;
    current.stop();
    worker.call("cancel").catch(() => undefined);
  }

  /** A run that is at it answers something else now. */
  function reorder(order: Partial<Order>): void {
    cancel();
    current = undefined;
    checks.change((now) => reordered(now, order));
  }

  async function take(files: readonly File[]): Promise<void> {
    const work = await ownWork(app.host, files).catch(messageOf);
    if (typeof work === "string") {
      cancel();
      current = undefined;
      return checks.change((now) => ({ ...reordered(now, {}), trouble: work }));
    }
    await judge(work);
  }

  function judge(work: OwnWork): Promise<void> {
    reorder({ target: typeof work.is === "string" ? "wgsl" : "outputs", own: work });
    return run();
  }

  let verified = keyInFocus(app.state.now().selection);
  watchParts(app.state, ["selection"], ({ selection }) => {
    const next = keyInFocus(selection);
    if (next !== verified) reorder({});
    verified = next;
  });
  return { checks, run, pause, cancel, take, judge, reorder };
}
