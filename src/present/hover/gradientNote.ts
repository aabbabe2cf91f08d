// A note about a framework's gradient is shown only if the values beside it do not already show the same.
import type { Expr } from "../../expr/expr.ts";
import { FormulaError } from "../../expr/formulaError.ts";
import { parse } from "../../expr/parse.ts";
import { evaluator } from "../../numeric/arithmetic/evaluate.ts";
import { isBound } from "../../meaning/subject.ts";
import { formatNumber } from "../text/number.ts";
import type { KinkSlope } from "./facts.ts";

/** Whether every part of the note, such as "alpha at 0" or "0 at both bounds", is a value that the kinks show. */
export const repeats = (
  note: string,
  atKinks: readonly KinkSlope[],
  parameters: Readonly<Record<string, number>>,
): boolean =>
  note
    .replace(/\.$/, "")
    .split(", ")
    .every((part) => isShown(part, atKinks, (text) => valueOf(text, parameters)));

function isShown(
  part: string,
  atKinks: readonly KinkSlope[],
  valueIn: (text: string) => string | undefined,
): boolean {
  const at = part.indexOf(" at ");
  if (at < 0) return false;
  const [value, places] = [part.slice(0, at), part.slice(at + 4)];
  const kinkAt = (place: string): KinkSlope | undefined =>
    atKinks.find(({ x }) => formatNumber(x) === valueIn(place));
  const meant = everywhere.has(places) ? atKinks : places.split(" and at ").map(kinkAt);
  const said = valueIn(value);
  return meant.length > 0 && meant.every((kink) => kink && formatNumber(kink.value) === said);
}

/** The number that a formula without an input comes to, as it is shown; undefined for words. */
function valueOf(text: string, parameters: Readonly<Record<string, number>>): string | undefined {
  const formula = formulaIn(text);
  if (formula === undefined || !isBound({ formula, parameters })) return undefined;
  return formatNumber(evaluator(formula, "f32", parameters)(NaN));
}

function formulaIn(text: string): Expr | undefined {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}

const everywhere = new Set(["both bounds", "the threshold"]);
