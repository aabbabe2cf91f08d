// MLX: the functions and layers of mlx.nn, as documented and as their Python computes.

import type { Definition, EntryOf, Disagreement, Parameter } from "../../entryParts.ts";
import {
  geluErf,
  geluTanh,
  glu,
  hardSwish,
  logSigmoid,
  logSoftmax,
  mish,
  relu,
  relu6,
  sigmoid,
  silu,
  softmax,
  softplus,
  softsign,
} from "../../writing/formulas.ts";
import { classes, entriesOf, functions, type Brief } from "../../writing/brief.ts";
import { statedIn } from "../../writing/definitions.ts";
import { numParameters, parameter, placed, required } from "../../writing/parameters.ts";

const layersPath = "python/mlx/nn/layers/activations.py";
const source = `ml-explore/mlx@v0.32.1:${layersPath}`;
const at = (version: string): string => `ml-explore/mlx@v${version}:${layersPath}`;

/** One activation as function and layer; `parameters` in the order of the layer's arguments. */
interface Activation {
  readonly name?: string;
  readonly layer?: string;
  /** The first release that has it. */
  readonly since: string;
  readonly family: string;
  readonly over?: EntryOf["over"];
  readonly parameters?: readonly Parameter[];
  /** The layer's, where it does not take those of the function. */
  readonly layerParameters?: readonly Parameter[];
  readonly documented: readonly Definition[];
  readonly implemented?: readonly Definition[];
  readonly findings?: readonly Disagreement[];
}

const stated = statedIn(source);

const negativeSlope = parameter("negative_slope", 0.01, "slope for negative inputs");
const alpha = parameter("alpha", 1, "minus the limit for large negative inputs");
const lambd = parameter("lambd", 0.5, "half the width of the interval that becomes 0");
const axis = parameter("axis", -1, "the axis that it works along");
const threshold = parameter("threshold", 0, "where the step is");

// #744, first in 0.5.0.
const fastGeluSource = "https://github.com/ml-explore/mlx/pull/744";
// #989, first in 0.11.0.
const preciseSource = "https://github.com/ml-explore/mlx/pull/989";
const beforeFast = { versions: "<0.5" } as const;
const beforePrecise = { versions: "<0.11" } as const;
const fast: readonly Definition[] = [
  { when: beforeFast, formula: "x * (1 / (1 + exp(-1.773 * x)))", source: at("0.4.0") },
  stated("x * (1 / (1 + exp(-1.702 * x)))"),
];
const precise: readonly Definition[] = [
  {
    when: beforePrecise,
    formula: "x * (1 / (1 + exp(-1.60033 * x * (1 + 0.0433603 * x ** 2))))",
    source: at("0.10.0"),
  },
  stated(geluTanh),
];
const underApprox = (approx: string, definitions: readonly Definition[]): readonly Definition[] =>
  definitions.map((one) => ({ ...one, when: { ...one.when, parameters: { approx } } }));
const farFast: Disagreement = {
  text: "Said to be within 0.015 of gelu on [-6, 6]; it is up to 0.0203 away, at 2.27.",
  sources: [source],
  since: "0.5.0",
};

