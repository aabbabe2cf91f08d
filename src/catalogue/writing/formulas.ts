// Formulas that several frameworks document, written once. Parameters carry the name most frameworks use.

export const sigmoid = "1 / (1 + exp(-x))";
export const softplus = "log(1 + exp(x))";
export const hardSigmoid = "clip(0.2 * x + 0.5, 0, 1)";
export const relu = "maximum(x, 0)";
export const relu6 = "minimum(maximum(x, 0), 6)";
export const leakyRelu = "where(x > 0, x, alpha * x)";
export const elu = "where(x > 0, x, alpha * expm1(x))";
export const softsign = "x / (1 + abs(x))";

export const logSigmoid = "-log(1 + exp(-x))";
export const mish = "x * tanh(log(1 + exp(x)))";

/** The hard sigmoid of slope one sixth, and the hard swish it gates. */
export const hardSigmoidOfSixths = "minimum(maximum(x + 3, 0), 6) / 6";
export const hardSwish = "x * minimum(maximum(x + 3, 0), 6) / 6";

export const geluErf = "0.5 * x * (1 + erf(x / sqrt(2)))";
export const geluTanh = "0.5 * x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x ** 3)))";

/** The sigmoid-weighted form; 1.702 is the constant of the GELU paper's own code. */
export const quickGelu = "x * (1 / (1 + exp(-(1.702 * x))))";
export const silu = "x * (1 / (1 + exp(-x)))";
export const squaredRelu = "maximum(x, 0) ** 2";

/** The constants of self-normalizing networks, to the digits that their paper's code gives. */
export const selu = {
  formula: "scale * where(x > 0, x, alpha * expm1(x))",
  where: {
    alpha: "1.6732632423543772848170429916717",
    scale: "1.0507009873554804934193349852946",
  },
} as const;

/** The largest input is subtracted first, so no exponential overflows. */
export const softmax = {
  formula: "t / sum(t)",
  where: { t: "exp(x - amax(x))" },
} as const;

export const logSoftmax = {
  formula: "s - log(sum(exp(s)))",
  where: { s: "x - amax(x)" },
} as const;

/** The threshold that makes the positive parts sum to 1; `z` is sorted downwards, `r` counts from 1. */
export const sparsemax = {
  formula: "maximum(x - tau, 0)",
  where: {
    z: "-sort(-x)",
    r: "arange(x) + 1",
    support: "r * z - cumsum(z) + 1 > 0",
    tau: "(sum(where(support, z, 0)) - 1) / sum(support)",
  },
} as const;

/** The first half, gated by the second. */
export const glu = { formula: "split(x, 2, 0) * (1 / (1 + exp(-split(x, 2, 1))))" } as const;

/** The first half times a function of the second, as the feed-forward layers of transformers split it. */
export const geglu = {
  formula: "a * (0.5 * b * (1 + erf(b / sqrt(2))))",
  where: { a: "split(x, 2, 0)", b: "split(x, 2, 1)" },
} as const;
export const swiglu = {
  formula: "a * (b * (1 / (1 + exp(-b))))",
  where: { a: "split(x, 2, 0)", b: "split(x, 2, 1)" },
} as const;
