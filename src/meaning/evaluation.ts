// A choice from the catalogue, ready to be computed: its value and its slope at a number.

import type { Definition, ParameterValue } from "../catalogue/entryParts.ts";
import {
  documentedIn,
  formulaOf,
  implementedIn,
  slopeOf,
  slopeOfInput,
} from "../catalogue/definition.ts";
import type { Choice } from "../catalogue/request.ts";
import type { Expr } from "../expr/expr.ts";
import { actsOverAxis } from "../expr/overAxis.ts";
import { evaluatorIn, type FloatArithmetic } from "../numeric/arithmetic/evaluate.ts";
import { toNarrow } from "../numeric/floats/float16.ts";
import { exactEvaluator } from "../numeric/reference/exact.ts";
import { vectorEvaluator } from "../numeric/vector/vector.ts";
import { flushesIn, libraryOf } from "./library.ts";
import { narrowEach, narrowOf } from "./narrowing.ts";

export interface EvaluationOptions {
  readonly of: "documented" | "implemented";
  /** `exact` is the real value, correctly rounded to `format`; the others round every operation. */
  readonly arithmetic: "exact" | "f32" | "f64";
  readonly format: "f32" | "f64";
}

export interface Evaluation {
  readonly formula: Expr;
  /** The value at a number; for a vector activation, of an axis that holds this number alone. */
  readonly value: (x: number) => number;
  readonly slope: SlopeAt;
}

/** The slope at an input, or why there is no slope. */
export type SlopeAt =
  | { readonly kind: "slope"; readonly at: (x: number) => number }
  | { readonly kind: "none"; readonly reason: string };

export function evaluationOf(choice: Choice, options: EvaluationOptions): Evaluation {
  const definition = definitionOf(choice, options.of);
  const formula = formulaOf(definition);
  const value = reader(formula, choice, options);
  return { formula, value, slope: slopeAt(definition, options, { value, choice }) };
}

export const definitionOf = (choice: Choice, of: EvaluationOptions["of"]): Definition =>
  (of === "documented" ? documentedIn : implementedIn)(choice.entry, choice);

/** The parameters that are numbers, the only ones a formula can name. */
export function numbersIn(
  parameters: Readonly<Record<string, ParameterValue>>,
): Readonly<Record<string, number>> {
  const numbers = Object.entries(parameters).flatMap(([key, value]) =>
    typeof value === "number" ? [[key, value] as const] : [],
  );
  return Object.fromEntries(numbers);
}

/** What is documented is computed as it is written, with functions that are correctly rounded. */
const arithmeticOf = (
  choice: Choice,
  { of }: EvaluationOptions,
  format: FloatArithmetic["format"],
): FloatArithmetic => ({
  format,
  narrow: narrowEach(choice),
  library: of === "implemented" ? libraryOf(choice) : undefined,
  flushes: of === "implemented" && flushesIn(choice),
});

function slopeAt(
  definition: Definition,
  options: EvaluationOptions,
  { value, choice }: Pick<Evaluation, "value"> & { readonly choice: Choice },
): SlopeAt {
  if (options.arithmetic === "exact") {
    const slope = slopeOfInput(definition);
    if (slope.kind === "none") return slope;
    return { kind: "slope", at: reader(slope.expr, choice, options) };
  }
  const slope = slopeOf(definition);
  if (slope.kind === "none") return slope;
  const arithmetic = arithmeticOf(choice, options, options.arithmetic);
  const at = evaluatorIn(arithmetic, slope.expr, numbersIn(choice.parameters));
  if (!slope.usesOutput) return { kind: "slope", at: (x) => at(x) };
  const narrow = narrowOf(choice);
  const output = narrow ? (x: number): number => toNarrow(value(x), narrow) : value;
  return { kind: "slope", at: (x) => at(x, output(x)) };
}

function reader(formula: Expr, choice: Choice, options: EvaluationOptions): (x: number) => number {
  const { arithmetic, format } = options;
  const parameters = numbersIn(choice.parameters);
  if (actsOverAxis(formula)) {
    const along = vectorEvaluator(formula, { arithmetic, format }, parameters);
    return (x) => along([x], [1], 0)[0] ?? NaN;
  }
  if (arithmetic !== "exact")
    return evaluatorIn(arithmeticOf(choice, options, arithmetic), formula, parameters);
  const exact = exactEvaluator(formula, format, parameters);
  return (x) => {
    const result = exact(x);
    return result.kind === "value" ? result.value : NaN;
  };
}
