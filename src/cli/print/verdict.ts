// The verdict of a verification, in the contract's words, and the exit code for it.
import { difference, type Report } from "../../verify/report.ts";

export type CheckVerdict = "holds" | "does not hold" | "differs" | "not verified";

/** Code and recordings differ from a documentation or a definition; a kernel, and printed numbers, hold or do not. */
export function verdictOf(report: Report): CheckVerdict {
  if (report.count === 0) return "not verified";
  if (differing(report) === 0) return "holds";
  return report.leg === "implemented" || report.leg === "recording" ? "differs" : "does not hold";
}

/** How many results lie beyond the tolerance, also where the code is known to compute something else. */
export const differing = ({ failed, undefinedReasons }: Report): number =>
  failed + (undefinedReasons[difference] ?? 0);

/** 0 where all hold, 1 where one does not hold or differs, else 3: something, or all, was not verified. */
export function exitCodeOf(verdicts: readonly CheckVerdict[]): 0 | 1 | 3 {
  if (verdicts.some((one) => one === "differs" || one === "does not hold")) return 1;
  return verdicts.length === 0 || verdicts.includes("not verified") ? 3 : 0;
}
