// Keras 1, Keras 2 and tf.keras 2: rectifiers, whose parameters and arithmetic changed twice.

import type { Definition } from "../../../entryParts.ts";
import * as formulas from "../../../writing/formulas.ts";
import { entries } from "../../theano/entries.ts";
import { settled, within } from "../../../writing/conditions.ts";
import { inherited } from "../../../writing/inherited.ts";
import type { Operation } from "../backends.ts";
import { maxValue, slope, threshold } from "../parameters.ts";
import { rectified, type Rectifier } from "../rectifierForms.ts";
import { roundedToSingle } from "../../../writing/roundedToSingle.ts";
import { keras1Sources, keras2Sources, tfKeras } from "../sources/sources.ts";
import * as kernel from "../tensorflowKernels.ts";

const theano = inherited({ entries, backend: "theano-c" }, "theano.tensor.nnet.relu");

const onTheano: Rectifier = {
  relu: (u) => `0.5 * (${u} + abs(${u}))`,
  step: (u) => `(0.5 + 0.5 * sign(${u}))`,
  kept: "x * (x > threshold)",
  inside: "((positive >= 0) & (positive <= max_value))",
  source: keras2Sources.theano,
  note: "0.5 where the argument of the rectifier is 0.",
};

const onTensorflow: Rectifier = {
  relu: (u) => `maximum(${u}, 0)`,
  step: (u) => `where(${u} > 0, 1, 0)`,
  kept: "x * (x > threshold)",
  six: { value: kernel.relu6.formula, step: "where((x > 0) & (x < 6), 1, 0)" },
  leaky: kernel.leakyRelu("alpha"),
  source: keras2Sources.tensorflow,
};

const onCntk: Rectifier = {
  relu: onTensorflow.relu,
  step: onTensorflow.step,
  kept: onTensorflow.kept,
  source: keras2Sources.cntk,
};

/** What the documentation of 2.2.3 and later states: the slope's name, and what the threshold itself gives. */
export const documentedRelu = (
  name: string,
  source: string,
  threshold: ">=" | ">" = ">=",
): readonly Definition[] => {
  const from = `x ${threshold} threshold`;
  return [
    {
      when: { parameters: { [name]: 0, max_value: null, threshold: 0 } },
      formula: formulas.relu,
      source,
    },
    {
      when: { parameters: { max_value: null } },
      formula: `where(${from}, x, ${name} * (x - threshold))`,
      source,
    },
    {
      formula: `where(x >= max_value, max_value, where(${from}, x, ${name} * (x - threshold)))`,
      source,
    },
  ];
};

const theanoRelu = rectified(onTheano, "alpha");

/**
 * Since 2.2.3, and in tf.keras. Keras sets Theano's floatX when it is imported, to float32 unless keras.json
 * sets another type; a model switched to float64 later still rounds the Python numbers in its expressions.
 */
export const relu: Operation = {
  family: "relu",
  parameters: [slope("alpha", 1), maxValue(2), threshold(3)],
  documented: documentedRelu("alpha", keras2Sources.activations),
  on: {
    tensorflow: rectified(onTensorflow, "alpha"),
    theano: roundedToSingle(["alpha", "max_value", "threshold"], theanoRelu),
    cntk: rectified(onCntk, "alpha"),
  },
};

/** The same as the layers call it, which make arrays of their parameters first. */
export const reluOfLayers: Operation = { ...relu, on: { ...relu.on, theano: theanoRelu } };

export const reluOfTfKeras: Operation = {
  ...relu,
  documented: documentedRelu("alpha", tfKeras.backend),
  on: { tensorflow: rectified({ ...onTensorflow, source: tfKeras.backend }, "alpha") },
};

const capped = (definition: Definition, source: string): Definition => ({
  ...definition,
  formula: `minimum(${definition.formula}, max_value)`,
  ...(definition.gradient?.kind === "formula" && {
    gradient: {
      ...definition.gradient,
      formula: `(${definition.formula} <= max_value) * (${definition.gradient.formula})`,
    },
  }),
  source,
});

/** Both without a cap and with one, which is taken as the smaller of the two. */
const cappedByMinimum = (
  definitions: readonly Definition[],
  source: string,
): readonly Definition[] =>
  definitions.flatMap((definition) => [
    within({ parameters: { max_value: null } }, definition),
    capped(definition, source),
  ]);

const documentedBefore = (source: string): readonly Definition[] => [
  { when: { parameters: { alpha: 0, max_value: null } }, formula: formulas.relu, source },
  { when: { parameters: { max_value: null } }, formula: formulas.leakyRelu, source },
  { formula: `minimum(${formulas.leakyRelu}, max_value)`, source },
];

const clipped: Rectifier = { ...onCntk, source: keras1Sources.tensorflow };

/** Up to 2.2.2; TensorFlow's part until 2.1.2 is the one with clip_by_value. */
export const reluBefore2_2_3: Operation = {
  family: "relu",
  parameters: [slope("alpha", 1), maxValue(2)],
  documented: documentedBefore(keras2Sources.tensorflowBefore2_2_3),
  on: {
    tensorflow: [
      ...settled({ threshold: 0 }, rectified(clipped, "alpha")).map((definition) =>
        within({ versions: "<2.1.3" }, definition),
      ),
      ...cappedByMinimum(
        [within({ parameters: { alpha: 0 } }, kernel.relu), ...kernel.leakyRelu("alpha")],
        keras2Sources.tensorflowBefore2_2_3,
      ),
    ],
    theano: cappedByMinimum(theano, keras2Sources.theanoBefore2_2_3),
    cntk: settled({ threshold: 0 }, rectified(onCntk, "alpha")),
  },
};

// Until 1.0.6 the negative part is subtracted even where alpha is 0.
const subtracting: Rectifier = { ...clipped, source: keras1Sources.reluBefore1_0_7 };
const subtractingNothing = settled({ threshold: 0 }, rectified(subtracting, "alpha"))
  .filter(({ when }) => when?.parameters?.alpha === undefined)
  .map((definition) => within({ versions: "<1.0.7" }, definition));

export const reluOfKeras1: Operation = {
  ...reluBefore2_2_3,
  documented: documentedBefore(keras1Sources.tensorflow),
  on: {
    tensorflow: [...subtractingNothing, ...settled({ threshold: 0 }, rectified(clipped, "alpha"))],
    theano: cappedByMinimum(theano, keras1Sources.theano),
  },
};
