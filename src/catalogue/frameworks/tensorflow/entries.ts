// TensorFlow: tf.nn, tf.math and the names at the top, as documented and as the kernels' source computes.

import type { Definition, Disagreement, Parameter } from "../../entryParts.ts";
import {
  geluErf,
  geluTanh,
  logSigmoid,
  logSoftmax,
  relu,
  relu6,
  selu,
  sigmoid,
  softmax,
  softplus,
} from "../../writing/formulas.ts";
import { entriesOf, functions, type Brief } from "../../writing/brief.ts";
import { within } from "../../writing/conditions.ts";
import { roundedToSingle } from "../../writing/roundedToSingle.ts";
import { erfOfEigen } from "../keras/before3/findings.ts";
import * as kernels from "../keras/tensorflowKernels.ts";

// First releases. The documentation of 1.4.0-rc0 (hjmzy/tensorflowdocs) has leaky_relu and selu and no swish; users of
// 1.3.0 miss the former two (tensorflow/tensorflow#13361, #13233), a user of 1.4.0 swish
// (titu1994/keras-efficientnets#9), which lay in the source by October 2017, before 1.5 (hankcs/ID-CNN-CWS#1).
// log_sigmoid came with 1.2 (RELEASE.md), gelu with 2.4 (Samsung/ONE#4033). r2.2 documents swish without silu, r2.7
// silu without beta, r2.8 with it. 1.4 has dim, not axis, and crelu without an axis; the packages of 1.12 have tf.math.
// Not seen: 1.0 itself, whether silu is in 2.3, and which of 1.5 to 1.9 gave crelu its axis and tf.math its names.
const api = "tensorflow/tensorflow@00ed35853371:tensorflow/tools/api/golden/v2/tensorflow.nn.pbtxt";
const rawOps = "https://www.tensorflow.org/api_docs/python/tf/raw_ops";
const nnOps = "tensorflow/tensorflow@v2.15.0:tensorflow/python/ops/nn_ops.py";
const mathOps = "tensorflow/tensorflow@v2.15.0:tensorflow/python/ops/math_ops.py";
const nnImpl = "tensorflow/tensorflow@v2.15.0:tensorflow/python/ops/nn_impl.py";
const reluSource = "tensorflow/tensorflow@12b1fb47f72f:tensorflow/core/kernels/relu_op_functor.h";

const leakySourceBefore1_13 = "https://github.com/tensorflow/tensorflow/issues/24566";

const crelu = "tensorflow/tensorflow@v1.15.0:tensorflow/python/ops/nn_ops.py#L2748";

const second = (name: string, value: number | boolean, meaning: string): Parameter => ({
  name,
  default: value,
  position: 1,
  meaning,
});
const axis: Parameter = {
  ...second("axis", -1, "the axis that sums to 1"),
  none: -1,
  keywords: [{ text: "dim", versions: "<2" }],
};
const alphaOfLeaky = second("alpha", 0.2, "slope for negative inputs");
const halves = second(
  "axis",
  -1,
  "the axis along which the halves are put together; doubled in length",
);
/** crelu(features, name, axis) in TensorFlow 1, crelu(features, axis, name) since. */
const axisOfHalves: readonly Parameter[] = [
  { ...halves, position: 2, versions: ">=1.5,<2" },
  { ...halves, versions: ">=2" },
];
const positiveHalf = { parameters: { half: "positive" } } as const;
const documented = (formula: string, source: string): readonly Definition[] => [
  { formula, source },
];

/** `tf.maximum(alpha * features, features)`, whose slope is that of the greater, of equal ones the first. */
const leakyReluBefore1_13: Definition = {
  when: { versions: "<1.13" },
  formula: "maximum(alpha * x, x)",
  gradient: {
    kind: "formula",
    formula: "where(alpha * x >= x, alpha, 1)",
    source: leakySourceBefore1_13,
    note: "alpha at 0.",
  },
  source: leakySourceBefore1_13,
};

/** What the code gives as Python numbers passes through float32. */
const constantsInSingle = (source: string): Disagreement => ({
  text: "In float64 too, the constants and parameters are the float32 numbers nearest to what is written.",
  sources: [source],
  when: { dtype: "float64" },
});

