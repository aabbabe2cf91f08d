// Values for the parameters of a known function with which it equals the given function: they are searched for among the
// numbers that its formula writes.
import { call, num, type Expr } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import { print } from "../../expr/print.ts";
import { evaluator, type Evaluator } from "../../numeric/arithmetic/evaluate.ts";
import type { Assignment } from "./assignments.ts";
import type { Candidate } from "./candidates.ts";
import type { CatalogueForm } from "./forms.ts";
import { inputs, isClose } from "./values.ts";
import { elementAt } from "../../required.ts";

/** A known function with a formula for each of its parameters that the defaults do not tell. */
export interface Fitted {
  readonly form: CatalogueForm;
  readonly parameters: Readonly<Record<string, Expr>>;
  /** The known formula with them, in the parameters of the given function. */
  readonly formula: Expr;
}

/** The first values with which the form returns the same in every row; undefined where none are found. */
export function fitted(
  form: CatalogueForm,
  rows: readonly (readonly number[])[],
  candidates: readonly Candidate[],
): Fitted | undefined {
  const [first, second, ...more] = Object.entries(form.parameters);
  if (first === undefined || more.length > 0) return undefined;
  const [name, usual] = first;
  for (const others of valuesOf(second, rows.length, candidates)) {
    const values = rows.map((_, at) =>
      valueOf(
        form,
        name,
        Object.fromEntries(others.map(([other, one]) => [other, elementAt(one.values, at)])),
      ),
    );
    const found = [usualValue(usual, rows.length), ...candidates].find((one) =>
      rows.every((row, at) => isRow(row, elementAt(values, at), elementAt(one.values, at))),
    );
    if (found === undefined) continue;
    const chosen = [[name, found] as const, ...others];
    const given = chosen.filter(([one, { formula }]) => !isUsual(formula, form, one));
    return {
      form,
      parameters: formulasOf(given),
      formula: substitute(form.formula, formulasOf(chosen)),
    };
  }
  return undefined;
}

/** The values to try for the second parameter, its default first; a single turn without any if there is no second parameter. */
const valuesOf = (
  second: readonly [string, number] | undefined,
  rows: number,
  candidates: readonly Candidate[],
): readonly (readonly (readonly [string, Candidate])[])[] =>
  second === undefined
    ? [[]]
    : [usualValue(second[1], rows), ...candidates].map((one) => [[second[0], one]]);

const formulasOf = (
  all: readonly (readonly [string, Candidate])[],
): Readonly<Record<string, Expr>> =>
  Object.fromEntries(all.map(([name, { formula }]) => [name, formula]));

/** The form as a function of x and of one parameter, which the evaluator takes for its second input. */
function valueOf(form: CatalogueForm, name: string, others: Assignment): Evaluator {
  const alone = Object.keys(others).length === 0;
  const known = alone ? evaluators.get(form) : undefined;
  if (known) return known;
  const formula = substitute(form.formula, { [name]: { tag: "name", name: "y" } });
  const made = evaluator(formula, "f32", others);
  if (alone) evaluators.set(form, made);
  return made;
}

const evaluators = new WeakMap<CatalogueForm, Evaluator>();

const isRow = (row: readonly number[], value: Evaluator, parameter: number): boolean =>
  inputs.every((x, i) => isClose(elementAt(row, i), value(x, parameter)));

function isUsual(formula: Expr, { parameters }: CatalogueForm, name: string): boolean {
  const usual = parameters[name];
  return usual !== undefined && print(formula) === print(literal(usual));
}

const usualValue = (value: number, rows: number): Candidate => ({
  formula: literal(value),
  values: Array.from({ length: rows }, () => value),
});

const literal = (value: number): Expr =>
  value < 0 ? call("neg", num(String(-value))) : num(String(value));
