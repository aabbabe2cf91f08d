import { answerOf } from "../../src/training/answer.ts";
import type { Plan } from "../../src/training/plan.ts";
import { train } from "../../src/training/run.ts";
import type { Handlers } from "../../src/protocol/rpc.ts";
import { required } from "../../src/required.ts";
import type { App } from "../app.ts";
import type { PageApi } from "../worker/workerApi.ts";
import { verificationTimeout } from "../worker/timeouts.ts";
import { startWorker } from "../worker/startWorker.ts";
import { watchedWorker } from "../worker/watchedWorker.ts";
import { messageOf } from "../messageOf.ts";
import { changeItems } from "../state/state.ts";
import { store, type Store } from "../state/store.ts";
import { itemsOf, type Experiment } from "./experiments.ts";
import { readTrainingOrder } from "./order.ts";
import { inWorkers, trainingComputer } from "./trainingComputer.ts";
import { noTrainings, pointOf, type LossSeries, type Trainings } from "./trainings.ts";
import { wantedSeries, type WantedSeries } from "./wanted.ts";

/** Trains networks with all functions on show. */
export interface Trainer {
  readonly trainings: Store<Trainings>;
  readonly workerCount: number;
  /** Trains as the settings describe, one function after the other; does nothing while a training runs. */
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
  /** Puts an experiment's functions and settings on show, and runs it. */
  readonly runExperiment: (experiment: Experiment) => Promise<void>;
  /** What one network computes over the square of its inputs, row by row. */
  readonly surface: (plan: Plan, weights: Float32Array) => Promise<Float32Array>;
}

export function trainer(app: App): Trainer {
  const trainings = store(noTrainings);
  const workerCount = Math.max(1, Math.min(maxWorkers, navigator.hardwareConcurrency));
  const workers = Array.from({ length: workerCount }, () =>
    watchedWorker((broke) => startWorker(noDevice, broke), verificationTimeout),
  );
  const pool = inWorkers(workers);
  let stop: AbortController | undefined;

  async function runAll(wanted: readonly WantedSeries[], map: boolean): Promise<void> {
    if (stop !== undefined) return;
    if (wanted.length === 0)
      return trainings.change((now) => ({ ...now, trouble: app.say("nothingChosen") }));
    const mine = new AbortController();
    stop = mine;
    trainings.change(() => ({ ...noTrainings, map, series: wanted.map(waiting) }));
    try {
      for (const [index, one] of wanted.entries())
        if (!mine.signal.aborted) await runOne(index, one, mine.signal);
    } catch (error) {
      app.log(error);
      trainings.change((now) => ({
        ...now,
        trouble: app.say("trainingStopped", messageOf(error)),
      }));
    }
    stop = undefined;
    trainings.change((now) => ({ ...now, running: undefined }));
  }

  async function runOne(
    index: number,
    { label, setting, what }: WantedSeries,
    signal: AbortSignal,
  ) {
    const change = (part: (one: LossSeries) => Partial<LossSeries>): void =>
      trainings.change((now) => ({
        ...now,
        series: now.series.map((one, at) => (at === index ? { ...one, ...part(one) } : one)),
      }));
    if (what.kind !== "trainable") {
      const { kind, reason } = what;
      change(() => ({ result: { kind: "none", reason, gradient: kind === "no-value" } }));
      return;
    }
    const plan = { setting, hidden: what.hidden };
    const running = { label, done: 0, count: setting.epochs };
    trainings.change((now) => ({ ...now, running }));
    const computer = trainingComputer(app.state.now().gpu, pool);
    const started = performance.now();
    const outcome = await train(plan, computer, {
      signal,
      onSnapshot(snapshot) {
        trainings.change((now) => ({ ...now, running: { ...running, done: snapshot.epochs } }));
        change(({ points }) => ({ points: [...points, pointOf(snapshot, setting)] }));
      },
    });
    const seconds = (performance.now() - started) / 1000;
    const answer = answerOf(outcome, setting);
    const trainedBy = computer.trainedBy();
    change(() => ({ result: { kind: "trained", plan, outcome, answer, seconds, trainedBy } }));
  }

  async function run(): Promise<void> {
    const order = app.state.now().training;
    const read = readTrainingOrder(order);
    if (read.kind === "read") await runAll(wantedSeries(app, read.setting, order), order.map);
  }

  function cancel(): void {
    stop?.abort();
  }

  return {
    trainings,
    workerCount,
    run,
    cancel,
    async runExperiment(experiment) {
      if (stop !== undefined) return;
      app.state.change((now) => {
        const { selection } = changeItems(now, itemsOf(experiment));
        return { ...now, selection: { ...selection, front: 0 }, training: experiment.order };
      });
      return run();
    },
    surface: (plan, weights) =>
      required(workers[0], "a worker").call("networkSurface", plan, weights),
  };
}

const waiting = ({ what: _, ...series }: WantedSeries): LossSeries => ({
  ...series,
  points: [],
  result: { kind: "waiting" },
});

const noDevice: Handlers<PageApi> = {
  run: () => Promise.reject(new Error("This worker has no device.")),
  progress: () => null,
};

const maxWorkers = 8;
