// Where the documentation of Keras 1 and 2 differs from the code.

import type { Condition, Disagreement } from "../../../entryParts.ts";
import { keras1Sources, keras2Sources, keras3Sources, tfKeras } from "../sources/sources.ts";

const theanoRelu = "Theano/Theano@f3bb5b755ec5:theano/tensor/nnet/nnet.py#L2243";
const eigenErf =
  "eigen-mirror/eigen@3.4.0:unsupported/Eigen/src/SpecialFunctions/SpecialFunctionsImpl.h#L304";
const theanoSigmoid = "Theano/Theano@f3bb5b755ec5:theano/tensor/nnet/sigm.py#L81";

type Parameters = NonNullable<Condition["parameters"]>;

/** With these parameters the rectifier has neither a slope nor a threshold. */
export const halfSlopeAtZero = (parameters: Parameters): readonly Disagreement[] => [
  {
    text: "Documented as the maximum of x and 0; on the Theano backend it is 0.5 * (x + |x|), so the gradient at 0 is 0.5, minus infinity gives NaN, and in float32 inputs above 1.7e38 give infinity.",
    sources: [keras2Sources.activations, theanoRelu],
    when: { backend: "theano", parameters: { ...parameters, ...uncapped } },
  },
  {
    text: "Documented as the maximum of x and 0, up to max_value; on the Theano backend it is 0.5 * (x + |x|), so the gradient at 0 is 0.5, and minus infinity gives NaN. What becomes infinite in float32, above 1.7e38, is max_value all the same.",
    sources: [keras2Sources.activations, theanoRelu],
    when: { backend: "theano", parameters },
    unless: { parameters: uncapped },
  },
];

const uncapped = { max_value: null };

/** With these parameters the rectifier has no threshold. */
export const middleSlopeAtZero = (slope: string, parameters: Parameters): Disagreement => ({
  text: `On the Theano backend the gradient at 0 is (1 + ${slope}) / 2 instead of ${slope}, for sign(0) is 0, and minus infinity gives NaN.`,
  sources: [keras2Sources.layers, theanoRelu],
  when: { backend: "theano", parameters },
  unless: { parameters: { [slope]: 0 } },
});

export const preluOnTheano = (source: string): Disagreement => ({
  text: "On the Theano backend it is 0.5 * (x + |x|) + alpha * (x - |x|) / 2, so the gradient at 0 is (1 + alpha) / 2, plus and minus infinity give NaN, and in float32 inputs beyond 1.7e38 overflow.",
  sources: [source, theanoRelu],
  when: { backend: "theano" },
});

/** With the parameters, if any, that leave the rectifier without a slope. */
export const nothingSubtracted = (parameters: Parameters): Disagreement => ({
  text: "On the TensorFlow backend the rectifier without a slope subtracts 0 * relu(-x), so minus infinity gives NaN.",
  sources: [keras1Sources.reluBefore1_0_7],
  since: "1.0.0",
  until: "1.0.6",
  when: { backend: "tensorflow", parameters },
});

export const infinityMinusInfinity = (slope: string): Disagreement => ({
  text: `On the Theano backend a slope is added as relu(x) - ${slope} * relu(-x), so plus and minus infinity both give NaN, and in float32 inputs below -1.7e38 give minus infinity.`,
  sources: [keras2Sources.layers, keras2Sources.theano],
  since: "2.2.3",
  when: { backend: "theano" },
  unless: { parameters: { [slope]: 0 } },
});

export const zeroAtThreshold = (
  documentation: string,
  code: string,
  since = "2.2.3",
): readonly Disagreement[] => [
  {
    text: "Documented as x where x reaches the threshold or is above it; the code asks for x > threshold, so the threshold itself gives 0 (with threshold 1, f(1) is 0 and not 1).",
    sources: [documentation, code],
    largest: { value: "1", at: "1" },
    since,
    when: { parameters: { threshold: 1 } },
  },
  {
    text: "Documented as x where x reaches the threshold or is above it; the code asks for x > threshold, so the threshold itself, {threshold}, gives 0.",
    numbers: { threshold: "threshold" },
    sources: [documentation, code],
    since,
    unless: { parameters: { threshold: 1 } },
    provided: "threshold",
  },
];

