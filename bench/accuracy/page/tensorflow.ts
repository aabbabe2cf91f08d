import "@tensorflow/tfjs-backend-cpu";
import "@tensorflow/tfjs-backend-webgpu";
import * as tf from "@tensorflow/tfjs-core";
import { layers } from "@tensorflow/tfjs-layers";

import type { FunctionName, Lack } from "../functions.ts";
import type { Compute } from "./compute.ts";

/** One operation on one of TensorFlow.js' backends, or why that does not compute it. */
export async function tensorflow(
  backend: "webgpu" | "cpu",
  name: FunctionName,
): Promise<Compute | Lack> {
  const operation = operations[name];
  if (operation === undefined) return "no such operation";
  await tf.setBackend(backend);
  await tf.ready();
  return async (input) => {
    const x = tf.tensor1d(input);
    const y = tf.tidy(() => operation(x));
    const output = Float32Array.from(await y.data());
    tf.dispose([x, y]);
    return output;
  };
}

type Operation = (x: tf.Tensor) => tf.Tensor;

/** An activation that only layers have. */
const layer =
  (activation: string): Operation =>
  (x) =>
    layers.activation({ activation }).apply(x);

const operations: Partial<Readonly<Record<FunctionName, Operation>>> = {
  relu: (x) => tf.relu(x),
  leaky_relu: (x) => tf.leakyRelu(x, 0.2),
  hard_sigmoid: layer("hardSigmoid"),
  sigmoid: (x) => tf.sigmoid(x),
  tanh: (x) => tf.tanh(x),
  elu: (x) => tf.elu(x),
  selu: (x) => tf.selu(x),
  softplus: (x) => tf.softplus(x),
  softsign: layer("softsign"),
  log_sigmoid: (x) => tf.logSigmoid(x),
  silu: layer("swish"),
  mish: layer("mish"),
  "gelu (erf)": layer("gelu"),
  "gelu (tanh)": layer("gelu_new"),
  exp: (x) => tf.exp(x),
  erf: (x) => tf.erf(x),
};
