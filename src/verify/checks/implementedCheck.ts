import { kernelCheck } from "./kernelCheck.ts";
import type { Question } from "../question.ts";
import { difference } from "../report.ts";
import { emulated, type Runner } from "../runner.ts";
import type { Check } from "../check.ts";

/**
 * What the code computes in float32 against the real value of what is documented.
 * A difference is a finding about the framework, never a failure.
 */
export function implementedCheck(
  question: Question,
  implemented: (x: number) => number,
): { readonly check: Check; readonly runner: Runner } {
  const check = kernelCheck(question, "documented");
  return {
    check: {
      ...check,
      leg: "implemented",
      atKink: () => false,
      acceptance: () => undefined,
      difference: difference,
    },
    runner: emulated(implemented),
  };
}
