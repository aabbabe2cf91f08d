// Definitions under a further condition, with a settled parameter, or with another name or argument.

import type { Condition, Definition, ParameterValue } from "../entryParts.ts";

/** The definition under both its own condition and `when`; where both speak, `when` decides. */
export const within = (when: Condition, definition: Definition): Definition => ({
  ...definition,
  when: {
    ...definition.when,
    ...when,
    ...given({ ...definition.when?.parameters, ...when.parameters }),
  },
});

/** What remains of the definitions where these parameters always have these values. */
export function settled(
  parameters: Readonly<Record<string, ParameterValue>>,
  definitions: readonly Definition[],
): readonly Definition[] {
  const possible = definitions.flatMap((definition) => {
    const asked = Object.entries(definition.when?.parameters ?? {});
    const met = asked.every(([name, value]) => !(name in parameters) || parameters[name] === value);
    const left = Object.fromEntries(asked.filter(([name]) => !(name in parameters)));
    const { parameters: _, ...others } = definition.when ?? {};
    return met ? [{ ...definition, when: { ...others, ...given(left) } }] : [];
  });
  const conditions = possible.map(({ when }) => JSON.stringify(when));
  return possible.filter((_, at) => conditions.indexOf(conditions[at] ?? "") === at);
}

const given = (parameters: NonNullable<Condition["parameters"]>): Pick<Condition, "parameters"> =>
  Object.keys(parameters).length > 0 ? { parameters } : {};

/** The definition where the parameter `from` is called `to`. */
export function withName(from: string, to: string, definition: Definition): Definition {
  const renamed = withTexts(definition, (text) => replaced(from, to, text));
  const parameters = definition.when?.parameters;
  if (parameters === undefined) return renamed;
  const { [from]: value, ...others } = parameters;
  const named = value === undefined ? others : { ...others, [to]: value };
  return { ...renamed, when: { ...definition.when, parameters: named } };
}

/** The text with another one in place of a name. */
export const replaced = (name: string, by: string, text: string): string =>
  text.includes(name) ? text.replace(wordOf(name), by) : text;

/** The name where it stands alone; a pattern is made once, for making one takes longer than using it. */
function wordOf(name: string): RegExp {
  const pattern = patterns.get(name) ?? new RegExp(`\\b${name}\\b`, "g");
  patterns.set(name, pattern);
  return pattern;
}

const patterns = new Map<string, RegExp>();

/** The definition with its formulas, and those of its gradient, changed as texts. */
export function withTexts(definition: Definition, change: (text: string) => string): Definition {
  const { gradient } = definition;
  return {
    ...definition,
    ...changed(definition, change),
    ...(gradient?.kind === "formula" && {
      gradient: { ...gradient, ...changed(gradient, change) },
    }),
  };
}

const changed = (
  { formula, where }: Pick<Definition, "formula" | "where">,
  change: (text: string) => string,
): Pick<Definition, "formula" | "where"> => ({
  formula: change(formula),
  ...(where && {
    where: Object.fromEntries(Object.entries(where).map(([name, text]) => [name, change(text)])),
  }),
});

/** The definition with a number in place of a parameter. */
export const withValue = (name: string, value: number, definition: Definition): Definition =>
  withTexts(definition, (text) => replaced(name, value < 0 ? `(${value})` : `${value}`, text));
