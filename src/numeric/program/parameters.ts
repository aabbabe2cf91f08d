// The values of a formula's named constants.

import type { WrittenNumber } from "../../algebra/exactDecimal.ts";
import { ownProperty } from "../../ownProperty.ts";

/** Exact decimals by name: a text as written, or a number that means its shortest decimal. */
export type Parameters = Readonly<Record<string, WrittenNumber>>;

/** Throws when the name has no value: a formula may use `x`, `pi` and its parameters only. */
export function parameterOf(name: string, parameters: Parameters): WrittenNumber {
  const value = ownProperty(parameters, name);
  if (value === undefined) throw new Error(`The formula's name "${name}" has no value.`);
  return value;
}
