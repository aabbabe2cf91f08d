import { parse } from "../../../src/expr/parse.ts";
import type { ComparedFunction } from "../../../webview/compare/comparedFunctions.ts";

/** A function that is compared, called by its formula. */
export const comparedFunction = (
  formula: string,
  shown: Partial<ComparedFunction> = {},
): ComparedFunction => ({
  colour: 0,
  label: formula,
  place: "",
  text: formula,
  formula: parse(formula),
  parameters: {},
  ...shown,
});
