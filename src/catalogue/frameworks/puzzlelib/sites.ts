// Where PuzzleLib takes an activation's type: a string, or a constant with the same string.

import type { Site } from "../../site.ts";

const site = (callee: string, parameter: string): Site => ({
  kind: "argument",
  callee: `PuzzleLib.Modules.${callee}`,
  parameter,
  position: 0,
  passesArguments: true,
});

export const sites: readonly Site[] = [
  site("Activation", "activation"),
  site("Activation.Activation", "activation"),
  site("Activation.ActivationType", "value"),
  site("ActivationType", "value"),
];
