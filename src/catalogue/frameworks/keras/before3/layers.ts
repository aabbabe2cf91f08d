// Keras 1, Keras 2 and tf.keras 2: the layers that are activations.

import type { Definition, Parameter } from "../../../entryParts.ts";
import * as formulas from "../../../writing/formulas.ts";
import { entries } from "../../theano/entries.ts";
import { elu as eluOperation, softmax as softmaxOperation } from "./activations.ts";
import { settled, within } from "../../../writing/conditions.ts";
import { inherited } from "../../../writing/inherited.ts";
import { renamed, replaced } from "../../../writing/renaming.ts";
import { softmaxLayer2 } from "../axes.ts";
import type { Operation } from "../backends.ts";
import {
  alphaOfElu,
  axis,
  learned,
  maxValue,
  slope,
  slopeOfPrelu,
  threshold,
} from "../parameters.ts";
import {
  documentedRelu,
  reluOfLayers,
  reluBefore2_2_3,
  reluOfKeras1,
  reluOfTfKeras,
} from "./rectifiers.ts";
import { keras1Sources, keras2Sources, tfKeras } from "../sources/sources.ts";
import * as kernel from "../tensorflowKernels.ts";

const origin = { entries, backend: "theano-c" };

/** A layer that calls the rectifier with a slope alone. */
const leaky = (rectifier: Operation, source: string): Operation => ({
  family: "leakyRelu",
  parameters: [{ ...slope("alpha", 0, 0.3), meaning: "slope for negative inputs" }],
  documented: [{ formula: formulas.leakyRelu, source }],
  on: Object.fromEntries(
    Object.entries(rectifier.on).map(([backend, definitions]) => [
      backend,
      settled({ max_value: null, threshold: 0 }, definitions),
    ]),
  ),
});

export const leakyOfKeras1 = leaky(reluOfKeras1, keras1Sources.layers);
export const leakyBefore2_2_3 = leaky(reluBefore2_2_3, keras2Sources.layers);
export const leakyRelu = leaky(reluOfLayers, keras2Sources.layers);
export const leakyOfTfKeras = leaky(reluOfTfKeras, `${tfKeras.layers}/leaky_relu.py`);

/** A layer that has the rectifier's own parameters, the slope as `negative_slope`. */
const rectifierLayer = (rectifier: Operation, source: string): Operation => ({
  family: "relu",
  parameters: [
    { ...maxValue(0), allowed: { low: 0 } },
    { ...slope("negative_slope", 1), allowed: { low: 0 } },
    // keras-team/keras, commit 4a978914d: negative ones are refused since 2.6.
    { ...threshold(2), versions: "<2.6" },
    { ...threshold(2), allowed: { low: 0 }, versions: ">=2.6" },
  ],
  documented: documentedRelu("negative_slope", source),
  on: Object.fromEntries(
    Object.entries(rectifier.on).map(([backend, definitions]) => [
      backend,
      definitions.map((definition) => renamed(definition, "alpha", "negative_slope")),
    ]),
  ),
});

export const reluLayer = rectifierLayer(reluOfLayers, keras2Sources.layers);
export const reluLayerOfTfKeras = rectifierLayer(reluOfTfKeras, `${tfKeras.layers}/relu.py`);

/** Before 2.2.3 the layer had a cap and nothing else. */
export const reluLayerBefore2_2_3: Operation = {
  family: "relu",
  parameters: [maxValue(0)],
  documented: [
    {
      when: { parameters: { max_value: null } },
      formula: formulas.relu,
      source: keras2Sources.layers,
    },
    { formula: `minimum(${formulas.relu}, max_value)`, source: keras2Sources.layers },
  ],
  on: Object.fromEntries(
    Object.entries(reluBefore2_2_3.on).map(([backend, definitions]) => [
      backend,
      settled({ alpha: 0 }, definitions),
    ]),
  ),
};

export const elu: Operation = {
  ...eluOperation,
  on: { ...eluOperation.on, theano: inherited(origin, "theano.tensor.nnet.elu") },
  parameters: [alphaOfElu(0)],
  documented: [{ formula: formulas.elu, source: keras2Sources.layers }],
};

