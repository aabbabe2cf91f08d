import * as v from "valibot";
import type { Expr } from "../../src/expr/expr.ts";
import type { Schemas } from "../../src/protocol/rpc.ts";
import type { Form, Kernel } from "../../src/readings/wgsl/kernel.ts";
import type { Question } from "../../src/verify/question.ts";
import type { Adapter, Report } from "../../src/verify/report.ts";
import type { Marks } from "../plot/frame.ts";

export type Numbers = Readonly<Record<string, number>>;

/** What the page may ask of its worker, so that long computing never stops the page. */
export interface LabApi {
  /** Each input through the formula in emulated float32: every operation rounded. */
  evaluate(expr: Expr, numbers: Numbers, inputs: Float32Array): Float32Array;
  /** Where the formula has kinks and flat stretches. */
  marks(expr: Expr, numbers: Numbers): Marks;
  /** Compares a kernel with the real values of its formula. */
  verify(question: Question, form: Form, venue: Venue): Report;
  /** Ends the verification that is running; it reports what it has. */
  cancel(): null;
}

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
  marks: { args: v.tuple([record<Expr>(), numbers]), result: record<Marks>() },
  verify: {
    args: v.tuple([record<Question>(), v.picklist(["documented", "stable"]), record<Venue>()]),
    result: record<Report>(),
  },
  cancel: { args: v.tuple([]), result: nothing },
};

export const pageSchemas: Schemas<PageApi> = {
  run: { args: v.tuple([record<Kernel>(), bits]), result: bits },
  progress: { args: v.tuple([v.number(), v.number()]), result: nothing },
};
