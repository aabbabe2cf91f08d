// The numbers that the documentation prints, some of them not what the code computes.

import type { Example } from "../../entryParts.ts";
import { ownProperty } from "../../../ownProperty.ts";

interface Printed {
  readonly examples?: readonly Example[];
}

/** The example in the documentation of an operation of Keras 3, to spread into its entry. */
export const printedFor = (name: string): Printed => exampleOf(name, operations, nn);

/** The same for a function of Keras 3's activations, of which one has an example. */
export const printedInKeras3 = (name: string): Printed =>
  exampleOf(name, { relu: relu }, activationsOfKeras3);

/** The same for a function of tf.keras.activations before Keras 3. */
export const printedInTfKeras2 = (name: string): Printed =>
  exampleOf(name, activations, activationsSource);

function exampleOf(name: string, printed: Rows, source: string): Printed {
  const rows = ownProperty(printed, name);
  if (rows === undefined) return {};
  const [inputs, outputs] = rows;
  return { examples: [{ inputs: inputs.split(" "), outputs: outputs.split(" "), source }] };
}

/** By name: inputs, then the outputs as printed. */
type Rows = Readonly<Record<string, readonly [string, string]>>;

const operations: Rows = {
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
  celu: ["-1. 0. 1.", "-0.63212056 0. 1."],
  tanh_shrink: ["-1. 0. 1.", "-0.23840584 0. 0.23840584"],
  hard_tanh: ["-2. -1. 0. 1. 2.", "-1. -1. 0. 1. 1."],
  hard_shrink: ["-0.5 0. 1.", "0. 0. 1."],
};

const relu = ["-10 -5 0.0 5 10", "0. 0. 0. 5. 10."] as const;

const activations: Rows = {
  softplus: [
    "-20 -1.0 0.0 1.0 20",
    "2.0611537e-09 3.1326166e-01 6.9314718e-01 1.3132616e+00 2.0000000e+01",
  ],
  softsign: ["-1.0 0.0 1.0", "-0.5 0. 0.5"],
  swish: [
    "-20 -1.0 0.0 1.0 20",
    "-4.1223075e-08 -2.6894143e-01 0.0000000e+00 7.3105860e-01 2.0000000e+01",
  ],
  relu: relu,
  gelu: ["-3.0 -1.0 0.0 1.0 3.0", "-0.00404951 -0.15865529 0. 0.8413447 2.9959507"],
  tanh: ["-3.0 -1.0 0.0 1.0 3.0", "-0.9950547 -0.7615942 0. 0.7615942 0.9950547"],
  sigmoid: [
    "-20 -1.0 0.0 1.0 20",
    "2.0611537e-09 2.6894143e-01 5.0000000e-01 7.3105860e-01 1.0000000e+00",
  ],
  exponential: ["-3.0 -1.0 0.0 1.0 3.0", "0.04978707 0.36787945 1. 2.7182817 20.085537"],
  hard_sigmoid: ["-3.0 -1.0 0.0 1.0 3.0", "0. 0.3 0.5 0.7 1."],
  linear: ["-3.0 -1.0 0.0 1.0 3.0", "-3. -1. 0. 1. 3."],
  mish: ["-3.0 -1.0 0.0 1.0", "-0.14564745 -0.30340144 0. 0.86509836"],
};

const activationsSource = "keras-team/keras@v2.15.0:keras/activations.py";
const activationsOfKeras3 = "keras-team/keras@v3.15.1:keras/src/activations/activations.py#L19";
const nn = "keras-team/keras@v3.15.1:keras/src/ops/nn.py";
