// A whole run: parts of the networks, from checkpoint to checkpoint, on any computer.

import type { Floats } from "./block/floats.ts";
import type { NetworkMeasures, Measured } from "./block/measure.ts";
import type { Job, JobResult } from "./job.ts";
import { joined } from "./joined.ts";
import type { Plan } from "./plan.ts";
import { weightsIn } from "./setting.ts";
import { taskOf } from "./tasks.ts";

/** What runs the jobs of a run. */
export interface Computer {
  readonly arithmetic: Job["arithmetic"];
  /** How many jobs it does at once. */
  readonly atOnce: number;
  /** About how many weights it moves in one millisecond, which decides how long a job takes. */
  readonly weightsPerMillisecond: number;
  /** The results of a job; rejects if it cannot be done. */
  readonly compute: (job: Job) => Promise<JobResult>;
}

/** All networks at one time of the run. */
export interface Snapshot {
  readonly epochs: number;
  readonly measured: Measured;
}

export interface Outcome {
  readonly start: Snapshot & { readonly examined: NetworkMeasures };
  /** At the last checkpoint before the run ended or was stopped. */
  readonly end: Snapshot & { readonly examined: NetworkMeasures };
  /** The numbers of all networks at the end, row by row. */
  readonly state: Floats;
}

export interface TrainingOptions {
  /** Looked at before every job; an AbortSignal fits. */
  readonly signal?: { readonly aborted: boolean } | undefined;
  readonly onSnapshot?: ((snapshot: Snapshot) => void) | undefined;
}

/** Trains all networks of a plan, checkpoint by checkpoint. If it is stopped, the outcome is that of the last checkpoint. */
export async function train(
  plan: Plan,
  computer: Computer,
  { signal, onSnapshot }: TrainingOptions = {},
): Promise<Outcome> {
  const parts = partsOf(plan, computer);
  const done = (at: number, results: readonly JobResult[]): Snapshot => ({
    epochs: at,
    measured: {
      losses: joined(results.map(({ measured }) => measured.losses)),
      flat: joined(results.map(({ measured }) => measured.flat)),
      dead: joined(results.map(({ measured }) => measured.dead)),
    },
  });
  const examinedAt = async (at: number, states: readonly (Floats | null)[]) => {
    const results = await inTurn(parts, computer.atOnce, (part, index) =>
      computer.compute({ ...part, state: states[index] ?? null, from: at, to: at, examined: true }),
    );
    const gradientNorms = joined(results.flatMap(({ examined }) => examined?.gradientNorms ?? []));
    const linearity = joined(results.flatMap(({ examined }) => examined?.linearity ?? []));
    return { results, snapshot: { ...done(at, results), examined: { gradientNorms, linearity } } };
  };
  const start = await examinedAt(0, []);
  onSnapshot?.(start.snapshot);
  let [at, states] = [0, start.results.map(({ state }) => state)];
  for (const next of checkpoints(plan.setting.epochs)) {
    const results = await inTurn(parts, computer.atOnce, (part, index) =>
      trained(
        { ...part, state: states[index] ?? null, from: at, to: next, examined: false },
        computer,
        signal,
      ),
    );
    const all = results.filter((result) => result !== undefined);
    if (all.length < parts.length) break;
    [at, states] = [next, all.map(({ state }) => state)];
    onSnapshot?.(done(at, all));
  }
  const end = await examinedAt(at, states);
  return { start: start.snapshot, end: end.snapshot, state: inRows(plan, parts, states) };
}

/** Job by job, each short enough that a run can be stopped; undefined if it was. */
async function trained(
  job: Job,
  computer: Computer,
  signal: TrainingOptions["signal"],
): Promise<JobResult | undefined> {
  const { setting } = job.plan;
  const perEpoch = job.count * taskOf(setting.task).samples.length * weightsIn(setting);
  const epochs = Math.max(
    1,
    Math.floor((jobMilliseconds * computer.weightsPerMillisecond) / perEpoch),
  );
  let { state, from } = job;
  for (;;) {
    if (signal?.aborted) return undefined;
    const to = Math.min(job.to, from + epochs);
    const result = await computer.compute({ ...job, state, from, to });
    if (to === job.to) return result;
    [state, from] = [result.state, to];
  }
}

type PartOfRun = Pick<Job, "plan" | "arithmetic" | "first" | "count">;

/** Several parts for each that computes at once, so that all are busy until the end. */
function partsOf(plan: Plan, { arithmetic, atOnce }: Computer): readonly PartOfRun[] {
  const { networks } = plan.setting;
  const blocks = Math.ceil(networks / networksPerBlock / (atOnce === 1 ? 1 : 8 * atOnce));
  const size = blocks * networksPerBlock;
  return Array.from({ length: Math.ceil(networks / size) }, (_, index) => ({
    plan,
    arithmetic,
    first: index * size,
    count: Math.min(size, networks - index * size),
  }));
}

/** When all networks are measured: often at first, then at even distances, and at the end. */
export function checkpoints(epochs: number): readonly number[] {
  const early = [1, 2, 5].flatMap((n) => [1, 10, 100, 1000, 10_000].map((ten) => n * ten));
  const even = Array.from({ length: evenMilliseconds }, (_, index) =>
    Math.round((epochs * (index + 1)) / evenMilliseconds),
  );
  const all = [...early.filter((n) => n < epochs / evenMilliseconds), ...even.filter((n) => n > 0)];
  return [...new Set(all)].sort((a, b) => a - b);
}

/**
 * The results of `make` for all, in their order, with so many at work at once. After a failure nothing more is begun,
 * and it rejects when nobody is at work any more.
 */
async function inTurn<T, R>(
  all: readonly T[],
  atOnce: number,
  make: (one: T, index: number) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = all.entries();
  let failed = false;
  const worker = async (): Promise<void> => {
    try {
      for (const [index, one] of waiting) {
        if (failed) return;
        results[index] = await make(one, index);
      }
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  const workers = Array.from({ length: atOnce }, worker);
  await Promise.allSettled(workers);
  await Promise.all(workers);
  return results;
}

/** The parts' numbers as one table: a row has one number of every network of the run. */
function inRows(plan: Plan, parts: readonly PartOfRun[], states: readonly Floats[]): Floats {
  const { networks } = plan.setting;
  const rows = (states[0]?.length ?? 0) / (parts[0]?.count ?? 1);
  const all = states[0]?.slice(0, 0) ?? new Float32Array(0);
  const table =
    all instanceof Float32Array
      ? new Float32Array(rows * networks)
      : new Float64Array(rows * networks);
  states.forEach((state, index) => {
    const { first = 0, count = 0 } = parts[index] ?? {};
    for (let row = 0; row < rows; row++)
      table.set(state.subarray(row * count, (row + 1) * count), row * networks + first);
  });
  return table;
}

const networksPerBlock = 128;
const evenMilliseconds = 40;
/** Milliseconds that a job takes, about. */
const jobMilliseconds = 60;
