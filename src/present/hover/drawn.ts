// What a picture needs of a choice: its curve, or what it makes of a row.
import { formulaOf, implementedIn, slopeOfInput } from "../../catalogue/definition.ts";
import type { Definition } from "../../catalogue/entryParts.ts";
import type { Choice } from "../../catalogue/request.ts";
import { print } from "../../expr/print.ts";
import type { FormulaAnswers } from "../../meaning/formulaAnswers.ts";
import { numbersIn } from "../../meaning/evaluation.ts";
import { isBound, isFinite, subjectOf, type Subject } from "../../meaning/subject.ts";
import { evaluator } from "../../numeric/arithmetic/evaluate.ts";
import { vectorEvaluator } from "../../numeric/vector/vector.ts";
import type { PictureCurve } from "../picture/curve.ts";
import type { Gate } from "../picture/gatePlot.ts";
import type { Curves } from "../picture/plot.ts";
import type { Rows } from "../picture/rowPlot.ts";

/** What a definition computes, if it is a curve whose numbers are all known. */
export function curvedSubject(choice: Choice, definition: Definition): Subject | undefined {
  const subject = subjectOf(choice, definition);
  const curved = choice.entry.over === "element" && isBound(subject) && isFinite(subject);
  return curved ? subject : undefined;
}

export function curveOf(
  subject: Subject | undefined,
  answers: FormulaAnswers,
): PictureCurve | undefined {
  if (subject === undefined) return undefined;
  const { kinks, jumps } = answers.shapeOf(subject);
  const value = evaluator(subject.formula, "f32", subject.parameters);
  return { value: (x) => value(x), kinks, jumps };
}

/** With its slope, which is nowhere where the value is not. */
export function curvesOf(
  subject: Subject,
  definition: Definition,
  answers: FormulaAnswers,
): Curves {
  const { kinks, jumps, flat } = answers.shapeOf(subject);
  const value = evaluator(subject.formula, "f32", subject.parameters);
  const curves: Curves = { value: (x) => value(x), kinks, jumps, flat };
  const slope = slopeOfInput(definition);
  if (slope.kind === "none") return curves;
  const rise = evaluator(slope.expr, "f32", subject.parameters);
  return { ...curves, slope: (x) => (Number.isNaN(value(x)) ? NaN : rise(x)) };
}

/** What comes out for a row of numbers, and for the same at half its size; or for each pair, where halves are gated. */
export function rowsOf(
  choice: Choice,
  definition: Definition = implementedIn(choice.entry, choice),
): { readonly rows?: Rows; readonly gate?: Gate } {
  const subject = { formula: formulaOf(definition), parameters: numbersIn(choice.parameters) };
  if (choice.entry.over === "element" || !isBound(subject)) return {};
  const along = vectorEvaluator(subject.formula, { arithmetic: "f64" }, subject.parameters);
  const of = (row: readonly number[]): readonly number[] => along(row, [row.length], 0);
  if (/\bsplit\(/.test(print(subject.formula))) return { gate: (a, b) => of([a, b])[0] ?? NaN };
  const output = of(row);
  if (!output.every(Number.isFinite)) return {};
  const half = row.map((x) => x / 2);
  const outputs = [
    { name: "f(x)", values: output },
    ...(output.length === row.length ? [{ name: "f(x / 2)", values: of(half) }] : []),
  ];
  return { rows: { input: { name: "x", values: row }, outputs } };
}

/** Inputs whose outputs have few digits, so that these fit above their bars. */
const row = [1, 3, -1, 2, 0, 0.5];
