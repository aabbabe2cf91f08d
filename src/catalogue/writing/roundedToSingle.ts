// Parameters that are kept as float32 numbers, also where the computation is in float64.

import { parse } from "../../expr/parse.ts";
import { namesIn } from "../../expr/substitute.ts";
import type { Definition } from "../entryParts.ts";
import { within } from "./conditions.ts";
import { replacedIn } from "./renaming.ts";

/** Before each definition that uses one of these parameters, the same for float64 with them rounded. */
export const roundedToSingle = (
  names: readonly string[],
  definitions: readonly Definition[],
): readonly Definition[] =>
  definitions.flatMap((definition) => {
    const rounded = names.reduce(withRounded, definition);
    return rounded === definition
      ? [definition]
      : [within({ dtype: "float64" }, rounded), definition];
  });

/**
 * The parts that name the float32 number nearest to a float64 parameter, as `alpha_single`.
 * Dekker's splitting: with w = (2^29 + 1) a, the double w - (w - a) has the leading 24 bits of a.
 */
export const singleOf = (name: string): Readonly<Record<string, string>> => ({
  [`${name}_wide`]: `536870913 * ${name}`,
  [`${name}_single`]: `${name}_wide - (${name}_wide - ${name})`,
});

function withRounded(definition: Definition, name: string): Definition {
  if (!mentions(definition, name)) return definition;
  const rounded = replacedIn(definition, { [name]: `${name}_single` });
  const parts = singleOf(name);
  return {
    ...rounded,
    where: { ...parts, ...rounded.where },
    ...(rounded.gradient?.kind === "formula" && {
      gradient: { ...rounded.gradient, where: { ...parts, ...rounded.gradient.where } },
    }),
  };
}

const mentions = ({ formula, where = {} }: Definition, name: string): boolean =>
  [formula, ...Object.values(where)].some((text) => namesIn(parse(text)).includes(name));