const activations: readonly Activation[] = [
  {
    name: "sigmoid",
    layer: "Sigmoid",
    since: "0.0.5",
    family: "sigmoid",
    documented: [stated(sigmoid)],
  },
  { name: "tanh", layer: "Tanh", since: "0.0.5", family: "tanh", documented: [stated("tanh(x)")] },
  { name: "relu", layer: "ReLU", since: "0.0.3", family: "relu", documented: [stated(relu)] },
  {
    name: "relu2",
    layer: "ReLU2",
    since: "0.29.1",
    family: "relu2",
    documented: [stated("maximum(0, x) ** 2")],
  },
  { name: "relu6", layer: "ReLU6", since: "0.0.5", family: "relu6", documented: [stated(relu6)] },
  {
    name: "leaky_relu",
    layer: "LeakyReLU",
    since: "0.0.5",
    family: "leakyRelu",
    parameters: [negativeSlope],
    documented: [stated("maximum(negative_slope * x, x)")],
    findings: [
      {
        text: "It is a maximum: with a slope above 1 positive inputs are multiplied, not negative ones.",
        sources: [source],
        provided: "negative_slope > 1",
      },
    ],
  },
  {
    name: "prelu",
    since: "0.0.5",
    family: "prelu",
    parameters: [required("alpha", 0.25, "slope for negative inputs")],
    documented: [stated("maximum(0, x) + alpha * minimum(0, x)")],
  },
  {
    layer: "PReLU",
    since: "0.0.5",
    family: "prelu",
    parameters: [
      numParameters,
      {
        ...parameter("init", 0.25, "the slope for negative inputs at the start of training"),
        learned: true,
      },
    ],
    documented: [stated("maximum(0, x) + init * minimum(0, x)")],
  },
  {
    name: "elu",
    layer: "ELU",
    since: "0.0.5",
    family: "elu",
    parameters: [alpha],
    documented: [stated("where(x > 0, x, alpha * (exp(x) - 1))")],
  },
  {
    name: "celu",
    layer: "CELU",
    since: "0.0.5",
    family: "celu",
    parameters: [alpha],
    documented: [stated("maximum(0, x) + minimum(0, alpha * (exp(x / alpha) - 1))")],
    implemented: [stated("maximum(x, 0) + alpha * (exp(minimum(x, 0) / alpha) - 1)")],
  },
  {
    name: "selu",
    layer: "SELU",
    since: "0.0.5",
    family: "selu",
    documented: [stated("1.0507 * where(x > 0, x, 1.67326 * (exp(x) - 1))")],
    implemented: [stated("where(x > 0, x, 1.67326 * (exp(x) - 1)) * 1.0507")],
    findings: [
      {
        text: "Its constants are cut off after five and six digits: up to 5.1e-6 from SELU below 0, and 9.9e-7 x above.",
        sources: [source, "arXiv:1706.02515"],
      },
    ],
  },
  {
    name: "silu",
    layer: "SiLU",
    since: "0.0.3",
    family: "silu",
    documented: [stated(silu)],
  },
  {
    name: "gelu",
    since: "0.0.3",
    family: "gelu",
    documented: [stated(geluErf)],
    implemented: [stated("x * (1 + erf(x / 1.4142135623730951)) / 2")],
  },
  {
    name: "gelu_approx",
    since: "0.0.3",
    family: "gelu",
    documented: precise,
    findings: [
      {
        text: "Before 0.11 it was a sigmoid of a cubic, 1.60033 x (1 + 0.0433603 x²); since then it is PyTorch's form with tanh.",
        sources: [preciseSource],
      },
    ],
  },
  {
    name: "gelu_fast_approx",
    since: "0.0.3",
    family: "gelu",
    documented: fast,
    findings: [
      farFast,
      {
        text: "The constant was 1.773 up to 0.4.0 and is 1.702 since 0.5.0.",
        sources: [fastGeluSource, at("0.4.0"), at("0.5.0")],
      },
    ],
  },
  {
    layer: "GELU",
    since: "0.0.3",
    family: "gelu",
    parameters: [
      {
        ...parameter("approx", "none", "which approximation is used"),
        versions: "<0.16.2",
        allowed: { oneOf: ["none", "precise", "fast"] },
      },
      {
        ...parameter("approx", "none", "which approximation is used"),
        versions: ">=0.16.2",
        allowed: { oneOf: ["none", "precise", "tanh", "fast"] },
      },
    ],
    documented: [
      ...underApprox("precise", precise),
      ...underApprox("tanh", precise),
      ...underApprox("fast", [
        {
          when: { versions: "<0.16.2" },
          formula: "x * (1 / (1 + exp(-1.773 * x)))",
          source: at("0.16.1"),
        },
        ...fast.slice(1),
      ]),
      stated(geluErf),
    ],
    implemented: [
      ...underApprox("precise", precise),
      ...underApprox("tanh", precise),
      ...underApprox("fast", fast),
      stated("x * (1 + erf(x / 1.4142135623730951)) / 2"),
    ],
    findings: [
      { ...farFast, when: { parameters: { approx: "fast" } } },
      {
        text: "From 0.5.0 to 0.16.1 the layer's text says 1.773 where 1.702 is computed.",
        sources: [at("0.5.0"), at("0.16.1")],
        since: "0.5.0",
        until: "0.16.1",
        when: { parameters: { approx: "fast" } },
      },
    ],
  },
  {
    name: "mish",
    layer: "Mish",
    since: "0.0.5",
    family: "mish",
    documented: [stated(mish)],
  },
  {
    name: "softplus",
    layer: "Softplus",
    since: "0.0.5",
    family: "softplus",
    documented: [stated(softplus)],
    implemented: [stated("maximum(x, 0) + log1p(exp(-abs(x)))")],
  },
  {
    name: "softsign",
    layer: "Softsign",
    since: "0.0.7",
    family: "softsign",
    documented: [stated(softsign)],
  },
  {
    name: "softshrink",
    layer: "Softshrink",
    since: "0.1.0",
    family: "shrink",
    parameters: [lambd],
    documented: [stated("where(x > lambd, x - lambd, where(x < -lambd, x + lambd, 0))")],
    implemented: [stated("where(abs(x) > lambd, x - sign(x) * lambd, 0)")],
  },
  {
    name: "hard_shrink",
    since: "0.15.0",
    family: "shrink",
    parameters: [lambd],
    documented: [stated("where((x > lambd) | (x < -lambd), x, 0)")],
    implemented: [stated("where(abs(x) > lambd, x, 0)")],
  },
  {
    layer: "HardShrink",
    since: "0.15.0",
    family: "shrink",
    // #3786: before 0.32.0 the layer took no argument, although its documentation listed one.
    parameters: [{ ...lambd, versions: ">=0.32" }],
    documented: [
      { when: { versions: "<0.32" }, ...stated("where((x > 0.5) | (x < -0.5), x, 0)") },
      stated("where((x > lambd) | (x < -lambd), x, 0)"),
    ],
    implemented: [
      { when: { versions: "<0.32" }, ...stated("where(abs(x) > 0.5, x, 0)") },
      stated("where(abs(x) > lambd, x, 0)"),
    ],
  },
  {
    name: "hard_tanh",
    since: "0.15.0",
    family: "hardTanh",
    parameters: [parameter("min_val", -1, "lower bound"), parameter("max_val", 1, "upper bound")],
    documented: [stated("maximum(minimum(x, max_val), min_val)")],
    implemented: [stated("minimum(maximum(x, min_val), max_val)")],
  },
  {
    layer: "HardTanh",
    since: "0.15.0",
    family: "hardTanh",
    documented: [stated("maximum(minimum(x, 1), -1)")],
    implemented: [stated("minimum(maximum(x, -1), 1)")],
  },
  {
    name: "hardswish",
    layer: "Hardswish",
    since: "0.0.7",
    family: "hardSwish",
    documented: [stated(hardSwish)],
  },
  {
    name: "log_sigmoid",
    layer: "LogSigmoid",
    since: "0.0.5",
    family: "logSigmoid",
    documented: [stated(logSigmoid)],
    implemented: [stated("-(maximum(-x, 0) + log1p(exp(-abs(x))))")],
  },
  {
    name: "step",
    layer: "Step",
    since: "0.0.5",
    family: "step",
    parameters: [threshold],
    documented: [stated("where(x >= threshold, 1, 0)")],
    implemented: [
      { when: { versions: "<0.32" }, formula: "where(x > threshold, 1, 0)", source: at("0.31.2") },
      stated("where(x >= threshold, 1, 0)"),
    ],
    findings: [
      {
        text: "Before 0.32 it is 0 at the threshold itself, where its text says 1.",
        sources: [at("0.31.2"), "https://github.com/ml-explore/mlx/pull/3694"],
        largest: { value: "1", at: "0" },
        until: "0.31.2",
        when: { parameters: { threshold: 0 } },
      },
    ],
  },
  {
    name: "softmax",
    layer: "Softmax",
    since: "0.0.7",
    family: "softmax",
    over: "vector",
    parameters: [axis],
    layerParameters: [],
    documented: [stated(softmax.formula, softmax.where)],
  },
  {
    name: "softmin",
    layer: "Softmin",
    since: "0.15.0",
    family: "softmax",
    over: "vector",
    parameters: [axis],
    layerParameters: [],
    documented: [stated("t / sum(t)", { t: "exp(-x - amax(-x))" })],
  },
  {
    name: "log_softmax",
    layer: "LogSoftmax",
    since: "0.0.7",
    family: "logSoftmax",
    over: "vector",
    parameters: [axis],
    layerParameters: [],
    documented: [stated(logSoftmax.formula, logSoftmax.where)],
  },
  {
    name: "glu",
    layer: "GLU",
    since: "0.0.9",
    family: "glu",
    over: "vector",
    parameters: [axis],
    documented: [stated(glu.formula)],
  },
];

