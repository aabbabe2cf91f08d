// Where the framework's own code loses digits in float32.
import type { Choice } from "../catalogue/request.ts";
import { lostDigits, type LostDigits } from "../numeric/facts/lostDigits.ts";
import { definitionOf } from "./evaluation.ts";
import { reasonForNoValue } from "./findings.ts";
import { isBound, isFinite, subjectOf, type Subject } from "./subject.ts";

/** The program that evaluates its float32 code; undefined if there is no such code, for other types, and for unknown values. */
export function codeIn32(choice: Choice): Subject | undefined {
  const { entry, dtype, open = [] } = choice;
  if (entry.over === "vector" || dtype !== "float32" || open.length > 0) return undefined;
  if (statesNoCode.has(entry.framework) || reasonForNoValue(choice) !== undefined) return undefined;
  const subject = subjectOf(choice, definitionOf(choice, "implemented"));
  return isBound(subject) && isFinite(subject) ? subject : undefined;
}

export const lossOf = ({ formula, parameters }: Subject): LostDigits | undefined =>
  lostDigits(formula, parameters);

/** Papers, and a standard that others implement. */
const statesNoCode: ReadonlySet<string> = new Set(["paper", "onnx"]);
