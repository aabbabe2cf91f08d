// Catalogue facts as the fields that scripts rely on; floats are strings.

import type { Parameter, ParameterValue } from "../../../catalogue/entryParts.ts";
import { floatText } from "../output.ts";

export function parameterFields({ name, default: usual, versions, meaning }: Parameter): object {
  return { name, default: valueField(usual), ...(versions !== undefined && { versions }), meaning };
}

export const valueField = (value: ParameterValue): string | boolean | null =>
  typeof value === "number" ? floatText(value) : value;

export const valueFields = (
  parameters: Readonly<Record<string, ParameterValue>>,
): Readonly<Record<string, string | boolean | null>> =>
  Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, valueField(value)]));
