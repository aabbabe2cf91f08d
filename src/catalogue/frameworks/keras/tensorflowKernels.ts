// What TensorFlow's kernels compute, which Keras takes over on its TensorFlow backend and in tf.keras.

import type { Definition } from "../../entryParts.ts";
import { selu } from "../../writing/formulas.ts";
import { slopesFrom } from "../../writing/brief.ts";
import { roundedToSingle } from "../../writing/roundedToSingle.ts";

const reluSource = "tensorflow/tensorflow@12b1fb47f72f:tensorflow/core/kernels/relu_op_functor.h";
const softplusSource = "tensorflow/tensorflow@0501f8f4448b:tensorflow/core/kernels/softplus_op.h";
const nnOps = "tensorflow/tensorflow@v2.15.0:tensorflow/python/ops/nn_ops.py";
const mathOps = "tensorflow/tensorflow@v2.15.0:tensorflow/python/ops/math_ops.py";
const nnImpl = "tensorflow/tensorflow@v2.15.0:tensorflow/python/ops/nn_impl.py";
const geluByErfc = "tensorflow/tensorflow@456e26403a7f:tensorflow/python/ops/nn_ops.py";
const cwise = "tensorflow/tensorflow@v2.15.0:tensorflow/core/kernels/cwise_ops.h";
const softsignSource = "tensorflow/tensorflow@v2.15.0:tensorflow/core/kernels/softsign_op.h";

export const relu: Definition = {
  formula: "maximum(x, 0)",
  gradient: slopesFrom(reluSource)("where(x > 0, 1, 0)", "0 at 0."),
  source: reluSource,
};

export const relu6: Definition = {
  formula: "minimum(maximum(x, 0), 6)",
  gradient: slopesFrom(reluSource)("where((x > 0) & (x < 6), 1, 0)", "0 at 0 and at 6."),
  source: reluSource,
};

/** With the slope under the name that the caller gives it: an attribute of the operation, which is a float32 number. */
export const leakyRelu = (slopeName: string): readonly Definition[] =>
  roundedToSingle(
    [slopeName],
    [
      {
        formula: `where(x > 0, x, x * ${slopeName})`,
        gradient: slopesFrom(reluSource)(`where(x > 0, 1, ${slopeName})`, `${slopeName} at 0.`),
        source: reluSource,
      },
    ],
  );

export const elu: Definition = {
  formula: "where(x < 0, exp(x) - 1, x)",
  gradient: slopesFrom(reluSource)("where(y < 0, y + 1, 1)", "1 at 0; taken from the output."),
  source: reluSource,
};

export const scaledElu: Definition = {
  formula: "where(x < 0, scale * alpha * (exp(x) - 1), scale * x)",
  where: selu.where,
  gradient: {
    kind: "formula",
    formula: "where(y < 0, y + scale * alpha, scale)",
    where: selu.where,
    source: reluSource,
    note: "1.0507010 at 0; taken from the output.",
  },
  source: reluSource,
};

/**
 * Beyond the threshold, which is log(machine epsilon) + 2, the exponential alone is exact enough.
 * Eigen takes 2⁻¹³ for the epsilon of float16.
 */
const softplusWithin = (threshold: string, x: string): string =>
  `where(${x} > ${threshold}, ${x}, where(${x} < -${threshold}, exp(${x}), log1p(exp(${x}))))`;

const thresholds = [
  ["float32", "13.942384719848633"],
  ["float64", "34.04365338911715"],
  ["float16", "7.010913347279289"],
  ["bfloat16", "2.8520302639196169"],
] as const;

/** The slope of softplus. TensorFlow's 16-bit results are those of Eigen's logistic function. */
const logistic = (dtype: (typeof thresholds)[number][0], x: string, minus: string): string =>
  dtype.endsWith("16") ? `sigmoid(${x})` : `1 / (exp(${minus}) + 1)`;

export const softplus: readonly Definition[] = thresholds.map(([dtype, threshold]) => ({
  when: { dtype },
  formula: softplusWithin(threshold, "x"),
  gradient: slopesFrom(softplusSource)(logistic(dtype, "x", "-x")),
  source: softplusSource,
}));

