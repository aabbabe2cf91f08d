import { exactEvaluator } from "../../numeric/reference/exact.ts";
import { ordinal32 } from "../../numeric/floats/float32.ts";
import { kernelFor, type Form } from "../../readings/wgsl/kernel.ts";
import { acceptance } from "../specification/acceptance.ts";
import { inputsOf } from "../domains.ts";
import type { Question } from "../question.ts";
import type { Check } from "../check.ts";

/** The check of a generated kernel against the real value of its formula. */
export function kernelCheck(question: Question, form: Form): Check {
  const { subject, of, domain, between, formula, parameters, kinks, zeros } = question;
  const kernel = kernelFor(formula, { form, parameters });
  const ulp = question.tolerance ?? kernel.tolerance;
  const nearZero = (x: number): boolean => zeros.some((zero) => Math.abs(x - zero) <= 2 ** -6);
  return {
    subject,
    leg: "kernel",
    of,
    domain,
    quantity: domain === "sweep" ? "sampled" : "exhaustive",
    inputs: inputsOf(domain, kinks, between),
    kernel,
    reference: exactEvaluator(formula, "f32", parameters),
    tolerance: (x) => ({ ulp, absolute: of === "slope" && nearZero(x) ? slopeError : 0 }),
    atKink: besideOne(kinks),
    acceptance: acceptance(formula, parameters),
  };
}

/** The absolute error of a slope that passes near its zeros. */
export const slopeError = 2 ** -24;

/** True for the floats at a kink and beside it. */
function besideOne(kinks: readonly number[]): (x: number) => boolean {
  const steps = kinks.map((kink) => ordinal32(Math.fround(kink)));
  return (x) => steps.some((step) => Math.abs(ordinal32(x) - step) <= 1);
}