/** Until 1.0.6 the rectifier without a slope subtracts 0 * relu(-x): NaN for minus infinity. */
const subtractingNothing = (
  definition: (relu: (u: string) => string) => Definition,
): readonly Definition[] => [
  within(
    { versions: "<1.0.7" },
    definition((u) => `(maximum(${u}, 0) - 0 * maximum(-${u}, 0))`),
  ),
  definition((u) => `maximum(${u}, 0)`),
];

const turned = { neg: "(x - abs(x)) * 0.5" };

/** Until 1.1.0 the layer put the function together from the rectifier and the exponential. */
export const eluBefore1_1_1: Operation = {
  ...elu,
  documented: [{ formula: formulas.elu, source: keras1Sources.layersBefore1_1_1 }],
  on: {
    tensorflow: subtractingNothing((relu) => ({
      formula: `${relu("x")} + alpha * (exp(neg) - 1)`,
      where: turned,
      gradient: {
        kind: "formula",
        formula: "where(x > 0, 1, 0) + alpha * exp(neg) * (1 - sign(x)) * 0.5",
        where: turned,
        source: keras1Sources.layersBefore1_1_1,
        note: "alpha / 2 at 0.",
      },
      source: keras1Sources.layersBefore1_1_1,
    })),
    theano: [
      {
        formula: "0.5 * (x + abs(x)) + alpha * (exp(neg) - 1)",
        where: turned,
        gradient: {
          kind: "formula",
          formula: "0.5 + 0.5 * sign(x) + alpha * exp(neg) * (1 - sign(x)) * 0.5",
          where: turned,
          source: keras1Sources.layersBefore1_1_1,
          note: "(1 + alpha) / 2 at 0.",
        },
        source: keras1Sources.layersBefore1_1_1,
      },
    ],
  },
};

const kept: Definition = {
  formula: "x * (x > theta)",
  gradient: { kind: "formula", formula: "where(x > theta, 1, 0)", source: keras2Sources.layers },
  source: keras2Sources.layers,
};

const theta: Parameter = {
  name: "theta",
  default: 1,
  position: 0,
  meaning: "inputs at or below it give 0",
};

export const thresholdedRelu: Operation = {
  family: "thresholdedRelu",
  parameters: [theta],
  documented: [{ formula: "where(x > theta, x, 0)", source: keras2Sources.layers }],
  on: { tensorflow: [kept], theano: [kept], cntk: [kept] },
};

/** tf.keras refuses a negative threshold. */
export const thresholdedOfTfKeras: Operation = {
  ...thresholdedRelu,
  parameters: [{ ...theta, allowed: { low: 0 } }],
};

const preluOnTheano = (source: string): Definition => ({
  formula: "0.5 * (x + abs(x)) + alpha * (x - abs(x)) * 0.5",
  gradient: {
    kind: "formula",
    formula: "0.5 + 0.5 * sign(x) + alpha * (1 - sign(x)) * 0.5",
    source,
    note: "(1 + alpha) / 2 at 0.",
  },
  source,
});

export const prelu: Operation = {
  family: "prelu",
  parameters: [slopeOfPrelu],
  documented: [{ formula: "where(x >= 0, x, alpha * x)", source: keras2Sources.layers }],
  on: {
    tensorflow: [
      {
        formula: "maximum(x, 0) + -alpha * maximum(-x, 0)",
        gradient: {
          kind: "formula",
          formula: "where(x > 0, 1, 0) + alpha * where(-x > 0, 1, 0)",
          source: keras2Sources.layers,
          note: "0 at 0.",
        },
        source: keras2Sources.layers,
      },
    ],
    theano: [preluOnTheano(keras2Sources.layers)],
  },
};

export const preluOfKeras1: Operation = {
  ...prelu,
  documented: [{ formula: "where(x >= 0, x, alpha * x)", source: keras1Sources.layers }],
  on: {
    tensorflow: subtractingNothing((relu) => ({
      formula: `${relu("x")} + alpha * (x - abs(x)) * 0.5`,
      gradient: {
        kind: "formula",
        formula: "where(x > 0, 1, 0) + alpha * (1 - sign(x)) * 0.5",
        source: keras1Sources.layers,
        note: "alpha / 2 at 0.",
      },
      source: keras1Sources.layers,
    })),
    theano: [preluOnTheano(keras1Sources.layers)],
  },
};

