// Theano 0.6 to 1.0: the ops of theano.tensor and theano.tensor.nnet, compiled to C or run in Python.

import type { AxisRule, Definition, Gradient } from "../../entryParts.ts";
import {
  elu,
  hardSigmoid,
  leakyRelu,
  logSoftmax,
  selu,
  sigmoid,
  softmax,
  softplus,
} from "../../writing/formulas.ts";
import { entriesOf, functions, recordedIn } from "../../writing/brief.ts";

const sigm = "Theano/Theano@f3bb5b755ec5:theano/tensor/nnet/sigm.py";
const nnet = "Theano/Theano@f3bb5b755ec5:theano/tensor/nnet/nnet.py";
const scalar = "Theano/Theano@f3bb5b755ec5:theano/scalar/basic.py";
const mulZero = "Theano/Theano@f3bb5b755ec5:theano/tensor/opt.py#L5800";
const doc = "Theano/Theano@f3bb5b755ec5:doc/library/tensor/nnet/nnet.txt";

const single = { backend: "theano-c", dtype: ["float16", "float32"] } as const;
const double = { backend: "theano-c", dtype: "float64" } as const;
const python = { backend: "theano-py" } as const;

/** The logistic function, cut off where the C or the Python code returns 0 or 1 without computing. */
const sigmoidWithin = (low: number, high: number): string =>
  `where(x < ${low}, 0, where(x > ${high}, 1, ${sigmoid}))`;
const softplusWithin = (low: number, high: number): string =>
  `where(x < ${low}, 0, where(x > ${high}, x, log1p(exp(x))))`;

const sigmoidGradient: Gradient = {
  kind: "formula",
  formula: "y * (1 - y)",
  source: `${sigm}#L51`,
};
const softplusGradient = (formula: string): Gradient => ({
  kind: "formula",
  formula,
  source: `${sigm}#L344`,
});

// Where a composite runs in Python, it runs in double precision and rounds once: no overflow on the way.
const halved = { h: "0.5 * x" } as const;
const reluGradient: Gradient = {
  kind: "formula",
  formula: "0.5 + 0.5 * sign(x)",
  source: `${nnet}#L2243`,
  note: "0.5 at 0, for sign(0) is 0.",
};
// Compiled with fused multiply-add, rise * x is rounded and bend * |x| is not: hence the sum in three parts.
const leaky = { rise: "0.5 * (1 + alpha)", bend: "0.5 * (1 - alpha)" } as const;
const leakyGradient: Gradient = {
  kind: "formula",
  formula: "rise + bend * sign(x)",
  where: leaky,
  source: `${nnet}#L2251`,
  note: "(1 + alpha) / 2 at 0, for sign(0) is 0.",
};

const hardSigmoidSlope = (condition: string, note: string): Gradient => ({
  kind: "formula",
  formula: `where(${condition}, 0.2, 0)`,
  source: `${scalar}#L2248`,
  note,
});
const fused =
  "0 at -2.5 and 0.2 at 2.5, as built by default: one fused multiply-add gives 0.2 * x + 0.5. Built without it, 0.2 at both.";

const recorded = recordedIn(
  ...["c-f32", "c-f64", "py-f32", "py-f64"].map((mode) => `theano-1.0.5-${mode}.json`),
);

/** Along each row; a vector counts as one row. */
export const rowsOnly: readonly AxisRule[] = [
  { ranks: { low: 1, high: 2 }, axis: -1, source: `${nnet}#L411` },
  { raises: "x must be 1-d or 2-d tensor of floats", source: `${nnet}#L411` },
];
const matricesOnly: readonly AxisRule[] = [
  { ranks: { low: 2, high: 2 }, axis: -1, source: `${nnet}#L43` },
  { raises: "x must be 2-d tensor of floats", source: `${nnet}#L43` },
];
const rows: Definition = { formula: softmax.formula, where: softmax.where, source: doc };

