import type { Choice } from "../catalogue/request.ts";
import type { Definition } from "../catalogue/entry.ts";
import type { Expr } from "../expr/expr.ts";
import { namesIn } from "../expr/substitute.ts";
import { numbersIn } from "../advice/evaluation.ts";
import { formulaOf } from "../catalogue/definition.ts";

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

const known = new Set(["x", "pi"]);
