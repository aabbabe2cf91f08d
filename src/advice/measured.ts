// A choice as formulas, for rules that compare.
import { formulaOf, slopeOf, slopeOfInput } from "../catalogue/definition.ts";
import type { Choice } from "../catalogue/request.ts";
import { derivative } from "../expr/derivative.ts";
import { print } from "../expr/print.ts";
import type { Apart } from "../meaning/apart.ts";
import { definitionOf, numbersIn, type EvaluationOptions } from "../meaning/evaluation.ts";
import { isBound, subjectOf, type Subject } from "../meaning/subject.ts";

/** What it computes or documents; undefined for a vector activation, and where a parameter has no value. */
export function formulaIn(choice: Choice, of: EvaluationOptions["of"]): Subject | undefined {
  const subject = subjectOf(choice, definitionOf(choice, of));
  return choice.entry.over === "vector" || choice.open !== undefined || !isBound(subject)
    ? undefined
    : subject;
}

/** The slope that the framework computes, with its text, where it has one of its own. */
export function ownSlope(
  choice: Choice,
): { readonly text: string; readonly formula: Subject } | undefined {
  const definition = definitionOf(choice, "implemented");
  const [slope, written] = [slopeOfInput(definition), slopeOf(definition)];
  if (slope.kind === "none" || written.kind === "none") return undefined;
  if (formulaIn(choice, "implemented") === undefined) return undefined;
  if (definition.gradient?.kind !== "formula") return undefined;
  const formula = { formula: slope.expr, parameters: numbersIn(choice.parameters) };
  return isBound(formula) ? { text: print(written.expr), formula } : undefined;
}

/** The slope of the formula that it computes. */
export const trueSlope = (choice: Choice): Subject => ({
  formula: derivative(formulaOf(definitionOf(choice, "implemented")), "x"),
  parameters: numbersIn(choice.parameters),
});

export function formulaText(choice: Choice, of: EvaluationOptions["of"]): string {
  return print(formulaOf(definitionOf(choice, of)));
}

/** A size and its places for a sentence: three digits are enough. */
export function distanceText(apart: Apart): { readonly distance: string; readonly at: string } {
  if (apart.kind !== "most") return { distance: "∞", at: "±∞" };
  const [first = NaN, last] = [apart.at[0], apart.at[apart.at.length - 1]];
  const isMirrored = apart.at.length === 2 && first === -(last ?? NaN);
  return {
    distance: short(apart.value),
    at: isMirrored ? `±${short(-first)}` : apart.at.slice(0, 2).map(short).join(", "),
  };
}

const short = (value: number): string => String(Number(value.toPrecision(3)));
