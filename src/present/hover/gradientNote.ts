// What a framework's note about its gradient says beyond the values that are computed beside it.
import { parse } from "../../expr/parse.ts";
import { FormulaError } from "../../expr/formulaError.ts";
import type { Expr } from "../../expr/expr.ts";
import { evaluator } from "../../numeric/evaluate.ts";
import { isBound } from "../formula/subject.ts";
import { formatNumber } from "../text/number.ts";
import type { KinkSlope } from "./facts.ts";

/** Whether every part of the note, such as "alpha at 0" or "0 at both bounds", is a value that the kinks show. */
export function repeats(
  note: string,
  atKinks: readonly KinkSlope[],
  parameters: Readonly<Record<string, number>>,
): boolean {
  const shown = (text: string): string | undefined => {
    const value = valueOf(text, parameters);
    return value === undefined ? undefined : formatNumber(value);
  };
  return note
    .replace(/\.$/, "")
    .split(", ")
    .every((part) => {
      const [, value = "", places = ""] = /^(.+?) at (.+)$/.exec(part) ?? [];
      const told = everywhere.has(places)
        ? atKinks
        : places
            .split(" and at ")
            .map((place) => atKinks.find(({ x }) => formatNumber(x) === shown(place)));
      return (
        told.length > 0 && told.every((kink) => kink && formatNumber(kink.value) === shown(value))
      );
    });
}

/** The number that a formula without an input comes to; undefined for words. */
function valueOf(text: string, parameters: Readonly<Record<string, number>>): number | undefined {
  const formula = formulaIn(text);
  if (formula === undefined || !isBound({ formula, parameters })) return undefined;
  return evaluator(formula, "f32", parameters)(NaN);
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