export const logSigmoid: readonly Definition[] = thresholds.map(([dtype, threshold]) => ({
  when: { dtype },
  formula: `-${softplusWithin(threshold, "(-x)")}`,
  gradient: slopesFrom(softplusSource)(logistic(dtype, "-x", "x")),
  source: mathOps,
}));

export const mish: readonly Definition[] = thresholds.map(([dtype, threshold]) => ({
  when: { dtype },
  formula: "x * t",
  where: { s: softplusWithin(threshold, "x"), t: "tanh(s)" },
  gradient: {
    kind: "formula",
    formula: `t + x * ((1 - t * t) * ${logistic(dtype, "x", "-x")})`,
    where: { s: softplusWithin(threshold, "x"), t: "tanh(s)" },
    source: softplusSource,
  },
  source: softplusSource,
}));

export const softsign: Definition = {
  formula: "x / (abs(x) + 1)",
  gradient: slopesFrom(softsignSource)("1 / ((abs(x) + 1) * (abs(x) + 1))"),
  source: softsignSource,
};

export const sigmoid: Definition = {
  formula: "1 / (1 + exp(-x))",
  gradient: slopesFrom(cwise)("y * (1 - y)"),
  source: cwise,
};

const sixteenBits = { dtype: ["float16", "bfloat16"] } as const;

/** In 16 bits the function is Eigen's scalar_logistic_op, e / (1 + e) with e = exp(x). */
export const sigmoidInSixteenBits: Definition = {
  ...sigmoid,
  when: sixteenBits,
  formula: "sigmoid(x)",
};

export const tanh: Definition = {
  formula: "tanh(x)",
  gradient: slopesFrom(cwise)("1 - y * y"),
  source: cwise,
};

export const exponential: Definition = {
  formula: "exp(x)",
  gradient: slopesFrom(cwise)("y"),
  source: cwise,
};

export const silu: Definition = {
  formula: "x * s",
  where: { s: "1 / (1 + exp(-x))" },
  gradient: {
    kind: "formula",
    formula: "s * (1 + x * (1 - s))",
    where: { s: "1 / (1 + exp(-x))" },
    source: nnImpl,
  },
  source: nnImpl,
};

// tf.cast makes a float32 tensor of a Python number before it is cast to float64.
const halfRootInSingle = "0.707106769084930419921875";
const rootInSingle = "1.41421353816986083984375";
const cubicInSingle = "0.0447149984538555145263671875";

/** Since TensorFlow 2.21; tensorflow/tensorflow@456e26403a7f. */
export const siluInSixteenBits: Definition = {
  ...silu,
  when: sixteenBits,
  where: { s: "sigmoid(x)" },
  gradient: {
    kind: "formula",
    formula: "s * (1 + x * (1 - s))",
    where: { s: "sigmoid(x)" },
    source: nnImpl,
  },
};

export const geluErfc: readonly Definition[] = [
  {
    when: { dtype: "float64" },
    formula: `0.5 * x * erfc(-x * ${halfRootInSingle})`,
    source: geluByErfc,
  },
  { formula: "0.5 * x * erfc(-x * 0.7071067811865476)", source: geluByErfc },
];

/** Before TensorFlow 2.21. */
export const geluErf: readonly Definition[] = [
  {
    when: { dtype: "float64" },
    formula: `0.5 * x * (1 + erf(x / ${rootInSingle}))`,
    source: nnOps,
  },
  { formula: "0.5 * x * (1 + erf(x / 1.4142135623730951))", source: nnOps },
];

export const geluTanh: readonly Definition[] = [
  {
    when: { dtype: "float64" },
    formula: `0.5 * x * (1 + tanh(0.7978845608028654 * (x + ${cubicInSingle} * x ** 3)))`,
    source: nnOps,
  },
  {
    formula: "0.5 * x * (1 + tanh(0.7978845608028654 * (x + 0.044715 * x ** 3)))",
    source: nnOps,
  },
];
