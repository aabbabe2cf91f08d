// TensorFlow without its Keras.

import type { Framework } from "../../framework.ts";
import { words } from "../../writing/brief.ts";
import { entries } from "./entries.ts";
import { sites } from "./sites.ts";
import { tells } from "./generations.ts";

export const tensorflow: Framework<"tensorflow"> = {
  id: "tensorflow",
  title: "TensorFlow",
  releases: words(
    "1.0.0 1.4.0 1.8.0 1.12.0 1.13.1 1.14.0 1.15.0 2.0.0 2.1.0 2.2.0 2.3.0 2.4.0 2.5.0 2.6.0",
    "2.7.0 2.8.0 2.9.0 2.10.0 2.11.0 2.12.0 2.13.0 2.14.0 2.15.0 2.16.1 2.17.0 2.18.0 2.19.0 2.20.0",
    "2.21.0",
  ),
  backends: [],
  distributions: words(
    "tensorflow tensorflow-cpu tensorflow-gpu tensorflow-macos tensorflow-intel tensorflow-rocm",
    "tf-nightly",
  ),
  modules: {
    tf: [
      "tensorflow",
      "tensorflow.compat.v1",
      "tensorflow.compat.v2",
      "tensorflow.compat",
      "tf.compat.v1",
      "tf.compat.v2",
      "tensorflow.python",
      "tensorflow.python.framework",
    ],
    "tf.contrib.layers": ["tf.contrib.slim"],
    tf_slim: ["tf_slim.layers"],
    "tf.math": ["tf.ops.math_ops", "tf.python.ops.math_ops"],
    "tf.nn": ["tf.ops.nn_ops", "tf.ops.nn", "tf.ops.gen_nn_ops"],
  },
  sites,
  tells,
  activationModules: [{ module: "tf.nn" }],
  checksNames: [],
  // The input and a name; TensorFlow 1 also takes dim.
  positional: [
    {
      names: words("relu relu6 elu selu leaky_relu gelu softplus softsign sigmoid tanh").map(
        (name) => `tf.nn.${name}`,
      ),
      others: 2,
      keywords: ["features", "x", "name"],
    },
    {
      names: ["tf.nn.softmax", "tf.nn.log_softmax"],
      others: 3,
      keywords: ["logits", "name", "dim"],
    },
  ],
  // Run with TensorFlow 2.21: of tf.compat.v1.nn, only these have other parameters than in tf.nn.
  earlier: {
    module: "compat.v1",
    version: "1.15.0",
    names: ["tf.nn.softmax", "tf.nn.log_softmax", "tf.nn.crelu"],
  },
  entries,
};
