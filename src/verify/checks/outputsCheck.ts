import { floatTypes, type FloatType } from "../../numeric/floats/floatType.ts";
import type { FloatFormat } from "../../numeric/floats/hex.ts";
import { exactEvaluator, type Exact } from "../../numeric/reference/exact.ts";
import type { Check } from "../check.ts";
import { kernelCheck } from "./kernelCheck.ts";
import type { Question } from "../question.ts";
import { emulated, type Runner } from "../runner.ts";

/** Inputs, and what somebody's own code gave for each. */
export interface Outputs {
  /** The origin of the outputs, as shown in the report. */
  readonly from: string;
  /** Where the inputs are from, or which they are. */
  readonly rule: string;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** The type that the inputs are written in. */
  readonly inputFormat: FloatFormat;
  /** The type of the results, in whose steps and units they are judged. */
  readonly format: FloatFormat;
}

/**
 * Somebody's own outputs against the real value of the formula as documented.
 * Either side of a kink is right within a step of it, and 1 ULP is allowed by default.
 */
export function outputsCheck(
  question: Question,
  { from, rule, xs, ys, inputFormat, format }: Outputs,
): { readonly check: Check; readonly runner: Runner } {
  const type = floatTypes[format];
  const ulp = question.tolerance ?? 1;
  const { formula, parameters, kinks, zeros, of } = question;
  const exact = exactEvaluator(formula, format === "f64" ? "f64" : "f32", parameters);
  const nearZero = (x: number): boolean => zeros.some((zero) => Math.abs(x - zero) <= 2 ** -6);
  const absolute = type.spacing(1) / 2;
  return {
    check: {
      ...kernelCheck({ ...question, domain: "f16", between: undefined }, "documented"),
      leg: "outputs",
      domain: question.domain,
      quantity: "sampled",
      given: { xs, ys },
      inputs: { rule, seed: null, count: xs.length, bits: () => new Uint32Array() },
      type,
      inputFormat,
      reference: (x) => roundedTo(type, exact(x)),
      tolerance: (x) => ({ ulp, absolute: of === "slope" && nearZero(x) ? absolute : 0 }),
      atKink: (x) => kinks.some((kink) => isBeside(x, kink, type)),
      acceptance: () => undefined,
    },
    runner: { ...nothing, adapter: { ...nothing.adapter, description: `numbers from ${from}` } },
  };
}

/** A 16-bit number is rounded from the enclosure, so that it is rounded once. */
function roundedTo(type: FloatType, exact: Exact): Exact {
  if (exact.kind === "undefined" || type.format === "f32" || type.format === "f64") return exact;
  const { value, low, high } = exact;
  if (!Number.isFinite(value) || value === 0) return exact;
  return { ...exact, value: type.nearest(low + (high - low) / 2) };
}

function isBeside(x: number, kink: number, { nearest, nextUp, nextDown }: FloatType): boolean {
  const at = nearest(kink);
  return x >= nextDown(at) && x <= nextUp(at);
}

const nothing = emulated((x) => x);
