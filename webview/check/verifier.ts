import { keyOf } from "../../src/catalogue/choice.ts";
import type { Wish } from "../../src/present/verify/verification.ts";
import type { Connection, Handlers } from "../../src/protocol/rpc.ts";
import type { Recorded } from "../../src/verify/recordingCheck.ts";
import type { App } from "../app.ts";
import type { Job, LabApi, PageApi } from "../lab/labApi.ts";
import { startLab } from "../lab/startLab.ts";
import { store, type Store } from "../store.ts";
import { subjectsOf, type Subject } from "../subject.ts";
import { cutOff, noChecks, reordered, withFound, type Checks } from "./checks.ts";
import { readOrder, type Order } from "./order.ts";
import { notVerified, partName } from "./sentences.ts";
import { runWhenReady, venueFor } from "./venue.ts";
import { answering, Silence } from "./watchdog.ts";

/** Verifies the function in focus, in a worker of its own, so that the plot stays alive. */
export interface Verifier {
  readonly checks: Store<Checks>;
  /** Verifies what is ordered, one part after the other; does nothing while it is at it. */
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
  readonly reorder: (order: Partial<Order>) => void;
}

/** One press of the button. What an earlier one still brings is not heard. */
interface Run {
  readonly subject: Subject;
  readonly signal: AbortSignal;
  readonly stop: () => void;
}

/** One part of a run: a kernel, a recording or a definition. */
interface Part {
  readonly key: string;
  readonly title: string;
  readonly wish: Wish;
  readonly recordings: readonly Recorded[];
}

export function verifier(app: App): Verifier {
  const checks = store(noChecks);
  let lab: Connection<LabApi> | undefined;
  let current: Run | undefined;
  let job: (Pick<Part, "key" | "title"> & { id: number; started: number }) | undefined;
  let lastId = 0;

  const handlers: Handlers<PageApi> = {
    run(id, kernel, inputs) {
      if (current === undefined || id !== job?.id) throw new Error("This run is over.");
      return runWhenReady(app, current.signal, { kernel, inputs });
    },
    progress(id, done, count, finding) {
      if (id !== job?.id) return null;
      const { key, title, started } = job;
      checks.change((now) => {
        if (now.running === undefined) return now;
        const running = { ...now.running, done, count, elapsed: performance.now() - started };
        const told = { ...now, running };
        return finding === null
          ? told
          : withFound(told, { ...finding, key, title, stage: "running", understood: [] });
      });
      return null;
    },
  };

  async function run(): Promise<void> {
    const [subject] = subjectsOf(app.state.now().selection);
    const read = readOrder(checks.now().order);
    if (current !== undefined || subject?.over !== "element" || read.kind === "wrong") return;
    const stopping = new AbortController();
    const mine: Run = { subject, signal: stopping.signal, stop: () => stopping.abort() };
    current = mine;
    checks.change((now) => ({ ...reordered(now, {}), running: waiting(app.say("verifying")) }));
    try {
      for (const wish of read.wishes)
        for (const part of await partsOf(app, subject, wish))
          if (!mine.signal.aborted) await runPart(mine, part);
    } catch (error) {
      if (current === mine) fail(error);
    }
    if (current !== mine) return;
    current = undefined;
    checks.change((now) => ({ ...now, running: undefined }));
  }

  async function runPart(mine: Run, { key, title, wish, recordings }: Part): Promise<void> {
    checks.change((now) => ({ ...now, running: waiting(title) }));
    const venue = await venueFor(app, mine.signal);
    if (mine.signal.aborted) return;
    const id = ++lastId;
    job = { id, key, title, started: performance.now() };
    const { choice } = mine.subject;
    const outcome = await asked({ id, choice, wish, venue, recordings });
    if (current !== mine) return;
    checks.change((now) => {
      if (outcome.kind === "none")
        return { ...now, trouble: notVerified(app, mine.subject, outcome.reason) };
      const { finding, understood, stopped } = outcome;
      const stage = stopped !== "" || mine.signal.aborted ? "early" : "whole";
      const trouble = stopped === "" ? now.trouble : app.say("stopped", stopped);
      return { ...withFound(now, { ...finding, key, title, stage, understood }), trouble };
    });
    if (outcome.kind === "found" && outcome.stopped !== "") mine.stop();
  }

  /** Asks the worker, for as long as it answers. */
  function asked(work: Job) {
    const asking = (lab ??= startLab(handlers));
    return answering(asking.call("verify", work), {
      ask: () => asking.call("alive"),
      after: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      pause: 3000,
      patience: 12_000,
    });
  }

  /** What was found stays; a worker that fell silent or broke is let go, and the next run has a fresh one. */
  function fail(error: unknown): void {
    lab?.dispose();
    lab = undefined;
    const isCancelled = current?.signal.aborted === true;
    const why =
      error instanceof Silence
        ? app.say("workerSilent")
        : error instanceof Error
          ? error.message
          : String(error);
    checks.change((now) => cutOff(now, isCancelled ? "" : app.say("stopped", why)));
  }

  function cancel(): void {
    if (current === undefined) return;
    current.stop();
    lab?.call("cancel").catch(() => undefined);
  }

  /** A run that is at it answers something else now. */
  function reorder(order: Partial<Order>): void {
    cancel();
    current = undefined;
    job = undefined;
    checks.change((now) => reordered(now, order));
  }

  app.state.watch(
    ({ selection: { items, expression } }) => JSON.stringify(items[0] ?? expression),
    () => reorder({}),
  );
  return { checks, run, cancel, reorder };
}

const waiting = (title: string) => ({ title, done: 0, count: 0, elapsed: 0 });

/** A wish is one part; one about recordings is a part for each. */
async function partsOf(app: App, { choice }: Subject, wish: Wish): Promise<readonly Part[]> {
  const part = { key: wish.form, title: partName(app, wish), wish, recordings: [] };
  if (wish.leg !== "recording") return [part];
  const item = { ...keyOf(choice), because: "" };
  const recordings = await app.host.call("recordings", item, wish.of);
  if (recordings.length === 0) return [part];
  return recordings.map((one, index) => ({
    ...part,
    key: String(index),
    title: app.say("recordedFrom", one.from),
    recordings: [one],
  }));
}
