import * as v from "valibot";
import type { Expr } from "../../src/expr/expr.ts";
import type { Choice } from "../../src/catalogue/request.ts";
import type { Apart } from "../../src/meaning/apart.ts";
import type { Subject as Bound } from "../../src/meaning/subject.ts";
import type { NotVerified, VerificationRequest } from "../../src/present/verify/verification.ts";
import type { Analysis } from "../../src/numeric/facts/analyse.ts";
import type { Schemas } from "../../src/protocol/rpc.ts";
import type { Form, Grid, Kernel } from "../../src/readings/wgsl/kernel.ts";
import type { Job as TrainingJob, JobResult } from "../../src/training/job.ts";
import type { Plan } from "../../src/training/plan.ts";
import type { Outputs } from "../../src/verify/checks/outputsCheck.ts";
import type { Recorded, Understood } from "../../src/verify/checks/recordingCheck.ts";
import type { Adapter, Report } from "../../src/verify/report.ts";
import type { Strip, StripAxis } from "../../src/verify/strip.ts";
import type { NarrowCode } from "../compute/curves.ts";
import type { Landmarks } from "../plot/landmarks.ts";
import type { FitOptions } from "../surface/maxout/fit.ts";
import type { Fit } from "../surface/maxout/improve.ts";

export type ParameterNumbers = Readonly<Record<string, number>>;

/** What the page may ask of its worker, so that long computing never stops the page. */
export interface WorkerApi {
  /** Each input through the formula in emulated float32: every operation rounded. */
  evaluate(expr: Expr, numbers: ParameterNumbers, inputs: Float32Array): Float32Array;
  /** Each input through the code of a framework in 16 bits; a slope that does not exist is NaN. */
  evaluateNarrow(code: NarrowCode, inputs: Float32Array): Float32Array;
  /** The same as `evaluate` over the nodes of a grid, for a formula of two inputs. */
  evaluateGrid(expr: Expr, numbers: ParameterNumbers, grid: Grid): Float32Array;
  /** The derivative by x, simplified. */
  derivative(expr: Expr): Expr;
  /** The kernel of a formula: the worker makes it, so that the page need not hold what makes kernels. */
  kernel(expr: Expr, form: Form, numbers: ParameterNumbers): Kernel;
  /** The kernel of a formula of two inputs, whose inputs are the numbers of a grid's nodes. */
  gridKernel(expr: Expr, numbers: ParameterNumbers, grid: Grid): Kernel;
  /** The maxouts with 1, 2, … pieces that come nearest to a target of so many inputs. */
  fits(target: Expr, inputs: 1 | 2, options: FitOptions): readonly Fit[];
  /** What is worth marking on the formula's curve. */
  landmarks(formula: Expr, numbers: ParameterNumbers): Landmarks;
  /** All that can be found out about a formula from its tree. */
  analyse(formula: Expr, numbers: ParameterNumbers): Analysis;
  /** The largest difference of two functions, and where it is. */
  apart(a: Bound, b: Bound): Apart;
  /** The real value at each input, as the nearest double; NaN if there is no value. */
  exact(expr: Expr, numbers: ParameterNumbers, inputs: Float32Array): Float64Array;
  /** Runs the check that the job asks for. */
  verify(job: VerificationJob): VerificationOutcome;
  /** Pauses the verification that is running, or goes on with it; the next one is not paused. */
  pause(isPaused: boolean): null;
  /** Ends the verification that is running; it reports what it has. */
  cancel(): null;
  /** Trains some networks for some epochs. */
  trainJob(job: TrainingJob): JobResult;
  /** What one network computes over the square of its inputs, row by row. */
  networkSurface(plan: Plan, weights: Float32Array): Float32Array;
  /** Answers as soon as the worker listens. */
  alive(): null;
}

