// tinygrad: what the methods of Tensor compute, as their Python writes it.

import type { Definition, EntryOf, Disagreement, Parameter } from "../../entryParts.ts";
import * as formulas from "../../writing/formulas.ts";
import { entriesOf, functions, type Brief } from "../../writing/brief.ts";
import { statedIn } from "../../writing/definitions.ts";
import { atPosition, parameter } from "../../writing/parameters.ts";

const source = "tinygrad/tinygrad@v0.13.0:tinygrad/mixin/elementwise.py";
const at = (version: string): string => `tinygrad/tinygrad@v${version}:tinygrad/tensor.py`;

interface Method {
  /** The first release that has it, and the first that has it no more. */
  readonly since: string;
  readonly until?: string;
  readonly family: string;
  readonly over?: EntryOf["over"];
  readonly parameters?: readonly Parameter[];
  readonly documented: readonly Definition[];
  readonly implemented?: readonly Definition[];
  readonly findings?: readonly Disagreement[];
}

const stated = statedIn(source);
const statedAt = (version: string) => statedIn(at(version));

const alpha = atPosition(0, parameter("alpha", 1, "minus the limit for large negative inputs"));
const axis = atPosition(0, parameter("axis", -1, "the axis that it works along"));
const negSlope = atPosition(0, parameter("neg_slope", 0.01, "slope for negative inputs"));
const leaky = "where(x < 0, neg_slope * x, x)";

/** Abramowitz and Stegun 7.1.26, for u. */
const erfByPolynomial = {
  u: "x / 1.4142135623730951",
  t: "1 / (1 + 0.3275911 * abs(u))",
  p: "((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592)",
  e: "sign(u) * (1 - t * p * exp(-(u * u)))",
} as const;
const none = { parameters: { approximate: "none" } } as const;
const geluBefore0_9_1: Definition = {
  when: { versions: "<0.9.1" },
  ...statedAt("0.9.0")("0.5 * x * (1 + tanh(x * 0.7978845608 * (1 + 0.044715 * x * x)))"),
};
const softplusOf0_11: Definition = {
  when: { versions: "==0.11.*" },
  ...statedAt("0.11.0")("where(x * beta > threshold, x, 1 / beta * log(1 + exp(x * beta)))"),
};

const silu: Method = {
  since: "0.5.0",
  family: "silu",
  documented: [stated(formulas.silu)],
};