const gate = { s: "1 / (1 + exp(-(beta * x)))" } as const;
const gated: Definition = {
  formula: "x * s",
  where: gate,
  gradient: {
    kind: "formula",
    formula: "s * (1 + beta * x * (1 - s))",
    where: gate,
    source: nnImpl,
  },
  source: nnImpl,
};
const narrowGate = { s: "sigmoid(beta * x)" } as const;
const gatedInSixteenBits: Definition = {
  when: { dtype: ["float16", "bfloat16"] },
  formula: "x * s",
  where: narrowGate,
  gradient: {
    kind: "formula",
    formula: "s * (1 + beta * x * (1 - s))",
    where: narrowGate,
    source: nnImpl,
  },
  source: nnImpl,
};
const silu = {
  family: "silu",
  parameters: [{ ...second("beta", 1, "sharpness of the gate"), versions: ">=2.8" }],
  documented: [within({ versions: "<2.8" }, kernels.silu), gated],
  implemented: [
    within({ versions: "<2.8" }, kernels.siluInSixteenBits),
    within({ versions: "<2.8" }, kernels.silu),
    gatedInSixteenBits,
    ...roundedToSingle(["beta"], [gated]),
  ],
  findings: [
    {
      text: "Where the sigmoid is below 1.18e-38, a subnormal number, the CPU flushes it to 0: silu(-88) is -0 in float32.",
      sources: ["https://github.com/tensorflow/tensorflow/issues/124835"],
      when: { dtype: "float32" },
    },
    { ...constantsInSingle(nnImpl), since: "2.8.0" },
  ],
} as const satisfies Partial<Brief>;

