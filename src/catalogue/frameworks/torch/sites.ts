// Where PyTorch takes the name of an activation as a string, and which it takes.

import type { ArgumentSite, Site } from "../../site.ts";
import { words } from "../../writing/brief.ts";

const recurrent = words("tanh relu");
const transformer = words("relu gelu");
// torch/nn/init.py, calculate_gain; selu came in 1.8.
const gains = words(
  "linear conv1d conv2d conv3d conv_transpose1d conv_transpose2d conv_transpose3d",
  "sigmoid tanh relu leaky_relu",
);
const gainsByVersion = [
  { versions: "<1.8", oneOf: gains },
  { versions: ">=1.8", oneOf: [...gains, "selu"] },
] as const;
/** The slope of leaky_relu is another argument of the initialiser. */
const slope = (keyword: string, position: number, usual: number) =>
  ({ parameter: "negative_slope", keyword, position, default: usual }) as const;

export const sites: readonly Site[] = [
  site("RNN", "nonlinearity", { position: 3, default: "tanh", oneOf: recurrent }),
  site("RNNCell", "nonlinearity", { position: 3, default: "tanh", oneOf: recurrent }),
  site("TransformerEncoderLayer", "activation", {
    position: 4,
    default: "relu",
    oneOf: transformer,
  }),
  site("TransformerDecoderLayer", "activation", {
    position: 4,
    default: "relu",
    oneOf: transformer,
  }),
  site("Transformer", "activation", { position: 6, default: "relu", oneOf: transformer }),
  ...gainsByVersion.flatMap((known) => [
    site("init.calculate_gain", "nonlinearity", {
      position: 0,
      ...known,
      handsOn: slope("param", 1, 0.01),
    }),
    ...words(
      "init.kaiming_uniform_ init.kaiming_normal_ init.kaiming_uniform init.kaiming_normal",
    ).map((name) =>
      site(name, "nonlinearity", { position: 3, ...known, handsOn: slope("a", 1, 0) }),
    ),
  ]),
];

function site(
  name: string,
  parameter: string,
  rest: Pick<ArgumentSite, "position" | "default" | "oneOf" | "handsOn" | "versions">,
): Site {
  return { kind: "argument", callee: `torch.nn.${name}`, parameter, ...rest };
}