const methods: Readonly<Record<string, Method>> = {
  relu: {
    since: "0.4.0",
    family: "relu",
    documented: [stated("where(x > 0, x, 0)")],
  },
  relu6: {
    since: "0.4.0",
    family: "relu6",
    documented: [stated("maximum(x, 0) - maximum(x - 6, 0)")],
    findings: [
      {
        text: "It is the difference of two relus: infinity gives NaN, and large inputs lose digits.",
        sources: [source],
      },
    ],
  },
  leakyrelu: {
    since: "0.4.0",
    until: "0.10.3",
    family: "leakyRelu",
    parameters: [negSlope],
    documented: [statedAt("0.10.2")("maximum(x, 0) - maximum(-neg_slope * x, 0)")],
    findings: [
      {
        text: "Renamed: leaky_relu since 0.10.3. It leaks only with a slope above 0.",
        sources: [at("0.10.2"), at("0.10.3")],
      },
    ],
  },
  leaky_relu: {
    since: "0.10.3",
    family: "leakyRelu",
    parameters: [negSlope],
    documented: [stated(leaky)],
  },
  elu: {
    since: "0.4.0",
    family: "elu",
    parameters: [alpha],
    documented: [stated("maximum(x, 0) - alpha * maximum(1 - exp(x), 0)")],
  },
  celu: {
    since: "0.6.0",
    family: "celu",
    parameters: [alpha],
    documented: [stated("maximum(x, 0) + minimum(alpha * (exp(x / alpha) - 1), 0)")],
  },
  selu: {
    since: "0.10.1",
    family: "selu",
    parameters: [
      atPosition(0, parameter("alpha", 1.67326, "minus the limit below, before it is scaled")),
      atPosition(1, parameter("gamma", 1.0507, "slope for positive inputs")),
    ],
    documented: [stated("gamma * where(x >= 0, x, alpha * (exp(x) - 1))")],
    findings: [
      {
        text: "Its constants are cut off after five and six digits: up to 5.1e-6 from SELU below 0, and 9.9e-7 x above.",
        sources: [source, "arXiv:1706.02515"],
        when: { parameters: { alpha: 1.67326, gamma: 1.0507 } },
      },
    ],
  },
  sigmoid: { since: "0.4.0", family: "sigmoid", documented: [stated(formulas.sigmoid)] },
  tanh: {
    since: "0.4.0",
    family: "tanh",
    documented: [stated("tanh(x)")],
    implemented: [stated("2 * (1 / (1 + exp(-(2 * x)))) - 1")],
  },
  hardsigmoid: {
    since: "0.10.0",
    family: "hardSigmoid",
    parameters: [
      atPosition(0, parameter("alpha", 1 / 6, "slope between the flat parts")),
      atPosition(1, parameter("beta", 0.5, "the value at 0")),
    ],
    documented: [stated("maximum(alpha * x + beta, 0) - maximum(alpha * x + beta - 1, 0)")],
  },
  hardswish: {
    since: "0.4.0",
    family: "hardSwish",
    documented: [stated("x * (maximum(x + 3, 0) - maximum(x + 3 - 6, 0)) * (1 / 6)")],
  },
  hardtanh: {
    since: "0.6.0",
    family: "hardTanh",
    parameters: [
      atPosition(0, parameter("min_val", -1, "lower bound")),
      atPosition(1, parameter("max_val", 1, "upper bound")),
    ],
    documented: [stated("minimum(maximum(x, min_val), max_val)")],
  },
  gelu: {
    since: "0.4.0",
    family: "gelu",
    parameters: [
      {
        ...atPosition(
          0,
          parameter("approximate", "tanh", "the form with tanh, or the one with erf"),
        ),
        versions: ">=0.13",
        allowed: { oneOf: ["tanh", "none"] },
      },
    ],
    documented: [
      { when: none, ...stated("x * 0.5 * (1 + erf(x / sqrt(2)))") },
      geluBefore0_9_1,
      stated(formulas.geluTanh),
    ],
    implemented: [
      { when: none, ...stated("x * 0.5 * (1 + e)", erfByPolynomial) },
      geluBefore0_9_1,
      stated(formulas.geluTanh),
    ],
    findings: [
      {
        text: "Its default is the form with tanh; PyTorch's gelu is the form with erf unless told otherwise, up to 4.73e-4 away.",
        sources: [source, "https://github.com/tinygrad/tinygrad/pull/16162"],
        unless: none,
      },
      {
        text: "Its erf is a polynomial, up to 1.5e-7 from erf.",
        sources: [source],
        when: none,
      },
    ],
  },
  quick_gelu: {
    since: "0.4.0",
    family: "gelu",
    documented: [stated("x * (1 / (1 + exp(-(x * 1.702))))")],
  },
  swish: { ...silu, since: "0.4.0" },
  silu,
  mish: { since: "0.4.0", family: "mish", documented: [stated(formulas.mish)] },
  softplus: {
    since: "0.4.0",
    family: "softplus",
    parameters: [
      { ...atPosition(1, parameter("beta", 1, "sharpness of the bend")), versions: "<0.5" },
      { ...atPosition(0, parameter("beta", 1, "sharpness of the bend")), versions: ">=0.5" },
      {
        ...atPosition(
          1,
          parameter("threshold", 20, "where beta * x is above it, the result is x itself"),
        ),
        versions: "==0.11.*",
      },
    ],
    documented: [softplusOf0_11, stated("1 / beta * log(1 + exp(x * beta))")],
    implemented: [
      softplusOf0_11,
      {
        when: { versions: "<0.11" },
        ...statedAt("0.10.3")("1 / beta * log(1 + exp(x * beta))"),
      },
      stated("1 / beta * (log(exp(x * beta - m) + exp(-m)) + m)", { m: "maximum(x * beta, 0)" }),
    ],
  },
  softsign: { since: "0.6.0", family: "softsign", documented: [stated(formulas.softsign)] },
  logsigmoid: {
    since: "0.11.0",
    family: "logSigmoid",
    documented: [stated(formulas.logSigmoid)],
    implemented: [
      {
        when: { versions: "<0.12" },
        ...statedAt("0.11.0")("-where(-x > 20, -x, log(1 + exp(-x)))"),
      },
      stated("-(log(exp(-x - m) + exp(-m)) + m)", { m: "maximum(-x, 0)" }),
    ],
  },
  softmax: {
    since: "0.5.0",
    family: "softmax",
    over: "vector",
    parameters: [axis],
    documented: [statedAt("0.11.0")(formulas.softmax.formula, formulas.softmax.where)],
  },
  log_softmax: {
    since: "0.5.0",
    family: "logSoftmax",
    over: "vector",
    parameters: [axis],
    documented: [statedAt("0.11.0")(formulas.logSoftmax.formula, formulas.logSoftmax.where)],
  },
};

export const entries = entriesOf(
  "tinygrad",
  Object.entries(methods).map(([name, one]) => briefOf(`tinygrad.Tensor.${name}`, one)),
);

function briefOf(name: string, { since, until = "1", over = "element", ...rest }: Method): Brief {
  return { name, versions: `>=${since},<${until}`, spellings: functions(name), over, ...rest };
}
