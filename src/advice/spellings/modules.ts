// Modules that have several names.
import { frameworks } from "../../catalogue/frameworks/index.ts";

/** By each further name of a module, its public one. */
export const moduleNames: ReadonlyMap<string, string> = new Map(
  Object.values(frameworks).flatMap(({ modules }) =>
    Object.entries(modules).flatMap(([name, others]) =>
      others.map((other): readonly [string, string] => [other, name]),
    ),
  ),
);
