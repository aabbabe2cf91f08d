// Whether the number of a finding is what the definitions differ by.

import { evaluationOf } from "../../src/meaning/evaluation.ts";
import { trueSlope } from "../../src/advice/measured.ts";
import { documentedIn, formulaOf, implementedIn } from "../../src/catalogue/definition.ts";
import type { Disagreement } from "../../src/catalogue/entryParts.ts";
import type { Choice } from "../../src/catalogue/request.ts";
import { evaluator } from "../../src/numeric/arithmetic/evaluate.ts";
import { vectorEvaluator } from "../../src/numeric/vector/vector.ts";

type Largest = NonNullable<Disagreement["largest"]>;

/** The readings whose difference is the number. */
export const metBy = ({ value, at }: Largest, choice: Choice): readonly Reading[] =>
  readings.filter((of) => isAbout(value, difference(choice, Number(at), of)));

export const isHalfMet = ({ value, at }: Largest, choice: Choice, of: Reading): boolean =>
  difference(choice, Number(at), of) > Number(value) / 2;

/** The value, or the slope, as documented; or the slope of what is computed. What is computed is set beside it. */
const readings = ["value", "slope", "own slope"] as const;
type Reading = (typeof readings)[number];

function difference(choice: Choice, at: number, of: Reading): number {
  if (choice.entry.over === "vector") return of === "value" ? furthest(choice) : NaN;
  const format = choice.dtype === "float32" ? "f32" : "f64";
  const x = format === "f32" ? Math.fround(at) : at;
  const stated = evaluationOf(choice, {
    ...{ of: "documented", arithmetic: "exact" },
    format: of === "value" ? "f64" : format,
  });
  const done = evaluationOf(choice, { of: "implemented", arithmetic: format, format });
  if (of === "value") return Math.abs(stated.value(x) - done.value(x));
  if (done.slope.kind === "none" || stated.slope.kind === "none") return NaN;
  if (of === "slope") return Math.abs(stated.slope.at(x) - done.slope.at(x));
  const { formula, parameters } = trueSlope(choice);
  const truth = evaluator(formula, "f64", parameters)(x);
  return Math.abs((format === "f32" ? Math.fround(truth) : truth) - done.slope.at(x));
}

/** The largest difference of the outputs for inputs of which two should share the whole. */
function furthest(choice: Choice): number {
  const [stated, done] = [documentedIn, implementedIn].map((of) =>
    vectorEvaluator(formulaOf(of(choice.entry, choice)), { arithmetic: "f64" }, {})(
      [1, 1, 0, -1],
      [4],
      0,
    ),
  );
  return Math.max(...stated!.map((one, i) => Math.abs(one - done![i]!)));
}

/** True for a number that is printed so when it has as many digits. */
export function isAbout(printed: string, number: number): boolean {
  const digits = printed
    .replace(/e.*/, "")
    .replace(/^0\.0*/, "")
    .replace(".", "").length;
  return Number(number.toPrecision(digits)) === Number(printed);
}
