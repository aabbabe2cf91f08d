import type { Kernel } from "../../readings/wgsl/kernel.ts";
import type { Check } from "../check.ts";
import type { Question } from "../question.ts";
import { kernelCheck } from "./kernelCheck.ts";

/**
 * Somebody's own kernel against the real value of the formula as documented, judged as a documented kernel is.
 * The limits of WGSL are not checked: they depend on how the kernel computes.
 */
export const ownKernelCheck = (question: Question, kernel: Kernel): Check => ({
  ...kernelCheck(question, "documented"),
  leg: "wgsl",
  kernel,
  acceptance: () => undefined,
});
