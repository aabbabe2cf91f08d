// The arguments of a call of a library's function, by the parameters of that function.
import type { Expr } from "../../expr/expr.ts";

/** The arguments of a call: in their places, and by their names. */
export interface FormulaArguments {
  readonly places: readonly Expr[];
  readonly names: ReadonlyMap<string, Expr>;
}

/** The arguments in the order of the parameters, of which each may have several names; undefined where one has no place. */
export function placed(
  { places, names }: FormulaArguments,
  parameters: readonly string[],
): readonly (Expr | undefined)[] | undefined {
  if (places.length > parameters.length) return undefined;
  const found: (Expr | undefined)[] = parameters.map((_, index) => places[index]);
  for (const [name, value] of names) {
    const index = parameters.findIndex((all) => all.split("|").includes(name));
    if (index < 0 || found[index] !== undefined) return undefined;
    found[index] = value;
  }
  return found;
}

/** The same, if no parameter between two others is missing. */
export function taken(
  given: FormulaArguments,
  parameters: readonly string[],
): readonly Expr[] | undefined {
  const all = placed(given, parameters);
  const found = all?.filter((one) => one !== undefined);
  return all?.slice(found?.length).every((one) => one === undefined) ? found : undefined;
}

/** The names of the parameter that takes the array. */
export const operand = "x|input|a|self|tensor|features|array|x1";
export const ordinary: readonly string[] = [operand, "other|y|x2|b", "z"];
