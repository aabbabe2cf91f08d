// The numbers that the documentation of keras.ops prints, some of them not what the code computes.

import type { Example } from "../../entry.ts";

/** The example in the documentation of an operation, as a list to spread into its entry. */
export const printedFor = (name: string): { readonly examples?: readonly Example[] } => {
  const rows = Object.hasOwn(printed, name) ? printed[name]! : undefined;
  if (rows === undefined) return {};
  const [inputs, outputs] = rows.map((row) => row.split(" "));
  return { examples: [{ inputs: inputs!, outputs: outputs!, source: NN }] };
};

// Inputs, then the outputs as printed.
const printed: Readonly<Record<string, readonly [string, string]>> = {
  relu: ["-1.0 0.0 1.0 0.2", "0.0 0.0 1.0 0.2"],
  relu6: ["-3.0 -2.0 0.1 0.2 6.0 8.0", "0.0 0.0 0.1 0.2 6.0 6.0"],
  sigmoid: ["-6.0 1.0 0.0 6.0", "0.00247262 0.7310586 0.5 0.9975274"],
  sparse_sigmoid: ["-6.0 1.0 0.0 6.0", "0.0 1.0 0.5 1.0"],
  softplus: ["-0.555 0.0 0.555", "0.45366603 0.6931472 1.008666"],
  softsign: ["-0.100 -10.0 1.0 0.0 100.0", "-0.09090909 -0.90909094 0.5 0.0 0.990099"],
  soft_shrink: ["-1.0 0.0 1.0", "-0.5 0.0 0.5"],
  sparse_plus: ["-1.0 0.0 1.0", "0.0 0.25 1.0"],
  silu: ["-6.0 1.0 0.0 6.0", "-0.0148357 0.7310586 0.0 5.9851646"],
  squareplus: ["-1.0 0.0 1.0", "0.6180 1.0000 1.6180"],
  log_sigmoid: ["-0.541391 0.0 0.50 5.0", "-1.0000418 -0.6931472 -0.474077 -0.00671535"],
  leaky_relu: ["-1.0 0.0 1.0", "-0.2 0.0 1.0"],
  hard_sigmoid: ["-1.0 0.0 1.0", "0.3 0.5 0.7"],
  hard_silu: ["-3.0 -1.0 0.0 1.0 3.0", "-0.0 -0.3333333 0.0 0.6666667 3.0"],
  elu: ["-1.0 0.0 1.0", "-0.63212055 0.0 1.0"],
  selu: ["-1.0 0.0 1.0", "-1.11133055 0.0 1.05070098"],
  gelu: ["-1.0 0.0 1.0", "-0.15865525 0.0 0.84134475"],
};

const NN = "keras-team/keras@3.15.1:keras/src/ops/nn.py";
