// Where PyTorch takes the name of an activation as a string.

import type { Site } from "../../site.ts";

export const torchSites: readonly Site[] = [
  site("torch.nn.RNN", "nonlinearity", 3, "tanh"),
  site("torch.nn.RNNCell", "nonlinearity", 3, "tanh"),
  site("torch.nn.TransformerEncoderLayer", "activation", 4, "relu"),
  site("torch.nn.TransformerDecoderLayer", "activation", 4, "relu"),
  site("torch.nn.Transformer", "activation", 6, "relu"),
  {
    framework: "torch",
    callee: "torch.nn.init.calculate_gain",
    parameter: "nonlinearity",
    position: 0,
  },
  site("torch.nn.init.kaiming_uniform_", "nonlinearity", 3, "leaky_relu"),
  site("torch.nn.init.kaiming_normal_", "nonlinearity", 3, "leaky_relu"),
];

function site(callee: string, parameter: string, position: number, usual: string): Site {
  return { framework: "torch", callee, parameter, position, default: usual };
}
