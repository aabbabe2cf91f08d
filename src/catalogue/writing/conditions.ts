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
  return possible.filter(
    ({ when }, at) => !possible.slice(0, at).some((before) => isWider(before.when, when)),
  );
}

/** Whether the first condition holds wherever the second does, as far as their parts are written alike. */
function isWider(one: Condition = {}, other: Condition = {}): boolean {
  const { parameters: own = {}, ...rest } = one;
  const { parameters = {}, ...others } = other;
  return (
    Object.entries(own).every(([name, value]) => parameters[name] === value) &&
    Object.entries(rest).every(
      ([part, value]) => JSON.stringify(Reflect.get(others, part)) === JSON.stringify(value),
    )
  );
}

const given = (parameters: NonNullable<Condition["parameters"]>): Pick<Condition, "parameters"> =>
  Object.keys(parameters).length > 0 ? { parameters } : {};