export const entries = entriesOf("theano", [
  {
    name: "theano.tensor.nnet.sigmoid",
    versions: ">=0.6,<1.1",
    spellings: functions(
      "theano.tensor.nnet.sigmoid",
      "theano.tensor.nnet.sigm.sigmoid",
      "theano.tensor.nnet.sigmoid_inplace",
    ),
    family: "sigmoid",
    documented: [{ formula: sigmoid, source: doc }],
    implemented: [
      {
        when: single,
        formula: sigmoidWithin(-88, 15),
        gradient: sigmoidGradient,
        source: `${sigm}#L81`,
      },
      {
        when: double,
        formula: sigmoidWithin(-709, 19),
        gradient: sigmoidGradient,
        source: `${sigm}#L83`,
      },
      {
        when: python,
        formula: sigmoidWithin(-30, 30),
        gradient: sigmoidGradient,
        source: `${sigm}#L34`,
      },
    ],
    findings: [
      {
        text: "The C code returns exactly 1 above 15 and 0 below -88 in float32 (above 19 and below -709 in float64), and the gradient there is exactly 0.",
        sources: [`${sigm}#L81`, `${sigm}#L83`],
        largest: { value: "3.06e-7", at: "15.000001" },
        when: { backend: "theano-c" },
      },
      {
        text: "The Python code returns exactly 1 above 30 and 0 below -30, and the gradient there is exactly 0.",
        sources: [`${sigm}#L34`],
        when: python,
      },
    ],
    recorded: recorded("theano.tensor.nnet.sigmoid"),
  },
  {
    name: "theano.tensor.nnet.ultra_fast_sigmoid",
    versions: ">=0.6,<1.1",
    spellings: functions(
      "theano.tensor.nnet.ultra_fast_sigmoid",
      "theano.tensor.nnet.sigm.ultra_fast_sigmoid",
      "theano.tensor.nnet.sigm.ultra_fast_sigmoid_inplace",
    ),
    family: "fastSigmoid",
    documented: [
      {
        formula: "0.5 * (where(h >= 0, z, -z) + 1)",
        where: {
          h: "0.5 * x",
          m: "abs(h)",
          z: "where(m < 1.7, 1.5 * m / (1 + m), where(m < 3, 0.935409070603099 + 0.0458812946797165 * (m - 1.7), 0.99505475368673))",
        },
        gradient: {
          kind: "none",
          reason:
            "theano.grad raises MethodNotDefined('grad', UltraFastScalarSigmoid): the op has no gradient. Only the optimization local_ultra_fast_sigmoid, which replaces sigmoid after differentiating, can be trained.",
          source: `${sigm}#L155`,
        },
        source: `${sigm}#L179`,
      },
    ],
    findings: [
      {
        text: "It is not monotonic: at |x| = 3.4 the value jumps back, from 0.972222 to 0.967705 on the positive side.",
        sources: [`${sigm}#L179`],
        largest: { value: "0.0045", at: "3.4" },
      },
      {
        text: "It never reaches 0 or 1: its least value is 0.00247262 and its largest 0.99752738, and NaN gives 0.00247262.",
        sources: [doc, `${sigm}#L192`],
      },
    ],
    recorded: recorded("theano.tensor.nnet.ultra_fast_sigmoid"),
  },
  {
    name: "theano.tensor.nnet.hard_sigmoid",
    versions: ">=0.6,<1.1",
    spellings: functions("theano.tensor.nnet.hard_sigmoid", "theano.tensor.nnet.sigm.hard_sigmoid"),
    family: "hardSigmoid",
    documented: [{ formula: hardSigmoid, source: `${sigm}#L279` }],
    implemented: [
      {
        when: single,
        formula: hardSigmoid,
        gradient: hardSigmoidSlope("(x > -2.5) & (x <= 2.5000002384185791015625)", fused),
        source: `${sigm}#L293`,
      },
      {
        when: double,
        formula: hardSigmoid,
        gradient: hardSigmoidSlope("(x > -2.5) & (x <= 2.5)", fused),
        source: `${sigm}#L293`,
      },
      {
        when: { backend: "theano-py", dtype: "float64" },
        formula: hardSigmoid,
        gradient: hardSigmoidSlope(
          "(x >= -2.5) & (x <= 2.5)",
          "0.2 at -2.5 and at 2.5: the bounds of clip are inclusive.",
        ),
        source: `${sigm}#L293`,
      },
      {
        when: python,
        formula: hardSigmoid,
        gradient: hardSigmoidSlope(
          "(x > -2.5) & (x < 2.5)",
          "0 at -2.5 and at 2.5: the float32 constant 0.2 is slightly too large, and the sum is taken in double.",
        ),
        source: `${sigm}#L293`,
      },
    ],
    findings: [
      {
        text: "The documentation calls it an approximated sigmoid in three parts; the slope 0.2 and the shift 0.5 appear only in the code.",
        sources: [doc, `${sigm}#L293`],
      },
      {
        text: "Whether the gradient at -2.5 and 2.5 is 0 or 0.2 depends on the build: with fused multiply-add (the default) it is 0 and 0.2, without it 0.2 and 0.2, in Python and float32 0 and 0.",
        sources: [`${scalar}#L2248`],
        largest: { value: "0.2", at: "-2.5" },
      },
    ],
    recorded: recorded("theano.tensor.nnet.hard_sigmoid"),
  },
  {
    name: "theano.tensor.tanh",
    versions: ">=0.6,<1.1",
    spellings: functions(
      "theano.tensor.tanh",
      "theano.tensor.basic.tanh",
      "theano.tensor.inplace.tanh_inplace",
    ),
    family: "tanh",
    documented: [
      {
        formula: "tanh(x)",
        gradient: { kind: "formula", formula: "1 - y * y", source: `${scalar}#L3564` },
        source: `${scalar}#L3550`,
      },
    ],
    recorded: recorded("theano.tensor.tanh"),
  },
  {
    name: "theano.tensor.nnet.relu",
    versions: ">=0.8,<1.1",
    spellings: functions("theano.tensor.nnet.relu", "theano.tensor.nnet.nnet.relu"),
    parameters: [
      {
        name: "alpha",
        default: 0,
        position: 1,
        meaning: "slope for negative inputs; a number or a tensor",
      },
    ],
    family: "relu",
    documented: [{ formula: leakyRelu, source: `${nnet}#L2236` }],
    implemented: [
      {
        when: { backend: "theano-py", dtype: "float32", parameters: { alpha: 0 } },
        formula: "h + abs(h)",
        where: halved,
        gradient: reluGradient,
        source: `${nnet}#L2243`,
      },
      {
        when: { parameters: { alpha: 0 } },
        formula: "0.5 * (x + abs(x))",
        gradient: reluGradient,
        source: `${nnet}#L2243`,
      },
      // The optimiser drops a product with a constant 0, and with it what infinity would make of that.
      {
        when: { parameters: { alpha: 1 } },
        formula: "x",
        gradient: { kind: "formula", formula: "1", source: mulZero },
        source: mulZero,
      },
      {
        when: { parameters: { alpha: -1 } },
        formula: "abs(x)",
        gradient: { kind: "formula", formula: "sign(x)", source: mulZero, note: "0 at 0." },
        source: mulZero,
      },
      {
        when: { backend: "theano-py", dtype: "float32" },
        formula:
          "where(abs(x) <= 3.4028235e38, where(x < 0, rise - bend, rise + bend) * x, rise * x + bend * abs(x))",
        where: leaky,
        gradient: leakyGradient,
        source: `${nnet}#L2251`,
      },
      {
        when: { backend: "theano-c" },
        formula:
          "where((x < 0) & (alpha < 1), rise * x - 0.5 * x + (0.5 - bend) * x, rise * x + bend * abs(x))",
        where: leaky,
        gradient: leakyGradient,
        source: `${nnet}#L2251`,
      },
      {
        formula: "rise * x + bend * abs(x)",
        where: leaky,
        gradient: leakyGradient,
        source: `${nnet}#L2251`,
      },
    ],
    findings: [
      {
        text: "The docstring calls it numerically equivalent to switch(x > 0, x, alpha * x); it is computed with |x|, so the gradient at 0 is {slope} instead of alpha, and minus infinity gives NaN.",
        numbers: { slope: "(1 + alpha) / 2" },
        sources: [`${nnet}#L2236`, `${nnet}#L2243`],
        unless: { parameters: { alpha: 1 } },
      },
      {
        text: "The C code adds x and |x| before it halves the sum, so in float32 inputs above 1.7e38 give infinity.",
        sources: [`${nnet}#L2243`],
        when: { backend: "theano-c", dtype: "float32", parameters: { alpha: 0 } },
      },
    ],
    recorded: [
      ...recorded("theano.tensor.nnet.relu"),
      ...[0.01, 0.2, 0.3, 1.5].flatMap((alpha) =>
        recorded(`theano.tensor.nnet.relu(alpha=${alpha})`),
      ),
    ],
  },
  {
    name: "theano.tensor.nnet.elu",
    versions: ">=0.8,<1.1",
    spellings: functions("theano.tensor.nnet.elu", "theano.tensor.nnet.nnet.elu"),
    parameters: [
      {
        name: "alpha",
        default: 1,
        position: 1,
        meaning: "minus the limit for large negative inputs",
      },
    ],
    family: "elu",
    documented: [
      {
        formula: elu,
        gradient: {
          kind: "formula",
          formula: "where(x > 0, 1, alpha * exp(x))",
          source: `${nnet}#L2432`,
          note: "alpha at 0.",
        },
        source: `${nnet}#L2432`,
      },
    ],
    recorded: [
      ...recorded("theano.tensor.nnet.elu"),
      ...recorded("theano.tensor.nnet.elu(alpha=0.5)"),
    ],
  },
  {
    name: "theano.tensor.nnet.selu",
    versions: ">=0.10.0b1,<1.1",
    spellings: functions("theano.tensor.nnet.selu", "theano.tensor.nnet.nnet.selu"),
    family: "selu",
    documented: [
      {
        formula: "scale * where(x > 0, x, alpha * expm1(x))",
        where: selu.where,
        gradient: {
          kind: "formula",
          formula: "scale * where(x > 0, 1, alpha * exp(x))",
          where: selu.where,
          source: `${nnet}#L2459`,
          note: "scale * alpha = 1.7580993 at 0.",
        },
        source: `${nnet}#L2459`,
      },
    ],
    findings: [
      {
        text: "The docstring says it was added in 0.9.0; the first release with it is 0.10.0beta1.",
        sources: [`${nnet}#L2440`],
      },
    ],
    recorded: recorded("theano.tensor.nnet.selu"),
  },
  {
    name: "theano.tensor.nnet.softplus",
    versions: ">=0.6,<1.1",
    spellings: functions("theano.tensor.nnet.softplus", "theano.tensor.nnet.sigm.softplus"),
    family: "softplus",
    documented: [{ formula: softplus, source: doc }],
    implemented: [
      {
        when: single,
        formula: softplusWithin(-103, 14),
        gradient: softplusGradient(sigmoidWithin(-88, 15)),
        source: `${sigm}#L358`,
      },
      {
        when: double,
        formula: softplusWithin(-745, 16),
        gradient: softplusGradient(sigmoidWithin(-709, 19)),
        source: `${sigm}#L360`,
      },
      {
        when: python,
        formula: softplusWithin(-30, 30),
        gradient: softplusGradient(sigmoidWithin(-30, 30)),
        source: `${sigm}#L325`,
      },
    ],
    findings: [
      {
        text: "The C code returns x itself above 14 and 0 below -103 in float32 (above 16 and below -745 in float64).",
        sources: [`${sigm}#L358`, `${sigm}#L360`],
        largest: { value: "8.32e-7", at: "14.000001" },
        when: { backend: "theano-c" },
      },
      {
        text: "The Python code returns x itself above 30 and 0 below -30.",
        sources: [`${sigm}#L325`],
        when: python,
      },
    ],
    recorded: recorded("theano.tensor.nnet.softplus"),
  },
  {
    name: "theano.tensor.nnet.softsign",
    versions: ">=0.9,<1.1",
    spellings: [
      ...functions("theano.tensor.nnet.softsign", "theano.tensor.nnet.nnet.softsign"),
      { text: "theano.sandbox.softsign.softsign", kind: "function", deprecated: true },
    ],
    family: "softsign",
    documented: [{ formula: "1 / (1 + abs(x))", source: doc }],
    implemented: [
      {
        formula: "x / (1 + abs(x))",
        gradient: {
          kind: "formula",
          formula: "1 / (d * d)",
          where: { d: "1 + abs(x)" },
          source: `${nnet}#L2494`,
        },
        source: `${nnet}#L2484`,
      },
    ],
    findings: [
      {
        text: "The documentation gives 1 / (1 + |x|), without the numerator; the code computes x / (1 + |x|).",
        sources: [doc, `${nnet}#L2484`],
        largest: { value: "1", at: "-1" },
      },
      {
        text: "At plus and minus infinity the result is NaN, not 1 and -1, and the gradient is 0.",
        sources: [`${nnet}#L2484`],
      },
    ],
    recorded: recorded("theano.tensor.nnet.softsign"),
  },
  {
    name: "theano.tensor.clip",
    versions: ">=0.6,<1.1",
    spellings: functions("theano.tensor.clip", "theano.tensor.basic.clip").map((one) => ({
      ...one,
      bounds: true,
    })),
    parameters: [
      { name: "min", default: 0, required: true, position: 1, meaning: "lower bound" },
      { name: "max", default: 1, required: true, position: 2, meaning: "upper bound" },
    ],
    family: "clip",
    documented: [
      {
        when: { versions: "<0.7.dev0" },
        formula: "where(x < min, min, where(x > max, max, x))",
        gradient: {
          kind: "formula",
          formula: "(x > min) & (x < max)",
          source: "Theano/Theano@rel-0.6:theano/scalar/basic.py#L1746",
          note: "0 at both bounds, which became inclusive in 0.7.",
        },
        source: "Theano/Theano@rel-0.6:theano/scalar/basic.py#L1733",
      },
      {
        formula: "where(x < min, min, where(x > max, max, x))",
        gradient: {
          kind: "formula",
          formula: "(x >= min) & (x <= max)",
          source: `${scalar}#L2248`,
          note: "1 at both bounds: they are inclusive.",
        },
        source: `${scalar}#L2231`,
      },
    ],
    recorded: recorded("theano.tensor.clip(0,6)"),
  },
  {
    name: "theano.tensor.nnet.softmax",
    versions: ">=0.6,<1.1",
    // Up to 0.7 the operation itself was called softmax.
    spellings: [
      ...functions("theano.tensor.nnet.softmax", "theano.tensor.nnet.nnet.softmax"),
      ...functions("theano.tensor.nnet.softmax_op", "theano.tensor.nnet.softmax_graph").map(
        (one) => ({ ...one, versions: ">=0.8.0" }),
      ),
    ],
    family: "softmax",
    over: "vector",
    axes: rowsOnly,
    documented: [rows],
    findings: [
      {
        text: "It takes matrices and works along each row; a vector is padded to one row, and the result then has two dimensions.",
        sources: [`${nnet}#L411`],
      },
    ],
    recorded: recorded("theano.tensor.nnet.softmax"),
  },
  {
    name: "theano.tensor.nnet.softmax_with_bias",
    versions: ">=0.6,<1.1",
    spellings: functions(
      "theano.tensor.nnet.softmax_with_bias",
      "theano.tensor.nnet.nnet.softmax_with_bias",
    ),
    parameters: [{ name: "b", default: 0, position: 1, meaning: "bias added to each row" }],
    family: "softmax",
    over: "vector",
    axes: matricesOnly,
    documented: [
      {
        formula: "t / sum(t)",
        where: { v: "x + b", t: "exp(v - amax(v))" },
        source: `${nnet}#L43`,
      },
    ],
  },
  {
    name: "theano.tensor.nnet.logsoftmax",
    versions: ">=0.8,<1.1",
    spellings: functions(
      "theano.tensor.nnet.logsoftmax",
      "theano.tensor.nnet.nnet.logsoftmax",
      "theano.tensor.nnet.logsoftmax_op",
    ),
    family: "logSoftmax",
    over: "vector",
    axes: rowsOnly,
    documented: [{ formula: logSoftmax.formula, where: logSoftmax.where, source: `${nnet}#L602` }],
    recorded: recorded("theano.tensor.nnet.logsoftmax"),
  },
  {
    name: "theano.tensor.nnet.h_softmax",
    versions: ">=0.8,<1.1",
    spellings: functions("theano.tensor.nnet.h_softmax", "theano.tensor.nnet.nnet.h_softmax"),
    family: "softmax",
    over: "vector",
    documented: [{ ...rows, source: `${nnet}#L2254` }],
    findings: [
      {
        text: "It is not an activation but a layer of two levels with weights of its own: the probability of an output is softmax(x W1 + b1) of its class times softmax(x W2 + b2) of its place in the class. The formula is that of one level, of which x is the weighted sum.",
        sources: [`${nnet}#L2254`],
      },
    ],
  },
]);
