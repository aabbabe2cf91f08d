// The largest error that WGSL allows a kernel, as a report has it.

import { toHex } from "../../numeric/floats/hex.ts";

import type { Check } from "../check.ts";
import type { Question } from "../question.ts";
import type { AtMost } from "../report.ts";
import { upperBound } from "./upperBound.ts";

/**
 * In steps of some milliseconds, after each of which it may be left. Undefined unless the check is of a documented
 * kernel whose bound is known.
 */
export async function atMostOf(
  { check, question }: { readonly check: Check; readonly question?: Question },
  afterStep: () => Promise<"continue" | "leave">,
): Promise<AtMost | undefined> {
  if (question === undefined || check.kernel.form !== "documented") return undefined;
  const steps = upperBound(question.formula, question.parameters);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value && { ulp: value.ulp, xBits: toHex(value.x, "f32") };
    if ((await afterStep()) === "leave") return undefined;
  }
}

/** A float32 has 24 binary digits. */
export const allowsLosingAllDigits = ({ ulp }: AtMost): boolean => ulp >= 2 ** 24;

/** To three decimals, rounded up, so that it is still a bound. */
export const boundToShow = ({ ulp }: AtMost): number => Math.ceil(ulp * 1000) / 1000;
