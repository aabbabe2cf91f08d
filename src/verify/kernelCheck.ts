import type { Expr } from "../expr/expr.ts";
import { exactEvaluator } from "../numeric/exact.ts";
import { ordinal32 } from "../numeric/float32.ts";
import { kernelFor, type Form } from "../readings/wgsl/kernel.ts";
import { acceptance } from "./acceptance.ts";
import { inputsOf } from "./domains.ts";
import type { Domain, Subject } from "./report.ts";
import type { Check } from "./verify.ts";

export interface KernelQuestion {
  readonly subject: Subject;
  readonly of: "value" | "slope";
  readonly form: Form;
  readonly domain: Domain;
  /** The formula as documented: of the value, or of the slope as a formula of the input alone. */
  readonly formula: Expr;
  readonly parameters: Readonly<Record<string, number>>;
  /** Where the value or its slope jumps or bends; either side is right within a step of it. */
  readonly kinks: readonly number[];
  /** Where a slope is zero: near it an absolute error of 2⁻²⁴ is enough. Empty for a value. */
  readonly zeros: readonly number[];
  /** In units in the last place; absent, what the kernel claims. */
  readonly tolerance?: number | undefined;
}

/** The check of a generated kernel against the real value of its formula. */
export function kernelCheck(question: KernelQuestion): Check {
  const { subject, of, form, domain, formula, parameters, kinks, zeros } = question;
  const kernel = kernelFor(formula, { form, parameters });
  const ulp = question.tolerance ?? kernel.tolerance;
  const nearZero = (x: number): boolean => zeros.some((zero) => Math.abs(x - zero) <= 2 ** -6);
  const steps = kinks.map((kink) => ordinal32(Math.fround(kink)));
  return {
    subject,
    leg: "kernel",
    of,
    domain,
    quantity: domain === "sweep" ? "sampled" : "exhaustive",
    inputs: inputsOf(domain, kinks),
    kernel,
    reference: exactEvaluator(formula, "f32", parameters),
    tolerance: (x) => ({ ulp, absolute: of === "slope" && nearZero(x) ? 2 ** -24 : 0 }),
    atKink: (x) => steps.some((step) => Math.abs(ordinal32(x) - step) <= 1),
    acceptance: acceptance(formula, parameters),
  };
}
