import { GpuFailure } from "../../src/gpu/gpuFailure.ts";
import { runTogether } from "../../src/gpu/runTogether.ts";
import type { Expr } from "../../src/expr/expr.ts";
import type { Form, Grid, Kernel } from "../../src/readings/wgsl/kernel.ts";
import type { App } from "../app.ts";
import type { Computable } from "./curves.ts";
import { remembered } from "../state/remembered.ts";

/** Float32 results for each curve, and what computed them. */
export interface Computed {
  readonly values: readonly Float32Array[];
  readonly by: "gpu" | "cpu";
  /** Why the graphics processor did not, although it is there; empty otherwise. */
  readonly failure: string;
}

export interface ComputeTask {
  readonly inputs: Float32Array<ArrayBuffer>;
  readonly form: Form;
}

type Computer = Pick<App, "state" | "worker">;

/** Computes curves on the graphics processor, or in the worker if there is no graphics processor or it fails. */
export async function compute(
  app: Computer,
  curves: readonly Computable[],
  task: ComputeTask,
): Promise<Computed> {
  // What rounds as a framework does in 16 bits is computed by the worker alone.
  if (curves.some(({ narrow }) => narrow !== undefined))
    return { values: await onCpu(app, curves, task), by: "cpu", failure: "" };
  return gpuElseCpu(app, {
    onGpu: async (device) => {
      const kernels = await oneByOne(curves, (curve) => kernelOf(app, curve, task.form));
      return floatsOf(await runTogether(device, kernels, new Uint32Array(task.inputs.buffer)));
    },
    onCpu: () => onCpu(app, curves, task),
  });
}

/** The values of a formula of two inputs at a grid's nodes. */
export function computeGrid(
  app: Computer,
  { expr, numbers }: Computable,
  grid: Grid,
): Promise<Computed> {
  return gpuElseCpu(app, {
    async onGpu(device) {
      const kernel = await app.worker.call("gridKernel", expr, numbers, grid);
      const everyNode = Uint32Array.from({ length: grid.nodes ** 2 }, (_, node) => node);
      return floatsOf(await runTogether(device, [kernel], everyNode));
    },
    onCpu: async () => [await app.worker.call("evaluateGrid", expr, numbers, grid)],
  });
}

interface Ways {
  readonly onGpu: (device: GPUDevice) => Promise<readonly Float32Array[]>;
  readonly onCpu: () => Promise<readonly Float32Array[]>;
}

async function gpuElseCpu({ state }: Computer, { onGpu, onCpu }: Ways): Promise<Computed> {
  const { gpu } = state.now();
  if (gpu.kind !== "ready") return { values: await onCpu(), by: "cpu", failure: "" };
  try {
    return { values: await onGpu(gpu.device), by: "gpu", failure: "" };
  } catch (error) {
    if (!(error instanceof GpuFailure)) throw error;
    const failure = error.kind === "lost" ? "" : error.message;
    return { values: await onCpu(), by: "cpu", failure };
  }
}

const onCpu = (
  app: Computer,
  curves: readonly Computable[],
  { inputs }: ComputeTask,
): Promise<readonly Float32Array[]> =>
  oneByOne(curves, async (curve) =>
    curve.narrow === undefined
      ? app.worker.call("evaluate", await treeOf(app, curve), curve.numbers, inputs)
      : app.worker.call("evaluateNarrow", curve.narrow, inputs),
  );

const floatsOf = (results: readonly Uint32Array<ArrayBuffer>[]): readonly Float32Array[] =>
  results.map(({ buffer, byteOffset, length }) => new Float32Array(buffer, byteOffset, length));

/** The worker does one thing at a time. After one request fails, the others are not sent. */
async function oneByOne<C, T>(
  curves: readonly C[],
  ask: (curve: C) => Promise<T>,
): Promise<readonly T[]> {
  const answers: T[] = [];
  for (const curve of curves) answers.push(await ask(curve));
  return answers;
}

/** A curve's kernel, made once for its latest numbers. */
async function kernelOf(app: Computer, curve: Computable, form: Form): Promise<Kernel> {
  const { numbers } = curve;
  const expr = await treeOf(app, curve);
  return kernels[form](expr, JSON.stringify(numbers), () =>
    app.worker.call("kernel", expr, form, numbers),
  );
}

const kernels = {
  stable: remembered<Kernel>(),
  documented: remembered<Kernel>(),
} as const;

/** The derivative of a long formula's slope takes too long for the page: the worker finds it. */
const treeOf = async ({ worker }: Computer, { expr, computes }: Computable): Promise<Expr> =>
  computes === "derivative" ? derivatives(expr, "", () => worker.call("derivative", expr)) : expr;

const derivatives = remembered<Expr>();
