// The positional arguments of Keras's calls besides the parameters.

import type { Positional } from "../../framework.ts";
import { words } from "../../writing/brief.ts";
import type { Package } from "./names.ts";

/** Functions take the input; layers take everything else by its name. */
export const positionalOf = (library: Package): readonly Positional[] => [
  { names: [`${library}.activations.*`, `${library}.ops.*`], others: 1, keywords: ["x"] },
  {
    names: words("ReLU LeakyReLU ELU Softmax ThresholdedReLU").map(
      (name) => `${library}.layers.${name}`,
    ),
    others: 0,
  },
];
