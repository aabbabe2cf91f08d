import type { Family } from "./family.ts";
import { rectifiers } from "./rectifiers.ts";
import { sigmoids } from "./sigmoids.ts";
import { smoothRectifiers } from "./smoothRectifiers.ts";
import { vectors } from "./vectors.ts";

/** All families; the playground's script has them from its page (`scripts/building/packedCatalogue.mjs`). */
export const families: readonly Family[] = [
  ...rectifiers,
  ...smoothRectifiers,
  ...sigmoids,
  ...vectors,
];
