// What PyTorch's functions compute, for the frameworks that call them.

import type { Definition, ParameterValue } from "../../entryParts.ts";
import { settled } from "../../writing/conditions.ts";
import { inheritedIn } from "../../writing/inherited.ts";
import { replacedIn, type Replacements } from "../../writing/renaming.ts";
import { entries } from "./entries.ts";

export const newestRead = "2.14.1";

/** The definitions of a function of `torch.nn.functional` in the newest release that was read, with some parameters settled. */
export const byTorch = (
  name: string,
  parameters: Readonly<Record<string, ParameterValue>> = {},
): readonly Definition[] =>
  settled(parameters, inheritedIn(newestRead, { entries }, `torch.nn.functional.${name}`));

/** The same with a value, or another name, written out in the place of each parameter. */
export const withDefaults = (name: string, by: Replacements): readonly Definition[] =>
  byTorch(name).map((definition) => replacedIn(definition, by));
