// Spellings of Keras that exist in one generation only.

import type { VersionMarker } from "../../framework.ts";

export const tells: readonly VersionMarker[] = [
  // Keras 2 takes these with a warning; they were written for Keras 1.
  {
    where: "keywords",
    versions: "<2",
    patterns: [
      /^keras\.layers\.\w+\((?:inner_activation|nb_filter|nb_row|nb_col|border_mode|dim_ordering|subsample|output_dim|init|W_regularizer|b_regularizer|W_constraint|consume_less|bn_mode)\)$/,
      /\((?:nb_epoch|nb_val_samples|samples_per_epoch)\)$/,
    ],
  },
  {
    where: "callees",
    versions: "<2",
    patterns: [/^keras\.layers\.(?:merge|MaxoutDense|Highway|TimeDistributedDense|Graph)$/],
  },
  {
    where: "imports",
    versions: "<2",
    patterns: [
      /^keras\.(?:layers\.containers|models\.Graph|layers\.core\.(?:TimeDistributedDense|MaxoutDense|Merge|Highway)|layers\.(?:merge|MaxoutDense|Highway|TimeDistributedDense))$/,
    ],
  },
  {
    where: "imports",
    versions: "<2.4",
    patterns: [/^keras\.backend\.(?:tensorflow|theano|cntk)_backend(?:\.|$)/],
  },
  {
    where: "callees",
    versions: "<2.3",
    patterns: [/^keras\.backend\.(?:set_)?image_dim_ordering$/],
  },
  {
    where: "imports",
    versions: "<3",
    patterns: [
      /^keras\.(?:engine|legacy)(?:\.|$)/,
      /^keras\.layers\.(?:core|convolutional|convolutional_recurrent|recurrent|advanced_activations|embeddings|normalization|pooling|merge|wrappers|noise|local|cudnn_recurrent)(?:\.|$)/,
      /^keras\.layers\.(?:CuDNNLSTM|CuDNNGRU|LocallyConnected[12]D|ThresholdedReLU|Convolution[123]D(?:Transpose)?)$/,
      /^keras\.utils\.(?:np_utils|generic_utils|vis_utils|layer_utils|conv_utils|multi_gpu_model)(?:\.|$)/,
      /^keras\.(?:wrappers|preprocessing\.text)(?:\.|$)/,
    ],
  },
  {
    where: "callees",
    versions: "<3",
    patterns: [/^keras\.layers\.(?:CuDNNLSTM|CuDNNGRU|ThresholdedReLU|AtrousConvolution2D)$/],
  },
  {
    where: "keywords",
    versions: "<3",
    patterns: [/^keras\.layers\.(?:LeakyReLU\(alpha\)|PReLU\(alpha_init\))$/],
  },
  {
    where: "imports",
    versions: ">=3",
    patterns: [
      /^keras_core(?:\.|$)/,
      /^keras\.(?:ops|random|distribution|tree|quantizers|dtype_policies|visualization)(?:\.|$)/,
    ],
  },
  {
    where: "callees",
    versions: ">=3",
    patterns: [/^keras\.(?:ops|random|distribution|tree)\./],
  },
  {
    where: "keywords",
    versions: ">=3",
    patterns: [/^keras\.layers\.LeakyReLU\(negative_slope\)$/],
  },
];
