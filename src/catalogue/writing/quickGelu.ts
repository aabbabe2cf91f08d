// QuickGELU as PyTorch code writes it, with the slope that autograd adds up.

import type { Definition } from "../entryParts.ts";
import { slopesFrom } from "./brief.ts";
import { quickGelu } from "./formulas.ts";

export const quickGeluByAutograd = (source: string): readonly Definition[] => [
  {
    formula: quickGelu,
    gradient: slopesFrom(source)("s + x * (1 - s) * s * 1.702", undefined, {
      s: "1 / (1 + exp(-(1.702 * x)))",
    }),
    source,
  },
];
