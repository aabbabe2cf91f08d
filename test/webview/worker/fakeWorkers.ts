/** Workers that run in the test's own thread and hang or break at will, and a clock that passes when told. */
import { connect, type Connection } from "../../../src/protocol/rpc.ts";
import { answers } from "../../../webview/worker/answers.ts";
import {
  workerSchemas,
  pageSchemas,
  type WorkerApi,
  type PageApi,
} from "../../../webview/worker/workerApi.ts";
import { workerConnection } from "../../../webview/worker/workerConnection.ts";
import {
  inTurn,
  watchedWorker,
  type ComputeWorker,
  type StartWorker,
} from "../../../webview/worker/watchedWorker.ts";
import { portTo } from "../../../webview/port.ts";

/** Whether a worker never returns from a call. */
export type Hangs = (method: string, args: readonly unknown[]) => boolean;

/** A worker that answers as the real one does, until it meets a call in which it hangs. */
export class FakeWorker extends EventTarget {
  isEnded = false;
  readonly asked: string[] = [];
  readonly #inside = new EventTarget();
  readonly #hangs: Hangs;
  #isStuck = false;

  constructor(hangs: Hangs) {
    super();
    this.#hangs = hangs;
    const port = portTo({
      post: (message) => send(this, message),
      target: this.#inside,
      log: console.warn,
    });
    const page: Connection<PageApi> = connect<PageApi, WorkerApi>(
      port,
      answers(() => page),
      { remote: pageSchemas, local: workerSchemas },
    );
  }

  postMessage(message: unknown): void {
    const { method, args } = message as { method: string; args: readonly unknown[] };
    this.asked.push(method);
    this.#isStuck ||= this.#hangs(method, args);
    if (!this.#isStuck && !this.isEnded) send(this.#inside, message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  /** As when its script throws. */
  break(): void {
    this.dispatchEvent(new Event("error"));
  }
}

const send = (to: EventTarget, data: unknown): void =>
  queueMicrotask(() => to.dispatchEvent(new MessageEvent("message", { data })));

export interface FakeClock {
  readonly after: (milliseconds: number) => Promise<void>;
  /** Lets time pass until the work has settled or so many milliseconds are over. */
  readonly pass: (milliseconds: number, work?: Promise<unknown>) => Promise<number>;
}

/** Time stands still but in `pass`, which gives how much of it was needed. */
export function fakeClock(): FakeClock {
  let now = 0;
  let due: { readonly at: number; readonly ring: () => void }[] = [];
  return {
    after: (milliseconds) =>
      new Promise((ring) => void due.push({ at: now + milliseconds, ring: () => ring() })),
    async pass(milliseconds, work = new Promise(() => undefined)) {
      const start = now;
      const watched = { isSettled: false };
      const settle = (): void => void (watched.isSettled = true);
      work.then(settle, settle);
      for (;;) {
        await settled();
        if (watched.isSettled || now >= start + milliseconds) return now - start;
        now += 500;
        const ringing = due.filter(({ at }) => at <= now);
        due = due.filter(({ at }) => at > now);
        for (const { ring } of ringing) ring();
      }
    },
  };
}

/** Until every message that is under way has arrived. */
async function settled(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

export interface FakeWorkers {
  readonly worker: ComputeWorker;
  readonly workers: readonly FakeWorker[];
  readonly clock: FakeClock;
}

/** The plot's worker, of which a new one is made whenever one is started. */
export function fakeWorkers(hangs: Hangs = () => false): FakeWorkers {
  const clock = fakeClock();
  const workers: FakeWorker[] = [];
  const start: StartWorker = (broke) => {
    const worker = new FakeWorker(hangs);
    workers.push(worker);
    return workerConnection(worker, { run: () => new Uint32Array(), progress: () => null }, broke);
  };
  const worker = inTurn(watchedWorker(start, { after: clock.after, pause: 2000, patience: 6000 }));
  return { worker, workers, clock };
}
