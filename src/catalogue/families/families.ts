// All families, and the way from an entry's `family` to its own.

import type { Family } from "./family.ts";
import { rectifiers } from "./rectifiers.ts";
import { sigmoids } from "./sigmoids.ts";
import { smoothRectifiers } from "./smoothRectifiers.ts";
import { vectors } from "./vectors.ts";

export const families: readonly Family[] = [
  ...rectifiers,
  ...smoothRectifiers,
  ...sigmoids,
  ...vectors,
];

/** The family of that id; undefined when there is none. */
export const familyOf = (id: string): Family | undefined => byId.get(id);

const byId: ReadonlyMap<string, Family> = new Map(families.map((family) => [family.id, family]));
