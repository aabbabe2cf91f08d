// The calls of Keras and tf.keras in which a string names an activation.

import type { Site } from "../../site.ts";

export const kerasSites: readonly Site[] = [
  {
    framework: "keras",
    callee: "keras.layers.Activation",
    parameter: "activation",
    position: 0,
  },
  {
    framework: "keras",
    callee: "keras.activations.get",
    parameter: "identifier",
    position: 0,
  },
  {
    framework: "keras",
    callee: "keras.activations.deserialize",
    parameter: "name",
    position: 0,
  },
  {
    framework: "keras",
    callee: "keras.layers.Dense",
    parameter: "activation",
    position: 1,
    versions: ">=2",
  },
  { framework: "keras", callee: "keras.layers.*", parameter: "activation" },
  {
    framework: "keras",
    callee: "keras.layers.*",
    parameter: "recurrent_activation",
    versions: ">=2",
  },
  {
    framework: "keras",
    callee: "keras.layers.*",
    parameter: "inner_activation",
    versions: "<3",
  },
  {
    framework: "tf.keras",
    callee: "tf.keras.layers.Activation",
    parameter: "activation",
    position: 0,
  },
  {
    framework: "tf.keras",
    callee: "tf.keras.activations.get",
    parameter: "identifier",
    position: 0,
  },
  {
    framework: "tf.keras",
    callee: "tf.keras.layers.Dense",
    parameter: "activation",
    position: 1,
  },
  {
    framework: "tf.keras",
    callee: "tf.keras.layers.*",
    parameter: "activation",
  },
  {
    framework: "tf.keras",
    callee: "tf.keras.layers.*",
    parameter: "recurrent_activation",
  },
];