/** What is verified, what computes it, and its recordings. */
export interface VerificationJob {
  readonly id: number;
  readonly choice: Choice;
  readonly request: VerificationRequest;
  readonly device: VerificationDevice;
  readonly recordings: readonly Recorded[];
  /** The reader's own outputs, or the text of their function in WGSL. */
  readonly own: Outputs | string | undefined;
}

export type VerificationOutcome =
  | {
      readonly kind: "found";
      readonly finding: VerificationResult;
      readonly understood: readonly Understood[];
      /** Why it ended before it was through; empty when it was not hindered. */
      readonly stopped: string;
    }
  | { readonly kind: "none"; readonly reason: NotVerified };

/** A report, and the error against the input on each axis. */
export interface VerificationResult {
  readonly report: Report;
  readonly strips: Readonly<Record<StripAxis, Strip>>;
}

/** What computes the kernel: an adapter of the page, or the CPU, with the reason. */
export type VerificationDevice =
  | { readonly kind: "gpu"; readonly adapter: Adapter }
  | { readonly kind: "cpu"; readonly reason: string };

/** How many inputs of how many are judged, and now and then what was found until then. */
export interface VerificationProgress {
  readonly done: number;
  readonly count: number;
  readonly finding: VerificationResult;
}

/** What the worker may ask of its page. */
export interface PageApi {
  /** Runs a kernel for a job on the page's device: bit patterns in, bit patterns out. */
  run(job: number, kernel: Kernel, inputs: Uint32Array): Uint32Array;
  progress(job: number, progress: VerificationProgress): null;
}

// Page and worker are one program: a look at the outer shape is enough, and trees need no copy.
const record = <T>() => v.custom<T>((value) => typeof value === "object" && value !== null);
const numbers = v.record(v.string(), v.number());
const floats = v.instance(Float32Array);
const bits = v.instance(Uint32Array);
const nothing = v.null();

export const workerSchemas: Schemas<WorkerApi> = {
  evaluate: { args: v.tuple([record<Expr>(), numbers, floats]), result: floats },
  evaluateNarrow: { args: v.tuple([record<NarrowCode>(), floats]), result: floats },
  evaluateGrid: { args: v.tuple([record<Expr>(), numbers, record<Grid>()]), result: floats },
  derivative: { args: v.tuple([record<Expr>()]), result: record<Expr>() },
  gridKernel: {
    args: v.tuple([record<Expr>(), numbers, record<Grid>()]),
    result: record<Kernel>(),
  },
  fits: {
    args: v.tuple([record<Expr>(), v.picklist([1, 2]), record<FitOptions>()]),
    result: record<readonly Fit[]>(),
  },
  kernel: {
    args: v.tuple([record<Expr>(), v.picklist(["documented", "stable"]), numbers]),
    result: record<Kernel>(),
  },
  landmarks: { args: v.tuple([record<Expr>(), numbers]), result: record<Landmarks>() },
  analyse: { args: v.tuple([record<Expr>(), numbers]), result: record<Analysis>() },
  apart: { args: v.tuple([record<Bound>(), record<Bound>()]), result: record<Apart>() },
  exact: {
    args: v.tuple([record<Expr>(), numbers, floats]),
    result: v.instance(Float64Array),
  },
  verify: { args: v.tuple([record<VerificationJob>()]), result: record<VerificationOutcome>() },
  pause: { args: v.tuple([v.boolean()]), result: nothing },
  cancel: { args: v.tuple([]), result: nothing },
  trainJob: { args: v.tuple([record<TrainingJob>()]), result: record<JobResult>() },
  networkSurface: { args: v.tuple([record<Plan>(), floats]), result: floats },
  alive: { args: v.tuple([]), result: nothing },
};

export const pageSchemas: Schemas<PageApi> = {
  run: { args: v.tuple([v.number(), record<Kernel>(), bits]), result: bits },
  progress: {
    args: v.tuple([v.number(), record<VerificationProgress>()]),
    result: nothing,
  },
};
