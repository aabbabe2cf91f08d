import { formulaOf } from "../../catalogue/definition.ts";
import type { Definition } from "../../catalogue/entryParts.ts";
import { actsOverAxis } from "../../expr/overAxis.ts";

/** True where the gradient is the Jacobian of a whole axis: that is no lack of one, but nothing writes it out. */
export const hasMatrixGradient = (definition: Definition): boolean =>
  definition.gradient === undefined && actsOverAxis(formulaOf(definition));
