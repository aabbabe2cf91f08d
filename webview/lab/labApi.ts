import * as v from "valibot";
import type { Expr } from "../../src/expr/expr.ts";
import type { Choice } from "../../src/catalogue/request.ts";
import type { Apart } from "../../src/present/facts.ts";
import type { Subject as Bound } from "../../src/present/subject.ts";
import type { Wish } from "../../src/present/verification.ts";
import type { Analysis } from "../../src/numeric/analysis/analyse.ts";
import type { Schemas } from "../../src/protocol/rpc.ts";
import type { Form, Kernel } from "../../src/readings/wgsl/kernel.ts";
import type { Adapter, Report } from "../../src/verify/report.ts";
import type { Landmarks } from "../plot/landmarks.ts";

export type Numbers = Readonly<Record<string, number>>;

/** What the page may ask of its worker, so that long computing never stops the page. */
export interface LabApi {
  /** Each input through the formula in emulated float32: every operation rounded. */
  evaluate(expr: Expr, numbers: Numbers, inputs: Float32Array): Float32Array;
  /** The kernel of a formula: the worker makes it, so that the page need not hold what makes kernels. */
  kernel(expr: Expr, form: Form, numbers: Numbers): Kernel;
  /** What is worth marking on the formula's curve. */
  landmarks(formula: Expr, numbers: Numbers): Landmarks;
  /** All that can be found out about a formula from its tree. */
  analyse(formula: Expr, numbers: Numbers): Analysis;
  /** The largest difference of two functions, and where it is. */
  apart(a: Bound, b: Bound): Apart;
  /** Verifies what is wished for, with one report for each kernel, recording or example that it comes to. */
  verify(choice: Choice, wish: Wish, venue: Venue): readonly Outcome[];
  /** Ends the verification that is running; it reports what it has. */
  cancel(): null;
}

/** A report, or why there is nothing to verify. */
export type Outcome = Report | { readonly notVerified: string };

/** Who computes what is verified: an adapter of the page, or the CPU, with the reason. */
export type Venue =
  | { readonly kind: "gpu"; readonly adapter: Adapter }
  | { readonly kind: "cpu"; readonly reason: string };

/** What the worker may ask of its page. */
export interface PageApi {
  /** Runs a kernel on the page's device: bit patterns in, bit patterns out. */
  run(kernel: Kernel, inputs: Uint32Array): Uint32Array;
  progress(done: number, count: number): null;
}

// Page and worker are one program: a look at the outer shape is enough, and trees need no copy.
const record = <T>() => v.custom<T>((value) => typeof value === "object" && value !== null);
const numbers = v.record(v.string(), v.number());
const floats = v.instance(Float32Array);
const bits = v.instance(Uint32Array);
const nothing = v.null();

export const labSchemas: Schemas<LabApi> = {
  evaluate: { args: v.tuple([record<Expr>(), numbers, floats]), result: floats },
  kernel: {
    args: v.tuple([record<Expr>(), v.picklist(["documented", "stable"]), numbers]),
    result: record<Kernel>(),
  },
  landmarks: { args: v.tuple([record<Expr>(), numbers]), result: record<Landmarks>() },
  analyse: { args: v.tuple([record<Expr>(), numbers]), result: record<Analysis>() },
  apart: { args: v.tuple([record<Bound>(), record<Bound>()]), result: record<Apart>() },
  verify: {
    args: v.tuple([record<Choice>(), record<Wish>(), record<Venue>()]),
    result: record<readonly Outcome[]>(),
  },
  cancel: { args: v.tuple([]), result: nothing },
};

export const pageSchemas: Schemas<PageApi> = {
  run: { args: v.tuple([record<Kernel>(), bits]), result: bits },
  progress: { args: v.tuple([v.number(), v.number()]), result: nothing },
};