const scaled = (definition: Definition): Definition => ({
  ...definition,
  formula: `${replaced(definition.formula, { x: "u" })} * alpha`,
  where: { u: "beta * x" },
  ...(definition.gradient?.kind === "formula" && {
    gradient: {
      ...definition.gradient,
      formula: `alpha * beta * ${replaced(definition.gradient.formula, { x: "u" })}`,
      where: { u: "beta * x" },
    },
  }),
  source: keras1Sources.layers,
});

export const parametricSoftplus: Operation = {
  family: "softplus",
  parameters: [
    {
      ...learned("alpha", 0.2, "factor of the output"),
      keywords: [{ text: "alpha_init" }],
      position: 0,
    },
    {
      ...learned("beta", 5, "factor of the input"),
      keywords: [{ text: "beta_init" }],
      position: 1,
    },
  ],
  documented: [{ formula: "alpha * log(1 + exp(beta * x))", source: keras1Sources.layers }],
  on: {
    tensorflow: kernel.softplus.map(scaled),
    theano: inherited(origin, "theano.tensor.nnet.softplus").map(scaled),
  },
};

const pieces = { right: "t_left + abs(t_right)", u: "x - t_left", v: "x - right" };

interface Part {
  readonly formula: string;
  readonly slope: string;
}

const srelu = (lower: Part, upper: Part): Definition => ({
  formula: `t_left + minimum(lower, right - t_left) + (${upper.formula}) * a_right`,
  where: { ...pieces, lower: lower.formula },
  gradient: {
    kind: "formula",
    formula: `(lower <= right - t_left) * (${lower.slope}) + (${upper.slope}) * a_right`,
    where: { ...pieces, lower: lower.formula },
    source: keras1Sources.layers,
  },
  source: keras1Sources.layers,
});

export const sReLU: Operation = {
  family: "sReLU",
  parameters: [
    learned("t_left", 0, "where the middle part begins"),
    {
      ...learned("a_left", 0, "slope below it"),
      meaning: "slope below it; learned, random at the start",
    },
    {
      ...learned("t_right", 0, ""),
      meaning:
        "length of the middle part, of which the absolute value counts; learned, random at the start",
    },
    learned("a_right", 1, "slope above the middle part"),
  ],
  documented: [
    {
      formula: "where(x <= t_left, t_left + a_left * u, where(x >= right, right + a_right * v, x))",
      where: pieces,
      source: keras1Sources.layers,
    },
  ],
  on: {
    tensorflow: subtractingNothing((relu) =>
      srelu(
        {
          formula: "maximum(u, 0) - a_left * maximum(-u, 0)",
          slope: "where(u > 0, 1, 0) + a_left * where(-u > 0, 1, 0)",
        },
        { formula: relu("v"), slope: "where(v > 0, 1, 0)" },
      ),
    ),
    theano: [
      srelu(
        {
          formula: "0.5 * (1 + a_left) * u + 0.5 * (1 - a_left) * abs(u)",
          slope: "0.5 * (1 + a_left) + 0.5 * (1 - a_left) * sign(u)",
        },
        { formula: "0.5 * (v + abs(v))", slope: "0.5 + 0.5 * sign(v)" },
      ),
    ],
  },
};

/** Each output unit takes the largest of its `nb_feature` linear functions. */
export const maxoutDense: Operation = {
  family: "maxout",
  over: "vector",
  parameters: [
    {
      name: "nb_feature",
      default: 4,
      position: 1,
      allowed: { low: 1 },
      meaning: "how many linear functions each output unit chooses from",
    },
  ],
  documented: [{ formula: "amax(x)", source: keras1Sources.core }],
  on: {},
};

export const softmax: Operation = {
  ...softmaxOperation,
  axes: softmaxLayer2,
  parameters: [{ ...axis(0), none: null }],
};
