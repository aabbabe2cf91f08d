// Keras 3: the activations that need a whole axis.

import type { Definition } from "../../../entryParts.ts";
import { overAll } from "../../../writing/axes.ts";
import * as formulas from "../../../writing/formulas.ts";
import type { Operation } from "../backends.ts";
import { axis } from "../parameters.ts";
import { keras3Sources } from "../sources/sources.ts";

const vector = (
  family: string,
  definition: Pick<Definition, "formula" | "where">,
  position = 1,
): Operation => ({
  family,
  over: "vector",
  parameters: [axis(position)],
  documented: [{ ...definition, source: keras3Sources.ops }],
  on: {},
});

/** None means all axes, on every backend. */
const alsoOverAll = (operation: Operation): Operation => ({
  ...operation,
  axes: [overAll(keras3Sources.ops)],
  parameters: (operation.parameters ?? []).map((one) => ({ ...one, none: null })),
});

export const softmax = alsoOverAll(vector("softmax", formulas.softmax));
export const softmaxLayer = alsoOverAll(vector("softmax", formulas.softmax, 0));
export const logSoftmax = alsoOverAll(vector("logSoftmax", formulas.logSoftmax));

/** Where Keras sums the cumulative sums over the support, it should take the last one. */
export const sparsemax: Operation = {
  ...vector("sparsemax", formulas.sparsemax),
  on: everywhere({
    formula: formulas.sparsemax.formula,
    where: {
      z: formulas.sparsemax.where.z,
      c: "cumsum(z)",
      support: "z - (c - 1) / (arange(x) + 1) > 0",
      tau: "(sum(where(support, c, 0)) - 1) / sum(support)",
    },
  }),
};
export const glu = vector("glu", formulas.glu);

function everywhere(definition: Omit<Definition, "source">): Operation["on"] {
  const { tensorflow, jax, torch, numpy } = keras3Sources;
  return {
    tensorflow: [{ ...definition, source: tensorflow }],
    jax: [{ ...definition, source: jax }],
    torch: [{ ...definition, source: torch }],
    numpy: [{ ...definition, source: numpy }],
  };
}
