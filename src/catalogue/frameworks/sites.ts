// The one list of calls in which a string names an activation.

import type { Site } from "../site.ts";
import { kerasSites } from "./keras/sites.ts";
import { puzzlelibSites } from "./puzzlelib/sites.ts";
import { torchSites } from "./torch/sites.ts";

export const sites: readonly Site[] = [
  ...kerasSites,
  ...puzzlelibSites,
  ...torchSites,
  {
    framework: "onnx",
    callee: "onnx.helper.make_node",
    parameter: "op_type",
    position: 0,
  },
];
