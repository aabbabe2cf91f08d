// Where PuzzleLib takes an activation's type: a string, or a name that stands for the same string.

import type { Site } from "../../site.ts";

export const puzzlelibSites: readonly Site[] = [
  {
    framework: "puzzlelib",
    callee: "PuzzleLib.Modules.Activation",
    parameter: "activation",
    position: 0,
  },
  {
    framework: "puzzlelib",
    callee: "PuzzleLib.Modules.Activation.Activation",
    parameter: "activation",
    position: 0,
  },
  {
    framework: "puzzlelib",
    callee: "PuzzleLib.Modules.Activation.ActivationType",
    parameter: "value",
    position: 0,
  },
  {
    framework: "puzzlelib",
    callee: "PuzzleLib.Modules.ActivationType",
    parameter: "value",
    position: 0,
  },
];