/** The function of mlx.core with the same name, for the same numbers. */
const alsoOfArrays: Readonly<Record<string, readonly string[]>> = {
  sigmoid: ["mlx.core.sigmoid"],
  tanh: ["mlx.core.tanh"],
  softmax: ["mlx.core.softmax"],
};

export const entries = entriesOf(
  "mlx",
  activations.flatMap((one) => [...functionOf(one), ...layerOf(one)]),
);

function functionOf(activation: Activation): readonly Brief[] {
  const { name, parameters = [] } = activation;
  if (name === undefined) return [];
  const path = `mlx.nn.${name}`;
  return [
    briefOf(activation, {
      name: path,
      spellings: functions(path, ...(alsoOfArrays[name] ?? [])),
      parameters: placed(parameters, 1),
    }),
  ];
}

function layerOf(activation: Activation): readonly Brief[] {
  const { layer, parameters = [], layerParameters = parameters } = activation;
  if (layer === undefined) return [];
  const path = `mlx.nn.${layer}`;
  return [
    briefOf(activation, {
      name: path,
      spellings: classes(path),
      parameters: placed(layerParameters, 0),
    }),
  ];
}

function briefOf(
  { since, family, over = "element", documented, implemented = [], findings = [] }: Activation,
  called: Pick<Brief, "name" | "spellings" | "parameters">,
): Brief {
  const versions = `>=${since},<1`;
  return { ...called, versions, family, over, documented, implemented, findings };
}
