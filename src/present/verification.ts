// From a choice in the catalogue to the question that a verification answers.

import { definitionOf, numbersIn } from "../advice/evaluation.ts";
import { formulaOf, slopeOfInput } from "../catalogue/definition.ts";
import type { Choice } from "../catalogue/request.ts";
import { pointsOf } from "../numeric/analysis/points.ts";
import type { Form } from "../readings/wgsl/kernel.ts";
import type { KernelQuestion } from "../verify/kernelCheck.ts";
import type { Domain, Subject } from "../verify/report.ts";

export interface Wish {
  readonly of: "value" | "slope";
  readonly form: Form;
  readonly domain: Domain;
  readonly tolerance?: number | undefined;
}

/** The kernel question for a choice, or why its slope cannot be asked for. */
export function questionFor(
  choice: Choice,
  wish: Wish,
): KernelQuestion | { readonly kind: "none"; readonly reason: string } {
  const definition = definitionOf(choice, "documented");
  const slope = slopeOfInput(definition);
  if (choice.entry.over === "vector") return { kind: "none", reason: OVER_AXIS };
  if (wish.of === "slope" && slope.kind === "none") return slope;
  const value = formulaOf(definition);
  const formula = wish.of === "slope" && slope.kind === "formula" ? slope.expr : value;
  const parameters = numbersIn(choice.parameters);
  const { kinks, zeros } = pointsOf(formula, parameters);
  return { ...wish, subject: subjectOf(choice), formula, parameters, kinks, zeros };
}

export function subjectOf({ entry, version, backend, parameters }: Choice): Subject {
  const texts = Object.entries(parameters).map(
    ([key, value]) => [key, typeof value === "number" ? String(value) : value] as const,
  );
  return {
    name: entry.name,
    entry: entry.id,
    framework: entry.framework,
    version,
    backend,
    parameters: Object.fromEntries(texts),
  };
}

const OVER_AXIS = "A vector activation needs its whole axis; kernels act on single numbers.";