export const cutOffSigmoid: Disagreement = {
  text: "On the Theano backend the result is exactly 1 above 15 and exactly 0 below -88 in float32 (above 19 and below -709 in float64), and the gradient there is 0.",
  sources: [keras2Sources.theano, theanoSigmoid],
  largest: { value: "3.06e-7", at: "15.000001" },
  when: { backend: "theano" },
};

export const softsignAtInfinity: Disagreement = {
  text: "At plus and minus infinity the result is NaN, not 1 and -1.",
  sources: [keras2Sources.activations, keras2Sources.theano],
};

export const softsignCalledSoftplus: Disagreement = {
  text: "The documentation calls the result the softplus activation; formula and code are those of softsign.",
  sources: ["keras-team/keras@2.2.4:keras/activations.py", keras2Sources.activations],
  since: "2.2.0",
  until: "2.2.4",
};

export const slopeOfPositiveSection: Disagreement = {
  text: "The documentation of the backend function calls alpha the slope of the positive section; it scales the negative one.",
  sources: ["keras-team/keras@2.1.2:keras/backend/tensorflow_backend.py", keras2Sources.tensorflow],
  since: "1.2.1",
  until: "2.1.2",
};

export const axisIgnored: Disagreement = {
  text: "The parameter axis is ignored for two-dimensional input: the rows are normalised, even with axis 0.",
  sources: [keras2Sources.activations],
  since: "2.0.2",
  until: "2.4.3",
  unless: { parameters: { axis: -1 } },
};

export const axisIgnoredByLayer: Disagreement = { ...axisIgnored, until: "2.3.1" };

export const axisIgnoredByTfKeras: Disagreement = {
  ...axisIgnored,
  sources: [tfKeras.activations, "https://github.com/tensorflow/tensorflow/pull/47572"],
  since: "1.15.0",
  until: "2.4.0",
};

export const multipliedByZero = (source: string): Disagreement => ({
  text: "Documented as 0 at or below theta; the code multiplies x by 0, so minus infinity gives NaN and other negative inputs give -0.",
  sources: [source],
});

export const preluFromParts: Disagreement = {
  text: "On the TensorFlow backend the layer adds relu(x) and alpha * (x - |x|) / 2, so infinity gives NaN, for x - |x| is infinity minus infinity, and in float32 inputs below -1.7e38 overflow.",
  sources: [keras1Sources.layers],
  when: { backend: "tensorflow" },
};

export const eluFromParts: Disagreement = {
  text: "The layer adds relu(x) and alpha * (exp((x - |x|) / 2) - 1), so infinity gives NaN, for x - |x| is infinity minus infinity.",
  sources: [keras1Sources.layersBefore1_1_1],
  since: "1.0.0",
  until: "1.1.0",
};

export const eluFromTheanoParts: Disagreement = {
  text: "On the Theano backend minus infinity gives NaN, too, and in float32 inputs above 1.7e38 give infinity: relu(x) is 0.5 * (x + |x|) there.",
  sources: [keras1Sources.layersBefore1_1_1, theanoRelu],
  since: "1.0.0",
  until: "1.1.0",
  when: { backend: "theano" },
};

export const thresholdOfTfKeras = zeroAtThreshold(tfKeras.backend, tfKeras.backend, "1.15.0");

export const gateAtMinusInfinity: Disagreement = {
  text: "Minus infinity gives NaN, not 0: it is multiplied by a factor that is 0 there.",
  sources: [tfKeras.activations],
};

export const erfOfEigen = (documentation: string): Disagreement => ({
  text: "In float32 the documentation prints -0.00404951 at -3, where the exact value is -0.00404969: Eigen's erf, a quotient of polynomials, is two units in the last place off there, which adding 1 magnifies. Evaluated here, with erf rounded correctly, it is -0.00404969.",
  sources: [documentation, eigenErf],
  largest: { value: "1.8e-7", at: "-3" },
  since: "2.4.0",
  when: { dtype: "float32", parameters: { approximate: false } },
});

export const backendOfTfKeras: Disagreement = {
  text: "With Keras 3 inside TensorFlow, tf.keras.backend.hard_sigmoid still computes 0.2 * x + 0.5, while tf.keras.activations.hard_sigmoid computes x / 6 + 0.5.",
  sources: ["keras-team/keras@v3.15.1:keras/src/legacy/backend.py", keras3Sources.tensorflow],
  largest: { value: "0.0833", at: "2.5" },
  since: "3.0.0",
};
