// Whether two definitions compute the same, rounding apart.
import { keyOf } from "../catalogue/choice.ts";
import { formulaOf } from "../catalogue/definition.ts";
import type { Choice } from "../catalogue/request.ts";
import { namesIn } from "../expr/substitute.ts";
import { vectorEvaluator } from "../numeric/vector/vector.ts";
import { isApart } from "../meaning/apart.ts";
import { definitionOf, numbersIn } from "../meaning/evaluation.ts";
import { formulaIn, formulaText } from "./measured.ts";

/** By their code: formulas of one number, or a row where the whole axis counts. */
export function agree(one: Choice, other: Choice): boolean {
  const question = JSON.stringify([one, other].map((choice) => [keyOf(choice), choice.open]));
  const answer = answers.get(question) ?? compared(one, other);
  if (answers.size >= mostAnswers) answers.clear();
  answers.set(question, answer);
  return answer;
}

/** A long file asks the same over and over. */
const answers = new Map<string, boolean>();
const mostAnswers = 1_000;

function compared(one: Choice, other: Choice): boolean {
  if (one.entry.over !== other.entry.over) return false;
  if (isSpelledAlike(one, other)) return true;
  const [mine, its] = [formulaIn(one, "implemented"), formulaIn(other, "implemented")];
  if (mine && its) return !isApart(mine, its);
  const [left, right] = [ofRow(one), ofRow(other)];
  return left.length === right.length && left.every((value, i) => near(value, right[i]!));
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
  const along = vectorEvaluator(formula, "f64", numbersIn(choice.parameters), "f64");
  return along(row, [row.length], 0);
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= NEGLIGIBLE;
const NEGLIGIBLE = 1e-3;
const row = [-2.5, 0.75, 1.25, -0.375, 3, 0];
