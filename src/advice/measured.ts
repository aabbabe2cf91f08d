// A choice as functions of one number, for rules that compare.
import { formulaOf } from "../catalogue/definition.ts";
import type { Choice } from "../catalogue/request.ts";
import { derivative } from "../expr/derivative.ts";
import { print } from "../expr/print.ts";
import { evaluator } from "../numeric/arithmetic/evaluate.ts";
import { definitionOf, evaluationOf, numbersIn, type Manner } from "./evaluation.ts";

/** What it computes or documents in float64, or undefined for a vector activation. */
export function valueOf(choice: Choice, of: Manner["of"]): ((x: number) => number) | undefined {
  return choice.entry.over === "vector" || choice.open !== undefined
    ? undefined
    : evaluationOf(choice, manner(of)).value;
}

/** The slope that the framework computes, with its text, where it has one of its own. */
export function ownSlope(
  choice: Choice,
): { readonly text: string; readonly at: (x: number) => number } | undefined {
  const { gradient } = definitionOf(choice, "implemented");
  if (choice.entry.over === "vector" || choice.open !== undefined) return undefined;
  if (gradient?.kind !== "formula") return undefined;
  const { slope } = evaluationOf(choice, manner("implemented"));
  return slope.kind === "slope" ? { text: gradient.formula, at: slope.at } : undefined;
}

/** The slope of the formula that it computes. */
export function trueSlope(choice: Choice): (x: number) => number {
  const formula = formulaOf(definitionOf(choice, "implemented"));
  return evaluator(derivative(formula, "x"), "f64", numbersIn(choice.parameters));
}

export function formulaText(choice: Choice, of: Manner["of"]): string {
  return print(formulaOf(definitionOf(choice, of)));
}

function manner(of: Manner["of"]): Manner {
  return { of, arithmetic: "f64", format: "f64" };
}
