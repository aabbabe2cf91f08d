// The differences of every pair of some definitions: for example, of all hard sigmoids, in one table.
import { definitionOf, type EvaluationOptions } from "../../meaning/evaluation.ts";
import type { Choice } from "../../catalogue/request.ts";
import { inNumbers } from "../formula/inSymbols.ts";
import type { Apart } from "../../meaning/apart.ts";
import { formulaAnswers } from "../../meaning/formulaAnswers.ts";
import { alignedTable } from "../text/alignedTable.ts";
import { code } from "../text/markdown.ts";
import { formatDifference } from "../text/number.ts";
import { places } from "../text/places.ts";
import { between, type ChosenDefinition } from "./between.ts";
import { elementAt } from "../../required.ts";

export interface DifferenceMatrix {
  readonly classes: readonly DefinitionClass[];
  /** How far each class is from each other, in the order of the classes; "nowhere" from itself. */
  readonly apart: readonly (readonly Apart[])[];
}

/** Definitions that float32 cannot tell apart. */
export interface DefinitionClass {
  readonly members: readonly Choice[];
  /** What the first of them computes, with its parameters' values. */
  readonly formula: string;
}

/** Classes are in the order of their first members. */
export function differenceMatrix(
  choices: readonly Choice[],
  of: EvaluationOptions["of"] = "implemented",
): DifferenceMatrix {
  const apartOf = apartBy(of);
  const classes: { members: Choice[]; formula: string }[] = [];
  for (const choice of choices) {
    const formula = inNumbers(definitionOf(choice, of), choice.parameters);
    const same = classes.find(
      ({ members, formula: other }) =>
        other === formula || apartOf(elementAt(members, 0), choice).kind === "nowhere",
    );
    if (same === undefined) classes.push({ members: [choice], formula });
    else same.members.push(choice);
  }
  return { classes, apart: pairwise(classes, apartOf) };
}

/** Markdown in signs that need no translation, every definition under the name that it is given. */
export function differenceTable(
  { classes, apart }: DifferenceMatrix,
  nameOf: (choice: Choice) => string,
): string {
  const head = ["", ...classes.map((_, i) => String(i + 1))];
  const rows = classes.map((one, i) => [
    `**${i + 1}** ${[...new Set(one.members.map(nameOf))].map(code).join(", ")}: ${code(one.formula)}`,
    ...elementAt(apart, i).map((size, j) => (i === j ? "" : apartSign(size))),
  ]);
  return alignedTable(head, rows, 1);
}

/** The difference is the same from either side, so each is computed once. */
function pairwise(
  classes: readonly DefinitionClass[],
  apartOf: ApartOf,
): readonly (readonly Apart[])[] {
  const rows: Apart[][] = [];
  for (const [i, { members }] of classes.entries()) {
    const before = rows.map((row) => elementAt(row, i));
    const after = classes
      .slice(i + 1)
      .map((other) => apartOf(elementAt(members, 0), elementAt(other.members, 0)));
    rows.push([...before, { kind: "nowhere" }, ...after]);
  }
  return rows;
}

type ApartOf = (a: Choice, b: Choice) => Apart;

function apartBy(of: EvaluationOptions["of"]): ApartOf {
  const answers = formulaAnswers();
  const chosen = (choice: Choice): ChosenDefinition => ({
    choice,
    definition: definitionOf(choice, of),
  });
  return (a, b) => between(chosen(a), chosen(b), answers);
}

/** "0.0833 (±2.5)", ∞ where there is no bound, ? where it is not known. */
export function apartSign(apart: Apart): string {
  switch (apart.kind) {
    case "nowhere":
      return "0";
    case "unbounded":
      return "∞";
    case "unknown":
      return "?";
    case "most":
      return `${formatDifference(apart.value)} (${places(apart.at)})`;
  }
}
