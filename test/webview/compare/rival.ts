import { parse } from "../../../src/expr/parse.ts";
import type { Rival } from "../../../webview/compare/rivals.ts";

/** A function that is compared, called by its formula. */
export const rival = (formula: string, shown: Partial<Rival> = {}): Rival => ({
  colour: 0,
  label: formula,
  place: "",
  text: formula,
  formula: parse(formula),
  parameters: {},
  ...shown,
});
