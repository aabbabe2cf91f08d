// The releases of Keras, and the backends that computed for it.

import type { Framework } from "../../framework.ts";
import { words } from "../../writing/brief.ts";

export const releases: readonly string[] = words(
  "1.0.0 1.0.1 1.0.2 1.0.3 1.0.4 1.0.5 1.0.6 1.0.7 1.0.8 1.1.0 1.1.1 1.1.2 1.2.0 1.2.1 1.2.2",
  "2.0.0 2.0.1 2.0.2 2.0.3 2.0.4 2.0.5 2.0.6 2.0.7 2.0.8 2.0.9 2.1.0 2.1.1 2.1.2 2.1.3 2.1.4",
  "2.1.5 2.1.6 2.2.0 2.2.1 2.2.2 2.2.3 2.2.4 2.2.5 2.3.0 2.3.1 2.4.0 2.4.3 2.6.0 2.7.0 2.8.0",
  "2.9.0 2.10.0 2.11.0 2.12.0 2.13.1 2.14.0 2.15.0",
  "3.0.0 3.0.1 3.0.2 3.0.3 3.0.4 3.0.5 3.1.0 3.1.1 3.2.0 3.2.1 3.3.0 3.3.1 3.3.2 3.3.3 3.4.0",
  "3.4.1 3.5.0 3.6.0 3.7.0 3.8.0 3.9.0 3.9.1 3.9.2 3.10.0 3.11.0 3.11.1 3.11.2",
  "3.11.3 3.12.0 3.12.1 3.12.2 3.12.3 3.12.4 3.13.0 3.13.1 3.13.2 3.14.0 3.14.1 3.15.0 3.15.1",
);

/** Those of tf.keras, and of Keras since its version 2.4. */
export const backendsOfTfKeras: Framework["backends"] = [
  { versions: "<3", names: ["tensorflow"] },
  { versions: "<3.8", names: ["tensorflow", "jax", "torch", "numpy"] },
  { versions: ">=3.8", names: ["tensorflow", "jax", "torch", "numpy", "openvino"] },
];

export const backends: Framework["backends"] = [
  { versions: "<1.1", names: ["theano", "tensorflow"] },
  { versions: "<2", names: ["tensorflow", "theano"] },
  { versions: "<2.4", names: ["tensorflow", "theano", "cntk"] },
  ...backendsOfTfKeras,
];
