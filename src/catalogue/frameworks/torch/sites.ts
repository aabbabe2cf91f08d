// Where PyTorch takes the name of an activation as a string.

import type { Site } from "../../site.ts";

export const sites: readonly Site[] = [
  site("RNN", "nonlinearity", 3, "tanh"),
  site("RNNCell", "nonlinearity", 3, "tanh"),
  site("TransformerEncoderLayer", "activation", 4, "relu"),
  site("TransformerDecoderLayer", "activation", 4, "relu"),
  site("Transformer", "activation", 6, "relu"),
  {
    kind: "argument",
    callee: "torch.nn.init.calculate_gain",
    parameter: "nonlinearity",
    position: 0,
  },
  site("init.kaiming_uniform_", "nonlinearity", 3),
  site("init.kaiming_normal_", "nonlinearity", 3),
];

function site(name: string, parameter: string, position: number, usual?: string): Site {
  const chosen = usual !== undefined && { default: usual };
  return { kind: "argument", callee: `torch.nn.${name}`, parameter, position, ...chosen };
}
