// What the activations of Keras 1, Keras 2 and tf.keras 2 compute, on each backend.

import type { Definition } from "../../../entryParts.ts";
import * as formulas from "../../../writing/formulas.ts";
import { entries } from "../../theano/entries.ts";
import { within } from "../../../writing/conditions.ts";
import { inherited } from "../../../writing/inherited.ts";
import * as axes from "../axes.ts";
import type { Operation } from "../backends.ts";
import { alphaOfElu, axis } from "../parameters.ts";
import { roundedToSingle } from "../../../writing/roundedToSingle.ts";
import { keras2Sources } from "../sources/sources.ts";
import * as kernel from "../tensorflowKernels.ts";

const origin = { entries, backend: "theano-c" };
const activations = keras2Sources.activations;

export const sigmoid: Operation = {
  family: "sigmoid",
  documented: [{ formula: formulas.sigmoid, source: activations }],
  on: {
    tensorflow: [kernel.sigmoid],
    theano: inherited(origin, "theano.tensor.nnet.sigmoid"),
  },
};

export const tanh: Operation = {
  family: "tanh",
  documented: [{ formula: "tanh(x)", source: activations }],
  on: { tensorflow: [kernel.tanh], theano: inherited(origin, "theano.tensor.tanh") },
};

export const hardSigmoid: Operation = {
  family: "hardSigmoid",
  documented: [{ formula: formulas.hardSigmoid, source: activations }],
  on: {
    tensorflow: [
      {
        formula: formulas.hardSigmoid,
        gradient: {
          kind: "formula",
          formula: "where((h >= 0) & (h <= 1), 0.2, 0)",
          where: { h: "0.2 * x + 0.5" },
          source: keras2Sources.tensorflow,
          note: "0.2 at -2.5 and at 2.5: the bounds of clip_by_value are inclusive.",
        },
        source: keras2Sources.tensorflow,
      },
    ],
    theano: inherited(origin, "theano.tensor.nnet.hard_sigmoid"),
  },
};

export const softplus: Operation = {
  family: "softplus",
  documented: [{ formula: formulas.softplus, source: activations }],
  on: {
    tensorflow: kernel.softplus,
    theano: inherited(origin, "theano.tensor.nnet.softplus"),
  },
};

export const softsign: Operation = {
  family: "softsign",
  documented: [{ formula: formulas.softsign, source: activations }],
  on: {
    tensorflow: [kernel.softsign],
    theano: inherited(origin, "theano.tensor.nnet.softsign"),
    cntk: [{ formula: formulas.softsign, source: keras2Sources.cntk }],
  },
};

export const elu: Operation = {
  family: "elu",
  parameters: [alphaOfElu(1)],
  documented: [{ formula: formulas.elu, source: activations }],
  on: {
    tensorflow: [
      { ...kernel.elu, when: { parameters: { alpha: 1 } } },
      {
        formula: "where(x > 0, e, alpha * e)",
        where: { e: kernel.elu.formula },
        gradient: {
          kind: "formula",
          formula: "where(x > 0, 1, alpha * where(e < 0, e + 1, 1))",
          where: { e: kernel.elu.formula },
          source: keras2Sources.tensorflow,
          note: "alpha at 0.",
        },
        source: keras2Sources.tensorflow,
      },
    ],
    theano: roundedToSingle(["alpha"], inherited(origin, "theano.tensor.nnet.elu")),
    cntk: [{ formula: formulas.elu, source: keras2Sources.cntk }],
  },
};

/** The constants as float32, which they stay on Theano when a model is switched to float64. */
const singles = { alpha: "1.67326319217681884765625", scale: "1.05070102214813232421875" };

const withConstants = (where: Definition["where"], definition: Definition): Definition => ({
  ...definition,
  ...(where && { where }),
  ...(where &&
    definition.gradient?.kind === "formula" && { gradient: { ...definition.gradient, where } }),
});

export const selu: Operation = {
  family: "selu",
  documented: [{ ...formulas.selu, source: activations }],
  on: {
    tensorflow: [
      within({ versions: ">=2.4" }, kernel.scaledElu),
      {
        formula: "scale * where(x > 0, e, alpha * e)",
        where: { ...formulas.selu.where, e: kernel.elu.formula },
        gradient: {
          kind: "formula",
          formula: "scale * where(x > 0, 1, alpha * where(e < 0, e + 1, 1))",
          where: { ...formulas.selu.where, e: kernel.elu.formula },
          source: keras2Sources.tensorflow,
          note: "scale * alpha = 1.7580993 at 0.",
        },
        source: keras2Sources.activations,
      },
    ],
    theano: inherited(origin, "theano.tensor.nnet.selu").flatMap((definition) => [
      within({ dtype: "float64" }, withConstants(singles, definition)),
      definition,
    ]),
  },
};

export const exponential: Operation = {
  family: "exponential",
  documented: [
    {
      formula: "exp(x)",
      gradient: { kind: "formula", formula: "exp(x)", source: activations },
      source: activations,
    },
  ],
  on: {},
};

export const linear: Operation = {
  family: "linear",
  documented: [
    {
      formula: "x",
      gradient: { kind: "formula", formula: "1", source: activations },
      source: activations,
    },
  ],
  on: {},
};

export const softmax: Operation = {
  family: "softmax",
  over: "vector",
  axes: axes.softmax2,
  parameters: [{ ...axis(1), none: null }],
  documented: [{ ...formulas.softmax, source: activations }],
  on: {},
};

/** Before 2.0.2 the last axis only. */
export const softmaxOfRows: Operation = { ...softmax, axes: axes.softmax1, parameters: [] };
