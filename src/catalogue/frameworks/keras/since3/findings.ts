// Where the documentation of Keras 3 differs from the code.

import type { Disagreement } from "../../../entryParts.ts";
import { keras3Sources } from "../sources/sources.ts";
import { gateAtMinusInfinity, zeroAtThreshold } from "../before3/findings.ts";

const sourceIn3_0 = "keras-team/keras@v3.2.0:keras/activations/activations.py";

export const hardSigmoidDocumentedWrongly: Disagreement = {
  text: "The documentation gave 0.2 * x + 0.5 between -2.5 and 2.5; the code computes x / 6 + 0.5 between -3 and 3.",
  sources: [sourceIn3_0, keras3Sources.tensorflow],
  largest: { value: "0.0833", at: "2.5" },
  since: "3.0.0",
  until: "3.2.0",
};

export const opsHardSigmoidDocumentedWrongly: Disagreement = {
  text: "The documentation gives 0.2 * x + 0.5 between -2.5 and 2.5, with the example 0.3, 0.5, 0.7 for -1, 0, 1; the code computes x / 6 + 0.5, which gives 0.333, 0.5, 0.667.",
  sources: [keras3Sources.ops, keras3Sources.tensorflow],
  largest: { value: "0.0833", at: "2.5" },
  since: "3.0.0",
};

export const opsGeluExample: Disagreement = {
  text: "The form with tanh is the default, but the documentation's example prints values of the exact form: -0.15865525 at -1, where the default computes -0.158808.",
  sources: [keras3Sources.ops],
  largest: { value: "0.000473", at: "2.699" },
  since: "3.0.0",
  when: { parameters: { approximate: true } },
};

export const eluParentheses: readonly Disagreement[] = [
  {
    text: "The documentation sets only exp(x) - 1 as code and alpha before it, so it reads as alpha * exp(x) - 1; the code computes alpha * (exp(x) - 1). With alpha 0.5 they differ by 0.5.",
    sources: [keras3Sources.activations, keras3Sources.ops],
    largest: { value: "0.5", at: "-1" },
    since: "3.0.0",
    when: { parameters: { alpha: 0.5 } },
  },
  {
    text: "The documentation sets only exp(x) - 1 as code and alpha before it, so it reads as alpha * exp(x) - 1; the code computes alpha * (exp(x) - 1): they differ by {apart}.",
    numbers: { apart: "abs(1 - alpha)" },
    sources: [keras3Sources.activations, keras3Sources.ops],
    since: "3.0.0",
    unless: { parameters: { alpha: 0.5 } },
    provided: "1 - alpha",
  },
];

export const slopeOfPositiveSection: Disagreement = {
  text: "The documentation calls alpha the slope of the positive section; it scales the negative one.",
  sources: [keras3Sources.ops],
  since: "3.0.0",
};

export const maximumOnNumpy: readonly Disagreement[] = [
  {
    text: "On the NumPy backend it is the maximum of x and negative_slope * x, so with a slope above 1 positive inputs are scaled and negative ones are not: with slope 1.5, f(1) is 1.5 there and 1 elsewhere.",
    sources: [keras3Sources.ops, keras3Sources.numpy],
    largest: { value: "0.5", at: "1" },
    since: "3.0.0",
    when: { backend: "numpy", parameters: { negative_slope: 1.5 } },
  },
  {
    text: "On the NumPy backend it is the maximum of x and negative_slope * x, so with a slope above 1 positive inputs are scaled and negative ones are not: f(1) is {there} there and 1 elsewhere.",
    numbers: { there: "negative_slope" },
    sources: [keras3Sources.ops, keras3Sources.numpy],
    since: "3.0.0",
    when: { backend: "numpy" },
    unless: { parameters: { negative_slope: 1.5 } },
    provided: "negative_slope > 1",
  },
];

export const sparsemaxSums: Disagreement = {
  text: "The threshold is taken from the sum of the cumulative sums instead of the last one: where two or more outputs should be positive the result does not sum to 1, and for the inputs 1, 1, 0, -1 every output is 0 instead of 0.5, 0.5, 0, 0.",
  sources: [keras3Sources.ops, keras3Sources.numpy, keras3Sources.tensorflow],
  largest: { value: "0.5", at: "1" },
  since: "3.8.0",
};

export const thresholdOfLayer = zeroAtThreshold(
  `${keras3Sources.layers}/relu.py`,
  keras3Sources.activations,
  "3.0.0",
);

export const twoAtZero: Disagreement = {
  text: "On the TensorFlow backend the gradient at exactly 0 is 2: the maximum and the minimum of x and 0 both pass the whole gradient where their arguments are equal.",
  sources: [keras3Sources.tensorflow],
  largest: { value: "1", at: "0" },
  since: "3.7.0",
  when: { backend: "tensorflow" },
};

export const squareplusOverflow: Disagreement = {
  text: "x * x overflows: in float32, beyond 1.8e19 the result is infinite, and minus infinity gives NaN.",
  sources: [keras3Sources.ops, keras3Sources.tensorflow],
  since: "3.7.0",
};

export const gatesAtMinusInfinity: Disagreement = {
  ...gateAtMinusInfinity,
  sources: [keras3Sources.activations, keras3Sources.tensorflow],
};
