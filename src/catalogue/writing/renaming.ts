// Definitions with other formulas in place of some of their names.

import { parse } from "../../expr/parse.ts";
import { print } from "../../expr/print.ts";
import { substitute } from "../../expr/substitute.ts";
import type { Definition } from "../entryParts.ts";

/** Formulas by the name that each replaces. */
export type Replacements = Readonly<Record<string, string>>;

/** The formula with its names replaced; as written if it contains none of them. */
export function replaced(text: string, by: Replacements): string {
  const tree = parse(text);
  const changed = substitute(tree, parsed(by));
  return changed === tree ? text : print(changed);
}

/** The definition with names replaced in its formula, its parts and its gradient, but not in its condition. */
export function replacedIn(definition: Definition, by: Replacements): Definition {
  const { gradient } = definition;
  return {
    ...definition,
    ...formulasWith(definition, by),
    ...(gradient?.kind === "formula" && {
      gradient: { ...gradient, ...formulasWith(gradient, by) },
    }),
  };
}

/** The definition where the parameter `from` is called `to`. */
export function renamed(definition: Definition, from: string, to: string): Definition {
  const changed = replacedIn(definition, { [from]: to });
  const parameters = definition.when?.parameters;
  if (parameters === undefined) return changed;
  const { [from]: value, ...others } = parameters;
  const named = value === undefined ? others : { ...others, [to]: value };
  return { ...changed, when: { ...definition.when, parameters: named } };
}

type Formulas = Pick<Definition, "formula" | "where">;

const formulasWith = ({ formula, where }: Formulas, by: Replacements): Formulas => ({
  formula: replaced(formula, by),
  ...(where && {
    where: Object.fromEntries(
      Object.entries(where).map(([name, text]) => [name, replaced(text, by)]),
    ),
  }),
});

const parsed = (by: Replacements) =>
  Object.fromEntries(Object.entries(by).map(([name, text]) => [name, parse(text)]));
