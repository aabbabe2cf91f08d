// Keras 3: the rectifier with a slope, a cap and a threshold, on each backend.

import type { Definition } from "../../../entryParts.ts";
import { within } from "../../../writing/conditions.ts";
import { jax, leakyRelu, numpy, onOpenvino, torch } from "./activations.ts";
import { withoutGradient, type Backend, type Operation } from "../backends.ts";
import { maxValue, slope, slopeOfPrelu, threshold } from "../parameters.ts";
import { rectified, type Rectifier } from "../rectifierForms.ts";
import { documentedRelu } from "../before3/rectifiers.ts";
import { keras3Sources } from "../sources/sources.ts";
import * as kernel from "../tensorflowKernels.ts";

const kept = "where(x > threshold, x, 0)";
const source = keras3Sources.activations;

const onTensorflow: Rectifier = {
  relu: (u) => `maximum(${u}, 0)`,
  step: (u) => `where(${u} > 0, 1, 0)`,
  kept,
  six: { value: kernel.relu6.formula, step: "where((x > 0) & (x < 6), 1, 0)" },
  leaky: kernel.leakyRelu("negative_slope"),
  source,
};

/** The slope that JAX's maximum and minimum give an operand: a half where both are equal. */
const half = (taken: string, tied: string): string => `where(${tied}, 0.5, ${taken})`;

const onJax: Rectifier = {
  ...onTensorflow,
  leaky: jax("leaky_relu"),
  inside: `${half("positive > 0", "positive == 0")} * ${half("positive < max_value", "positive == max_value")}`,
};

const onTorch: Rectifier = {
  ...onTensorflow,
  step: (u) => `where(${u} <= 0, 0, 1)`,
  six: { value: kernel.relu6.formula, step: "where((x <= 0) | (x >= 6), 0, 1)" },
  leaky: torch("leaky_relu"),
};

const onNumpy: Rectifier = { ...onTensorflow, leaky: [numpy("maximum(x, negative_slope * x)")] };

/** Until 3.14 what stays above the threshold is x times 0 or 1. */
const inBothForms = (on: Rectifier): readonly Definition[] => [
  ...rectified({ ...on, kept: "x * (x > threshold)" }, "negative_slope").map((definition) =>
    within({ versions: "<3.15" }, definition),
  ),
  ...rectified(on, "negative_slope"),
];

const everywhere: Readonly<Partial<Record<Backend, readonly Definition[]>>> = {
  tensorflow: inBothForms(onTensorflow),
  jax: inBothForms(onJax),
  torch: inBothForms(onTorch),
  numpy: inBothForms(onNumpy).map(withoutGradient),
  openvino: inBothForms({ ...onTensorflow, leaky: onOpenvino }),
};

/** `keras.activations.relu`, whose example shows that the threshold itself gives 0. */
export const relu: Operation = {
  family: "relu",
  parameters: [slope("negative_slope", 1), maxValue(2), threshold(3)],
  documented: documentedRelu("negative_slope", keras3Sources.activations, ">"),
  on: everywhere,
};

/** `keras.layers.ReLU`, which documents the threshold itself as part of the middle. */
export const reluLayer: Operation = {
  family: "relu",
  parameters: [
    { ...maxValue(0), allowed: { low: 0 } },
    { ...slope("negative_slope", 1), allowed: { low: 0 } },
    { ...threshold(2), allowed: { low: 0 } },
  ],
  documented: documentedRelu("negative_slope", `${keras3Sources.layers}/relu.py`),
  on: everywhere,
};

export const leakyLayer: Operation = {
  ...leakyRelu,
  parameters: [
    {
      ...slope("negative_slope", 0, 0.3),
      keywords: [{ text: "alpha" }],
      allowed: { low: 0 },
      meaning: "slope for negative inputs",
    },
  ],
  documented: leakyRelu.documented.map((definition) => ({
    ...definition,
    source: `${keras3Sources.layers}/leaky_relu.py`,
  })),
};

const prelu = (step: (u: string) => string): Definition => ({
  formula: "maximum(x, 0) + -alpha * maximum(-x, 0)",
  gradient: {
    kind: "formula",
    formula: `${step("x")} + alpha * ${step("(-x)")}`,
    source: `${keras3Sources.layers}/prelu.py`,
    note: "0 at 0.",
  },
  source: `${keras3Sources.layers}/prelu.py`,
});

export const preluLayer: Operation = {
  family: "prelu",
  parameters: [slopeOfPrelu],
  documented: [
    { formula: "where(x >= 0, x, alpha * x)", source: `${keras3Sources.layers}/prelu.py` },
  ],
  on: {
    tensorflow: [prelu(onTensorflow.step)],
    jax: [prelu(onTensorflow.step)],
    torch: [prelu(onTorch.step)],
    numpy: [withoutGradient(prelu(onTensorflow.step))],
  },
};
