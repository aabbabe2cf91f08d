// Keywords that people take from one framework to another.
import type { Entry } from "./entry.ts";

/**
 * Whether code that gives an activation this keyword means a parameter of it. An activation of a whole
 * vector whose axis the catalogue does not have as a parameter may well take one.
 */
export const isParameterKeyword = (
  keyword: string,
  { over, parameters }: Pick<Entry, "over" | "parameters">,
): boolean =>
  shared.has(keyword) ||
  (axes.has(keyword) && (over === "element" || parameters.some(({ name }) => axes.has(name))));

/** Each is a parameter of some activation, and of nothing else that a layer or a function takes. */
const shared: ReadonlySet<string> = new Set([
  "alpha",
  "approximate",
  "beta",
  "lambd",
  "leakiness",
  "lower",
  "max_val",
  "max_value",
  "min_val",
  "min_value",
  "negative_slope",
  "slope",
  "theta",
  "threshold",
  "upper",
]);
const axes: ReadonlySet<string> = new Set(["axis", "dim"]);
