// Where PaddlePaddle takes the name of an activation as a string.

import type { ArgumentSite, Site } from "../../site.ts";
import { words } from "../../writing/brief.ts";

// python/paddle/nn/layer/transformer.py and rnn.py, python/paddle/nn/initializer/initializer.py; the layers of
// fluid append the operation that `act` names.
export const sites: readonly Site[] = [
  site("nn.TransformerEncoderLayer", "activation", { position: 4, default: "relu" }),
  site("nn.TransformerDecoderLayer", "activation", { position: 4, default: "relu" }),
  site("nn.Transformer", "activation", { position: 6, default: "relu" }),
  site("nn.SimpleRNN", "activation", { position: 6, default: "tanh" }),
  site("nn.SimpleRNNCell", "activation", { position: 2, default: "tanh" }),
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

function site(
  name: string,
  parameter: string,
  rest: Pick<ArgumentSite, "position" | "default">,
): Site {
  return { kind: "argument", callee: `paddle.${name}`, parameter, ...rest, versions: ">=2.0" };
}
