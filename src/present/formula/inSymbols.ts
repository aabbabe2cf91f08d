// A definition as text: with its parameters as symbols, or with their values put in.
import { formulaOf } from "../../catalogue/definition.ts";
import type { Definition, ParameterValue } from "../../catalogue/entryParts.ts";
import type { Expr } from "../../expr/expr.ts";
import { parse } from "../../expr/parse.ts";
import { print } from "../../expr/print.ts";
import { tidy } from "../../expr/simplify.ts";
import { substitute } from "../../expr/substitute.ts";
import type { FormulaText } from "../hover/facts.ts";

/** The formula as the catalogue writes it, its named parts in order. */
export const inSymbols = ({ formula, where }: Definition): FormulaText => ({
  text: formula,
  where: where ?? {},
});

/** The parts first, as one would write them in code. */
export const spokenFormula = ({ text, where }: FormulaText): readonly string[] => [
  ...Object.entries(where).map(([name, part]) => `${name} = ${part}`),
  `f(x) = ${text}`,
];

/** The formula with the letters a and b, as in pictures of gates, for the halves of the row. */
export const inHalves = (formula: string): string =>
  formula.replaceAll("split(x, 2, 0)", "a").replaceAll("split(x, 2, 1)", "b");

/** In one line, its parts after it: "x * 0.5 * (1 + e), e = erf(x / sqrt(2))". */
export const withParts = ({ formula, where = {} }: Pick<Definition, "formula" | "where">): string =>
  [formula, ...Object.entries(where).map(([name, part]) => `${name} = ${part}`)].join(", ");

/** The formula in one piece, with the values that its parameters have. */
export const inNumbers = (
  definition: Definition,
  parameters: Readonly<Record<string, ParameterValue>>,
): string => print(tidy(withNumbers(formulaOf(definition), parameters)));

/** The same with its named parts in lines of their own, the function under the name that is given. */
export const partsInNumbers = (
  { formula, where = {} }: Definition,
  parameters: Readonly<Record<string, ParameterValue>>,
  called: string,
): readonly string[] =>
  [...Object.entries(where), [called, formula] as const].map(
    ([name, text]) => `${name} = ${print(tidy(withNumbers(parse(text), parameters)))}`,
  );

export function withNumbers(
  formula: Expr,
  parameters: Readonly<Record<string, ParameterValue>>,
): Expr {
  const numbers = Object.entries(parameters).flatMap(([name, value]) =>
    typeof value === "number" && Number.isFinite(value)
      ? [[name, parse(String(value))] as const]
      : [],
  );
  return substitute(formula, Object.fromEntries(numbers));
}
