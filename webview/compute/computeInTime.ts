import type { App } from "../app.ts";
import { compute, type Computed, type ComputeTask } from "./compute.ts";
import type { Curve } from "./curves.ts";
import { noneIfLate, WorkerTimeout } from "../worker/watchdog.ts";

export interface InTime extends Computed {
  /** The curves of which there are values, in their order. */
  readonly curves: readonly Curve[];
  /** Those that take too long. */
  readonly late: readonly Curve[];
}

type Computer = Pick<App, "state" | "worker">;

/** Computes the curves, without those that take too long. */
export async function computeInTime(
  app: Computer,
  curves: readonly Curve[],
  task: ComputeTask,
): Promise<InTime> {
  try {
    return { ...(await compute(app, curves, task)), curves, late: [] };
  } catch (error) {
    if (!(error instanceof WorkerTimeout)) throw error;
    return eachAlone(app, curves, task);
  }
}

/** If a curve of a function is late, its slopes, which take even longer, are not requested. */
async function eachAlone(
  app: Computer,
  curves: readonly Curve[],
  task: ComputeTask,
): Promise<InTime> {
  const [done, late]: [(Computed & { readonly curve: Curve })[], Curve[]] = [[], []];
  for (const curve of curves) {
    const alone = late.some(({ subject }) => subject === curve.subject)
      ? undefined
      : await compute(app, [curve], task).catch(noneIfLate);
    if (alone === undefined) late.push(curve);
    else done.push({ ...alone, curve });
  }
  return {
    values: done.flatMap(({ values }) => values),
    by: done.every(({ by }) => by === "gpu") ? "gpu" : "cpu",
    failure: done.find(({ failure }) => failure !== "")?.failure ?? "",
    curves: done.map(({ curve }) => curve),
    late,
  };
}
