// The way from an entry's `family` to its own.

import { families } from "./allFamilies.ts";
import type { Family } from "./family.ts";

/** The family of that id; undefined if there is no such family. */
export const familyOf = (id: string): Family | undefined => byId.get(id);

const byId: ReadonlyMap<string, Family> = new Map(families.map((family) => [family.id, family]));
