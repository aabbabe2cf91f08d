// Spellings of tf.keras that exist in one generation only.

import type { VersionMarker } from "../../framework.ts";

export const tells: readonly VersionMarker[] = [
  {
    where: "imports",
    versions: "<3",
    patterns: [
      /^tf_keras(?:\.|$)/,
      /^tensorflow\.(?:python|contrib)\.keras(?:\.|$)/,
      /^tensorflow\.keras\.(?:layers\.experimental|wrappers|preprocessing\.text|layers\.ThresholdedReLU)(?:\.|$)/,
    ],
  },
  {
    where: "callees",
    versions: "<3",
    patterns: [
      /^tf\.keras\.layers\.(?:CuDNNLSTM|CuDNNGRU|ThresholdedReLU)$/,
      /^tf\.keras\.(?:wrappers|layers\.experimental)\./,
    ],
  },
  {
    where: "keywords",
    versions: "<3",
    patterns: [/^tf\.keras\.layers\.LeakyReLU\(alpha\)$/],
  },
  { where: "callees", versions: ">=3", patterns: [/^tf\.keras\.(?:ops|random)\./] },
  {
    where: "keywords",
    versions: ">=3",
    patterns: [/^tf\.keras\.layers\.LeakyReLU\(negative_slope\)$/],
  },
];
