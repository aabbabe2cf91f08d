// Values for the parameters of a known function with which it is the function at hand: they are looked for among the
// numbers that its formula writes.
import { call, num, type Expr } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import { evaluator } from "../../numeric/arithmetic/evaluate.ts";
import type { Candidate } from "./candidates.ts";
import type { Form } from "./forms.ts";
import { inputs, isClose } from "./values.ts";

/** A known function with a formula for each of its parameters that the defaults do not tell. */
export interface Fitted {
  readonly form: Form;
  readonly parameters: Readonly<Record<string, Expr>>;
  /** The known formula with them, in the parameters of the function at hand. */
  readonly formula: Expr;
}

/** The first values with which the form returns the same in every row; undefined where none are found. */
export function fitted(
  form: Form,
  rows: readonly (readonly number[])[],
  candidates: readonly Candidate[],
): Fitted | undefined {
  const names = Object.keys(form.parameters);
  if (names.length === 0 || names.length > mostParameters) return undefined;
  const usual = names.map((name) => usualValue(form.parameters[name]!, rows.length));
  const choices = names.map((_, index) => [usual[index]!, ...candidates]);
  for (const chosen of combinations(choices)) {
    if (chosen.every((one, index) => one === usual[index])) continue;
    if (!rows.every((row, at) => isRow(form, names, chosen, row, at))) continue;
    const given = names.flatMap((name, index) =>
      chosen[index] === usual[index] ? [] : [[name, chosen[index]!.formula] as const],
    );
    const all = names.map((name, index) => [name, chosen[index]!.formula] as const);
    return {
      form,
      parameters: Object.fromEntries(given),
      formula: substitute(form.formula, Object.fromEntries(all)),
    };
  }
  return undefined;
}

function isRow(
  form: Form,
  names: readonly string[],
  chosen: readonly Candidate[],
  row: readonly number[],
  at: number,
): boolean {
  const parameters = Object.fromEntries(names.map((name, i) => [name, chosen[i]!.values[at]!]));
  if (Object.values(parameters).some((value) => !Number.isFinite(value))) return false;
  const value = evaluator(form.formula, "f32", parameters);
  return inputs.every((x, i) => isClose(row[i]!, value(x)));
}

const usualValue = (value: number, rows: number): Candidate => ({
  formula: value < 0 ? call("neg", num(String(-value))) : num(String(value)),
  values: Array.from({ length: rows }, () => value),
});

/** Every choice of one of each. */
function* combinations<T>(choices: readonly (readonly T[])[]): Generator<readonly T[]> {
  const [first = [], ...rest] = choices;
  for (const one of first) {
    if (rest.length === 0) yield [one];
    else for (const others of combinations(rest)) yield [one, ...others];
  }
}

const mostParameters = 2;
