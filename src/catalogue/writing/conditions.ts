// Definitions under a further condition, or with a settled parameter.

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
