// The layers of TensorFlow 1 and of tf-slim, each with the activation that it takes by itself.
// contrib.layers, which is slim:
// google-research/tf-slim@1287b1ef9a5b:tf_slim/layers/layers.py; contrib.layers of TensorFlow 1 has the same places.

import type { Site } from "../../site.ts";
import { words } from "../../writing/brief.ts";

const source = "google-research/tf-slim@1287b1ef9a5b:tf_slim/layers/layers.py";

/** Both names of each layer, under both names of the module. */
const taking = (layers: string, position: number, usual = "relu"): readonly Site[] =>
  [
    { module: "tf.contrib.layers", versions: "<2" },
    { module: "tf_slim", versions: ">=1.15" },
  ].flatMap(({ module, versions }) =>
    words(layers).map((layer) => ({
      kind: "argument",
      callee: `${module}.${layer}`,
      parameter: "activation_fn",
      position,
      default: `tf.nn.${usual}`,
      defaultsSetBy: "arg_scope",
      remark: {
        text: "Code that runs this inside an arg_scope may give another activation_fn there.",
        sources: [source],
      },
      versions,
    })),
  );

/** tensorflow/tensorflow@v1.15.0:tensorflow/python/ops/rnn_cell_impl.py; their gates are sigmoid, whatever the call passes. */
const cell = (name: string, position: number): readonly Site[] =>
  ["tf.nn.rnn_cell", "tf.contrib.rnn"].map((module) => ({
    kind: "argument",
    callee: `${module}.${name}`,
    parameter: "activation",
    position,
    default: "tf.nn.tanh",
    versions: ">=1.2",
  }));

export const sites: readonly Site[] = [
  ...cell("BasicRNNCell", 1),
  ...cell("GRUCell", 1),
  ...cell("BasicLSTMCell", 3),
  ...cell("LSTMCell", 10),
  ...taking("fully_connected relu", 2),
  ...taking("relu6", 2, "relu6"),
  ...taking("elu", 2, "elu"),
  ...taking("conv2d_in_plane convolution2d_in_plane", 4),
  ...taking("conv2d_transpose convolution2d_transpose conv3d_transpose convolution3d_transpose", 6),
  ...taking("convolution conv1d convolution1d conv2d convolution2d conv3d convolution3d", 7),
  ...taking("separable_conv2d separable_convolution2d", 8),
];
