// Where PaddlePaddle takes the name of an activation as a string.

import type { Site } from "../../site.ts";
import { words } from "../../writing/brief.ts";

// python/paddle/nn/layer/transformer.py and rnn.py, python/paddle/nn/initializer/initializer.py; the layers of
// fluid append the operation that `act` names.
export const sites: readonly Site[] = [
  site("nn.TransformerEncoderLayer", "activation", 4, "relu"),
  site("nn.TransformerDecoderLayer", "activation", 4, "relu"),
  site("nn.Transformer", "activation", 6, "relu"),
  site("nn.SimpleRNN", "activation", 6, "tanh"),
  site("nn.SimpleRNNCell", "activation", 2, "tanh"),
  {
    kind: "argument",
    callee: "paddle.nn.initializer.calculate_gain",
    parameter: "nonlinearity",
    position: 0,
  },
  ...words("fc conv2d conv3d conv2d_transpose conv3d_transpose batch_norm layer_norm").map(
    (layer): Site => ({
      kind: "argument",
      callee: `paddle.fluid.layers.${layer}`,
      parameter: "act",
      versions: "<2.5",
    }),
  ),
];

function site(callee: string, parameter: string, position: number, preset: string): Site {
  return {
    kind: "argument",
    callee: `paddle.${callee}`,
    parameter,
    position,
    default: preset,
    versions: ">=2.0",
  };
}
