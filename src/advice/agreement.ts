// Whether two definitions compute the same, rounding apart.
import { keyOf } from "../catalogue/choice.ts";
import { formulaOf } from "../catalogue/definition.ts";
import type { Choice } from "../catalogue/request.ts";
import { namesIn } from "../expr/substitute.ts";
import { vectorEvaluator } from "../numeric/vector/vector.ts";
import { isApart, isNoticeable } from "../meaning/apart.ts";
import { definitionOf, numbersIn } from "../meaning/evaluation.ts";
import type { Subject } from "../meaning/subject.ts";
import { formulaIn, formulaText } from "./measured.ts";
import { elementAt } from "../required.ts";
import { perText } from "../memo.ts";

/** By their code, but for what training does not notice: formulas of one number, or a row where the whole axis counts. */
export const agree = (one: Choice, other: Choice): boolean => answered(one, other, roughly);

/** The same, but for what float32 loses: the form of GELU with tanh is not the exact one. */
export const computeSame = (one: Choice, other: Choice): boolean => answered(one, other, closely);

interface Measure {
  readonly name: string;
  readonly isApart: (one: Subject, other: Subject) => boolean;
  /** The largest difference of a row that does not count. */
  readonly negligible: number;
}

const roughly: Measure = { name: "roughly", isApart, negligible: 1e-3 };
const closely: Measure = { name: "closely", isApart: isNoticeable, negligible: 2e-6 };

/** A long file asks the same over and over. */
const answered = perText({ textOf: questionText, maxAnswers: 1_000 }, compared);

function questionText(one: Choice, other: Choice, { name }: Measure): string {
  const pair = [one, other].map((choice) => [keyOf(choice), choice.open]);
  return JSON.stringify([name, ...pair]);
}

function compared(one: Choice, other: Choice, { isApart, negligible }: Measure): boolean {
  if (one.entry.over !== other.entry.over) return false;
  if (isSpelledAlike(one, other)) return true;
  const [mine, its] = [formulaIn(one, "implemented"), formulaIn(other, "implemented")];
  if (mine && its) return !isApart(mine, its);
  const [left, right] = [ofRow(one), ofRow(other)];
  return (
    left.length === right.length &&
    left.every((value, i) => Math.abs(value - elementAt(right, i)) <= negligible)
  );
}

/** The same formula of the same values needs no numbers. */
function isSpelledAlike(one: Choice, other: Choice): boolean {
  if (formulaText(one, "implemented") !== formulaText(other, "implemented")) return false;
  const [mine, its] = [numbersIn(one.parameters), numbersIn(other.parameters)];
  return namesIn(formulaOf(definitionOf(one, "implemented"))).every(
    (name) => mine[name] === its[name],
  );
}

/** Whether the documentation states what the code computes. */
export function isDocumented(choice: Choice): boolean {
  const [said, done] = [formulaIn(choice, "documented"), formulaIn(choice, "implemented")];
  return said !== undefined && done !== undefined && !isApart(said, done);
}

function ofRow(choice: Choice): readonly number[] {
  const formula = formulaOf(definitionOf(choice, "implemented"));
  const along = vectorEvaluator(formula, { arithmetic: "f64" }, numbersIn(choice.parameters));
  return along(row, [row.length], 0);
}

const row = [-2.5, 0.75, 1.25, -0.375, 3, 0];
