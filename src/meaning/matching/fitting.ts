// Values for the parameters of a known function with which it is the function at hand: they are looked for among the
// numbers that its formula writes.
import { call, num, type Expr } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import { print } from "../../expr/print.ts";
import { evaluator, type Evaluator } from "../../numeric/arithmetic/evaluate.ts";
import type { Assignment, Candidate } from "./candidates.ts";
import type { CatalogueForm } from "./forms.ts";
import { inputs, isClose } from "./values.ts";
import { elementAt, required } from "../../required.ts";

/** A known function with a formula for each of its parameters that the defaults do not tell. */
export interface Fitted {
  readonly form: CatalogueForm;
  readonly parameters: Readonly<Record<string, Expr>>;
  /** The known formula with them, in the parameters of the function at hand. */
  readonly formula: Expr;
}

/** The first values with which the form returns the same in every row; undefined where none are found. */
export function fitted(
  form: CatalogueForm,
  rows: readonly (readonly number[])[],
  candidates: readonly Candidate[],
): Fitted | undefined {
  const [first, second, ...more] = Object.keys(form.parameters);
  if (first === undefined || more.length > 0) return undefined;
  const usual = (name: string): Candidate =>
    usualValue(required(form.parameters[name], "form.parameters[name]"), rows.length);
  const seconds = second === undefined ? [undefined] : [usual(second), ...candidates];
  for (const other of seconds) {
    const values = rows.map((_, at) =>
      valueOf(
        form,
        first,
        second === undefined ? {} : { [second]: elementAt(required(other, "other").values, at) },
      ),
    );
    const found = [usual(first), ...candidates].find((one) =>
      rows.every((row, at) => isRow(row, elementAt(values, at), elementAt(one.values, at))),
    );
    if (found === undefined) continue;
    const chosen = { [first]: found, ...(second !== undefined && other && { [second]: other }) };
    const given = Object.entries(chosen).filter(
      ([name, { formula }]) => !isUsual(formula, form, name),
    );
    return {
      form,
      parameters: formulasOf(given),
      formula: substitute(form.formula, formulasOf(Object.entries(chosen))),
    };
  }
  return undefined;
}

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

const isUsual = (formula: Expr, { parameters }: CatalogueForm, name: string): boolean =>
  print(formula) === print(literal(required(parameters[name], "parameters[name]")));

const usualValue = (value: number, rows: number): Candidate => ({
  formula: literal(value),
  values: Array.from({ length: rows }, () => value),
});

const literal = (value: number): Expr =>
  value < 0 ? call("neg", num(String(-value))) : num(String(value));
