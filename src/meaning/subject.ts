import { numbersIn } from "./evaluation.ts";
import { formulaOf } from "../catalogue/definition.ts";
import type { Definition } from "../catalogue/entryParts.ts";
import type { Choice } from "../catalogue/request.ts";
import type { Expr } from "../expr/expr.ts";
import { print } from "../expr/print.ts";
import { namesIn } from "../expr/substitute.ts";
import { hashOf } from "../hash.ts";

/** A formula with values for its parameters. */
export interface Subject {
  readonly formula: Expr;
  readonly parameters: Readonly<Record<string, number>>;
}

export const subjectOf = ({ parameters }: Choice, definition: Definition): Subject => ({
  formula: formulaOf(definition),
  parameters: numbersIn(parameters),
});

/** True when every name in the formula but the input has a value. */
export const isBound = ({ formula, parameters }: Subject): boolean =>
  namesIn(formula).every((name) => known.has(name) || Object.hasOwn(parameters, name));

/** True when no value in the formula is infinite or NaN, which have no place on a picture's axes. */
export const isFinite = ({ formula, parameters }: Subject): boolean =>
  namesIn(formula).every((name) => Number.isFinite(parameters[name] ?? 0));

/** The same for two subjects only if they are the same: 64 bits of what is written and of the values in it. */
export function subjectKey({ formula, parameters }: Subject): string {
  const values = namesIn(formula).map((name) => `${name} = ${parameters[name]}`);
  const text = [print(formula), ...values].join("; ");
  return hashOf(text) + hashOf(`#${text}`);
}

const known = new Set(["x", "pi"]);