export const entries = entriesOf("tensorflow", [
  {
    name: "tf.nn.relu",
    versions: ">=1.0,<3",
    family: "relu",
    documented: documented(relu, `${rawOps}/Relu`),
    implemented: [kernels.relu],
  },
  {
    name: "tf.nn.relu6",
    versions: ">=1.0,<3",
    family: "relu6",
    documented: documented(relu6, `${rawOps}/Relu6`),
    implemented: [kernels.relu6],
  },
  {
    name: "tf.nn.crelu",
    versions: ">=1.0,<3",
    family: "relu",
    parameters: [
      {
        name: "half",
        default: "positive",
        allowed: { oneOf: ["positive", "negative"] },
        meaning: "which half of the output is meant: first what is positive, then what is negative",
      },
      ...axisOfHalves,
    ],
    documented: [
      { when: positiveHalf, formula: relu, source: crelu },
      { formula: "maximum(-x, 0)", source: crelu },
    ],
    implemented: [
      within(positiveHalf, { ...kernels.relu, source: crelu }),
      {
        formula: "maximum(-x, 0)",
        gradient: {
          kind: "formula",
          formula: "-where(-x > 0, 1, 0)",
          source: reluSource,
          note: "0 at 0.",
        },
        source: crelu,
      },
    ],
    findings: [
      {
        text: "The output is twice as long as the input along the axis: relu(x) and then relu(-x). Each input has two outputs, and the formula is that of one half.",
        sources: [crelu],
      },
    ],
  },
  {
    name: "tf.nn.leaky_relu",
    versions: ">=1.4,<3",
    family: "leakyRelu",
    parameters: [
      { ...alphaOfLeaky, versions: "<1.13" },
      // gen_nn_ops.py, leaky_relu: if alpha is None: alpha = 0.2
      { ...alphaOfLeaky, versions: ">=1.13", none: 0.2 },
    ],
    documented: documented("maximum(alpha * x, x)", nnOps),
    implemented: [leakyReluBefore1_13, ...kernels.leakyRelu("alpha")],
    findings: [
      {
        text: "The default slope is 0.2; torch and JAX take 0.01, the Keras layer took 0.3.",
        sources: [api],
        when: { parameters: { alpha: 0.2 } },
      },
      { ...constantsInSingle(reluSource), since: "1.13.1" },
    ],
  },
  {
    name: "tf.nn.elu",
    versions: ">=1.0,<3",
    family: "elu",
    documented: documented("where(x < 0, exp(x) - 1, x)", `${rawOps}/Elu`),
    implemented: [kernels.elu],
  },
  {
    name: "tf.nn.selu",
    versions: ">=1.4,<3",
    family: "selu",
    documented: [
      {
        formula: "where(x < 0, scale * alpha * (exp(x) - 1), scale * x)",
        where: selu.where,
        source: `${rawOps}/Selu`,
      },
    ],
    implemented: [kernels.scaledElu],
    findings: [
      {
        text: "The gradient at 0 is 1.0507 (the side of x >= 0); in PyTorch and Theano it is 1.7581.",
        sources: [reluSource],
        largest: { value: "0.7073984", at: "0" },
      },
    ],
  },
  {
    name: "tf.nn.gelu",
    versions: ">=2.4,<3",
    family: "gelu",
    parameters: [
      {
        ...second("approximate", false, "the form with tanh, or the exact one"),
        allowed: { oneOf: [false, true] },
        byTruth: true,
      },
    ],
    documented: [
      {
        when: { parameters: { approximate: true } },
        formula: geluTanh,
        source: nnOps,
      },
      { formula: geluErf, source: nnOps },
    ],
    implemented: [
      ...kernels.geluTanh.map((one) => within({ parameters: { approximate: true } }, one)),
      ...kernels.geluErfc.map((one) => within({ versions: ">=2.21" }, one)),
      ...kernels.geluErf,
    ],
    findings: [{ ...erfOfEigen(nnOps), until: "2.20.0" }, constantsInSingle(nnOps)],
    examples: [
      {
        inputs: "-3.0 -1.0 0.0 1.0 3.0".split(" "),
        outputs: "-0.00404951 -0.15865529 0. 0.8413447 2.9959507".split(" "),
        source: nnOps,
      },
    ],
  },
  { name: "tf.nn.silu", versions: ">=2.4,<3", ...silu },
  { name: "tf.nn.swish", versions: ">=1.5,<3", ...silu },
  {
    name: "tf.math.sigmoid",
    versions: ">=1.0,<3",
    spellings: functions("tf.math.sigmoid", "tf.nn.sigmoid", "tf.sigmoid"),
    family: "sigmoid",
    documented: [{ ...kernels.sigmoid, formula: sigmoid }],
    implemented: [kernels.sigmoidInSixteenBits, kernels.sigmoid],
  },
  {
    name: "tf.math.tanh",
    versions: ">=1.0,<3",
    spellings: functions("tf.math.tanh", "tf.nn.tanh", "tf.tanh"),
    family: "tanh",
    documented: [kernels.tanh],
  },
  {
    name: "tf.math.softplus",
    versions: ">=1.0,<3",
    spellings: functions("tf.math.softplus", "tf.nn.softplus"),
    family: "softplus",
    documented: documented(softplus, `${rawOps}/Softplus`),
    implemented: kernels.softplus,
  },
  {
    name: "tf.math.log_sigmoid",
    versions: ">=1.2,<3",
    spellings: functions("tf.math.log_sigmoid", "tf.log_sigmoid"),
    family: "logSigmoid",
    documented: documented(logSigmoid, mathOps),
    implemented: kernels.logSigmoid,
    findings: [
      {
        text: "Numbers below 1.18e-38 are flushed to 0 on the CPU: the documentation prints -0 at 100, where the formula gives -3.72e-44.",
        sources: [mathOps],
        when: { dtype: "float32" },
      },
    ],
    examples: [
      {
        inputs: "0.0 1.0 50.0".split(" "),
        outputs: "-6.9314718e-01 -3.1326169e-01 -1.9287499e-22".split(" "),
        source: mathOps,
      },
      {
        inputs: "-100.0 -50.0 -1.0 0.0".split(" "),
        outputs: "-100. -50. -1.3132616 -0.6931472".split(" "),
        source: mathOps,
      },
    ],
  },
  {
    name: "tf.nn.softsign",
    versions: ">=1.0,<3",
    spellings: functions("tf.nn.softsign", "tf.math.softsign"),
    family: "softsign",
    documented: [kernels.softsign],
  },
  {
    name: "tf.nn.softmax",
    versions: ">=1.0,<3",
    spellings: functions("tf.nn.softmax", "tf.math.softmax"),
    family: "softmax",
    over: "vector",
    parameters: [axis],
    documented: [{ ...softmax, source: nnOps }],
  },
  {
    name: "tf.contrib.layers.softmax",
    versions: ">=1.0,<2",
    spellings: functions("tf.contrib.layers.softmax", "tf.contrib.slim.softmax"),
    family: "softmax",
    over: "vector",
    documented: [
      {
        ...softmax,
        source: "tensorflow/tensorflow@v1.15.0:tensorflow/contrib/layers/python/layers/layers.py",
      },
    ],
  },
  {
    name: "tf_slim.softmax",
    versions: ">=1.15,<3",
    spellings: functions("tf_slim.softmax"),
    family: "softmax",
    over: "vector",
    documented: [
      {
        ...softmax,
        source: "google-research/tf-slim@1287b1ef9a5b:tf_slim/layers/layers.py",
      },
    ],
  },
  {
    name: "tf.nn.log_softmax",
    versions: ">=1.0,<3",
    spellings: functions("tf.nn.log_softmax", "tf.math.log_softmax"),
    family: "logSoftmax",
    over: "vector",
    parameters: [axis],
    documented: [{ ...logSoftmax, source: nnOps }],
  },
]);
