import * as vscode from "vscode";
import { definitionOf, evaluationOf, numbersIn } from "../../meaning/evaluation.ts";
import { axesOf, refusedAnyway } from "../../catalogue/axes.ts";
import { formulaOf } from "../../catalogue/definition.ts";
import { reasonForNoValue } from "../../meaning/findings.ts";
import type { Choice } from "../../catalogue/request.ts";
import type { FormulaAnswers } from "../../meaning/formulaAnswers.ts";
import { print } from "../../expr/print.ts";
import { vectorEvaluator } from "../../numeric/vector/vector.ts";
import { evaluatedMarkdown, type Evaluated } from "../../present/evaluate/evaluated.ts";
import { readInputs, type TypedInputs } from "../../present/evaluate/inputs.ts";
import type { DocumentReader } from "../code/reader.ts";
import { targetOf } from "../code/target.ts";
import { inputProblem } from "../words/inputProblem.ts";
import { l10n } from "../words/l10n.ts";
import { words } from "../words/words.ts";
import { documentPicture, showMarkdown } from "./documents.ts";
import { inSlices } from "./slices.ts";

/** Asks for inputs, and for an activation unless one is given; shows value and slope of each. */
export async function evaluate(
  handed: unknown,
  reader: DocumentReader,
  answers: FormulaAnswers,
): Promise<void> {
  const target = await targetOf(handed, reader, l10n.t("Evaluate Activation"));
  if (target === undefined) return;
  const { choice } = target;
  const nothing = reasonForNoValue(choice) ?? refusedAnyway(choice);
  if (nothing !== undefined) return void vscode.window.showWarningMessage(l10n.catalogued(nothing));
  const inputs = await askInputs(choice);
  if (inputs === undefined) return;
  const refused = whyRefused(choice, inputs);
  if (refused !== undefined) return void vscode.window.showWarningMessage(refused);
  const result = await evaluated(choice, inputs);
  if (result === undefined) return;
  const picture = documentPicture(choice, answers);
  await showMarkdown(choice.entry.name, evaluatedMarkdown(result, words(), picture));
}

async function askInputs(choice: Choice): Promise<TypedInputs | undefined> {
  const text = await vscode.window.showInputBox({
    title: l10n.t("Evaluate {0}", choice.entry.name),
    prompt: l10n.t("Numbers, linspace(-6, 6, 13) or a nested list such as [[3, -8], [-4, 7]]"),
    value: lastInputs,
    validateInput(typed) {
      const inputs = readInputs(typed);
      return inputs.kind === "problem" ? inputProblem(inputs, typed) : undefined;
    },
  });
  if (text === undefined) return undefined;
  lastInputs = text.length <= 1000 ? text : lastInputs;
  const inputs = readInputs(text);
  return inputs.kind === "inputs" ? inputs : undefined;
}

/** As `evaluatedAt`, in slices; undefined when it was cancelled. */
async function evaluated(choice: Choice, inputs: TypedInputs): Promise<Evaluated | undefined> {
  if (choice.entry.over === "vector") return evaluatedAlong(choice, inputs);
  const { result, at } = evaluation(choice, inputs);
  const title = l10n.t("Evaluating {0}", choice.entry.name);
  return (await inSlices(title, result.inputs, at)) ? result : undefined;
}

/** Value and slope in float32, as the framework's code computes them. */
export function evaluatedAt(choice: Choice, inputs: TypedInputs): Evaluated {
  if (choice.entry.over === "vector") return evaluatedAlong(choice, inputs);
  const { result, at } = evaluation(choice, inputs);
  result.inputs.forEach(at);
  return result;
}

/** Why the framework takes no array of this shape; a plain list is one axis of an array. */
function whyRefused(choice: Choice, { shape }: TypedInputs): string | undefined {
  if (choice.entry.over === "element" || shape.length < 2) return undefined;
  const axes = axesOf(choice, shape);
  return axes.kind === "refused" ? axes.reason : undefined;
}

/** A vector activation along the framework's axis; its result may be shorter there than what went in. */
function evaluatedAlong(choice: Choice, { values: typed, shape }: TypedInputs): Evaluated {
  const formula = formulaOf(definitionOf(choice, "implemented"));
  const along = vectorEvaluator(formula, { arithmetic: "f32" }, numbersIn(choice.parameters));
  const inputs = typed.map(Math.fround);
  const slopes = l10n.t("each output depends on several inputs of its list.");
  const axes = shape.length < 2 ? undefined : axesOf(choice, shape);
  const laid = axes?.kind === "along" ? axes : { shape, axis: -1 };
  const values = along(inputs, laid.shape, laid.axis);
  const length = (shape.at(laid.axis) ?? 0) * (values.length / inputs.length);
  const isWhole = values.length === inputs.length;
  const result = isWhole ? shape : shape.with(laid.axis, length);
  return { choice, formula: print(formula), inputs, shape: result, values, slopes };
}

/** A result that is still empty, and what adds an input's line to it. */
function evaluation(
  choice: Choice,
  { values: typed, shape }: TypedInputs,
): { readonly result: Evaluated; readonly at: (x: number) => void } {
  const options = { of: "implemented", arithmetic: "f32", format: "f32" } as const;
  const { formula, value, slope } = evaluationOf(choice, options);
  const [values, slopes]: [number[], number[]] = [[], []];
  const result = {
    choice,
    formula: print(formula),
    inputs: typed.map(Math.fround),
    shape,
    values,
    slopes: slope.kind === "slope" ? slopes : slope.reason,
  };
  return {
    result,
    at(x) {
      values.push(value(x));
      if (slope.kind === "slope") slopes.push(slope.at(x));
    },
  };
}

/** The last input is offered again, because one often compares two activations on the same inputs. */
let lastInputs = "-3, -1, 0, 1, 3";
