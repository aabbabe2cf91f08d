// transformers: every key of ACT2FN, and the classes of its activations.

import type { Definition, Disagreement, Parameter } from "../../entryParts.ts";
import {
  classes,
  entriesOf,
  functions,
  slopesFrom,
  strings,
  type Brief,
} from "../../writing/brief.ts";
import {
  geluErf,
  geluTanh,
  hardSwish,
  leakyRelu,
  mish,
  quickGelu,
  relu,
  relu6,
  sigmoid,
  silu,
  squaredRelu,
} from "../../writing/formulas.ts";
import { atPosition, parameter, required } from "../../writing/parameters.ts";
import { quickGeluByAutograd } from "../../writing/quickGelu.ts";
import { byTorch, withDefaults } from "../torch/computed.ts";

const activations = "huggingface/transformers@v5.18.0:src/transformers/activations.py";
const gptOss =
  "huggingface/transformers@v5.18.0:src/transformers/models/gpt_oss/modeling_gpt_oss.py";
const bloom = "huggingface/transformers@v5.18.0:src/transformers/models/bloom/modeling_bloom.py";

/** The versions that are read here: what is in 4.57.6 and in 5.18.0. */
const sinceFour = ">=4,<6";
const since5 = ">=5,<6";

interface Key extends Omit<Brief, "name" | "spellings" | "versions"> {
  /** The key of ACT2FN. */
  readonly key: string;
  /** The classes of activations.py that compute it. */
  readonly of?: readonly string[];
  /** Whether activations.py has an instance under the key's own name, or another. */
  readonly instance?: true | string;
  readonly versions?: string;
}

const keyed = ({ key, of = [], instance, versions = sinceFour, ...rest }: Key): Brief => ({
  name: `transformers:${key}`,
  spellings: [
    ...strings(key),
    ...(instance === undefined
      ? []
      : functions(`transformers.activations.${instance === true ? key : instance}`)),
    ...classes(...of.map((one) => `transformers.activations.${one}`)),
  ],
  versions,
  ...rest,
});

const stated = (formula: string): readonly Definition[] => [{ formula, source: activations }];

const slope = slopesFrom(activations);

/** The slope of x g(x), as autograd adds it up: where the inner power overflows, 0 times infinity is NaN. */
const tanhForm = (inner: string, rise: string): readonly Definition[] => [
  {
    formula: "0.5 * x * (1 + t)",
    where: { t: `tanh(${inner})` },
    gradient: slope(
      "0.5 * (1 + t) + 0.5 * x * ((1 - t * t) * d)",
      "NaN where the power overflows.",
      { t: `tanh(${inner})`, d: rise },
    ),
    source: activations,
  },
];

const tanhOfPower = tanhForm(
  "0.7978845608028654 * (x + 0.044715 * x ** 3)",
  "0.7978845608028654 * (1 + 0.044715 * (3 * x ** 2))",
);
const onlyTanh: Disagreement = {
  text: "gelu_new, gelu_accurate, gelu_python_tanh and gelu_pytorch_tanh are one formula, the tanh form; gelu is the erf form.",
  sources: [activations],
};

const bounds: readonly Parameter[] = [
  { ...required("min", -10, "lower bound"), position: 0, atMost: "max" },
  { ...required("max", 10, "upper bound"), position: 1 },
];

const clippedGelu = (low: string, high: string): readonly Definition[] =>
  byTorch("gelu", { approximate: "none" }).map((definition) => ({
    formula: `minimum(maximum(g, ${low}), ${high})`,
    where: { ...definition.where, g: definition.formula },
    ...(definition.gradient?.kind === "formula" && {
      gradient: slope(
        `where((g >= ${low}) & (g <= ${high}), 1, 0) * (${definition.gradient.formula})`,
        "1 at both bounds.",
        { ...definition.where, g: definition.formula },
      ),
    }),
    source: activations,
  }));

const xielu = (positive: string, negative: string, at: string): Definition => ({
  formula: `where(x > 0, ${positive} * x * x + beta * x, (expm1(minimum(x, ${at})) - x) * ${negative} + beta * x)`,
  gradient: slope(
    `where(x > 0, 2 * ${positive} * x + beta, ${negative} * (where(x < ${at}, exp(x), 0) - 1) + beta + 0 * x)`,
    "Autograd adds the other branch times 0, which is NaN at minus infinity.",
  ),
  source: activations,
});

const keys: readonly Key[] = [
  {
    key: "gelu",
    of: ["GELUActivation"],
    instance: true,
    family: "gelu",
    documented: stated(geluErf),
    implemented: byTorch("gelu", { approximate: "none" }),
    findings: [
      {
        text: "gelu is the erf form here; gelu_new and gelu_pytorch_tanh are the tanh form, 4.73e-4 apart at ±2.70.",
        sources: [activations],
      },
    ],
  },
  {
    key: "gelu_python",
    instance: true,
    family: "gelu",
    documented: stated("x * 0.5 * (1 + erf(x / sqrt(2)))"),
    findings: [
      {
        text: "The formula of gelu, written in Python: only the last bits differ.",
        sources: [activations],
      },
    ],
  },
  {
    key: "gelu_new",
    of: ["NewGELUActivation"],
    instance: true,
    family: "gelu",
    documented: stated(geluTanh),
    implemented: tanhOfPower,
    findings: [onlyTanh],
  },
  {
    key: "gelu_accurate",
    of: ["AccurateGELUActivation"],
    family: "gelu",
    documented: stated(geluTanh),
    implemented: tanhOfPower,
    findings: [onlyTanh],
  },
  {
    key: "gelu_python_tanh",
    family: "gelu",
    documented: stated(geluTanh),
    implemented: tanhOfPower,
    findings: [onlyTanh],
  },
  {
    key: "gelu_pytorch_tanh",
    of: ["GELUTanh", "PytorchGELUTanh"],
    instance: true,
    family: "gelu",
    documented: stated(geluTanh),
    implemented: byTorch("gelu", { approximate: "tanh" }),
    findings: [onlyTanh],
  },
  {
    key: "gelu_fast",
    of: ["FastGELUActivation"],
    instance: true,
    family: "gelu",
    documented: stated("0.5 * x * (1 + tanh(x * 0.7978845608 * (1 + 0.044715 * x * x)))"),
    implemented: tanhForm(
      "x * 0.7978845608 * (1 + 0.044715 * x * x)",
      "0.7978845608 * (1 + 0.044715 * x * x) + x * 0.7978845608 * (2 * 0.044715 * x)",
    ),
    findings: [
      {
        text: "It is the tanh form with sqrt(2 / pi) cut off at 0.7978845608: at most 9.1e-13 from gelu_new between -12 and 12.",
        sources: [activations],
      },
    ],
  },
  {
    key: "quick_gelu",
    of: ["QuickGELUActivation"],
    instance: true,
    family: "quickGelu",
    documented: stated(quickGelu),
    implemented: quickGeluByAutograd(activations),
  },
  {
    key: "gelu_10",
    family: "gelu",
    documented: stated(`clip(${geluErf}, -10, 10)`),
    implemented: clippedGelu("-10", "10"),
    findings: [
      {
        text: "It clips the erf form to [-10, 10]: above 10 the output is 10 and the gradient 0.",
        sources: [activations],
      },
    ],
  },
  {
    key: "silu",
    of: ["SiLUActivation"],
    instance: true,
    family: "silu",
    documented: stated(silu),
    implemented: byTorch("silu"),
  },
  { key: "swish", family: "silu", documented: stated(silu), implemented: byTorch("silu") },
  {
    key: "mish",
    of: ["MishActivation"],
    instance: true,
    family: "mish",
    documented: stated(mish),
    implemented: byTorch("mish"),
  },
  { key: "relu", family: "relu", documented: stated(relu), implemented: byTorch("relu") },
  { key: "relu6", family: "relu6", documented: stated(relu6), implemented: byTorch("relu6") },
  {
    key: "sigmoid",
    family: "sigmoid",
    documented: stated(sigmoid),
    implemented: byTorch("sigmoid"),
  },
  { key: "tanh", family: "tanh", documented: stated("tanh(x)"), implemented: byTorch("tanh") },
  {
    key: "hardswish",
    versions: since5,
    family: "hardSwish",
    documented: stated(hardSwish),
    implemented: byTorch("hardswish"),
  },
  {
    key: "leaky_relu",
    family: "leakyRelu",
    documented: stated(leakyRelu.replace("alpha", "0.01")),
    implemented: withDefaults("leaky_relu", { negative_slope: "0.01" }),
    findings: [{ text: "The slope is 0.01: the key takes no parameter.", sources: [activations] }],
  },
  {
    key: "prelu",
    family: "prelu",
    parameters: [{ ...parameter("weight", 0.25, "slope for negative inputs"), learned: true }],
    documented: stated("where(x > 0, x, weight * x)"),
    implemented: byTorch("prelu"),
    findings: [
      {
        text: "The slope starts at 0.25 and is learned, one for all channels.",
        sources: [activations],
      },
    ],
  },
  {
    key: "linear",
    of: ["LinearActivation"],
    instance: "linear_act",
    family: "linear",
    documented: stated("x"),
  },
  {
    key: "relu2",
    of: ["ReLUSquaredActivation"],
    family: "relu2",
    documented: stated(squaredRelu),
    implemented: [
      {
        formula: "maximum(x, 0) * maximum(x, 0)",
        gradient: slope("where(x > 0, 2 * x, 0)", "0 at 0."),
        source: activations,
      },
    ],
  },
  {
    key: "laplace",
    of: ["LaplaceActivation"],
    family: "laplace",
    documented: stated("0.5 * (1 + erf((x - 0.707107) / (0.282095 * sqrt(2))))"),
    findings: [
      {
        text: "The mean 0.707107 and the spread 0.282095 are parameters of forward, which a layer leaves at their defaults.",
        sources: [activations],
      },
    ],
  },
  {
    key: "sqrtsoftplus",
    of: ["SqrtSoftplusActivation"],
    versions: since5,
    family: "sqrtSoftplus",
    documented: stated("sqrt(log(1 + exp(x)))"),
    implemented: [{ formula: "sqrt(where(x > 20, x, log1p(exp(x))))", source: activations }],
  },
  {
    key: "xielu",
    of: ["XIELUActivation"],
    family: "xielu",
    parameters: [
      {
        ...atPosition(0, parameter("alpha_p_init", 0.8, "curvature for positive inputs")),
        learned: true,
      },
      {
        ...atPosition(1, parameter("alpha_n_init", 0.8, "curvature for negative inputs")),
        learned: true,
      },
      atPosition(2, parameter("beta", 0.5, "slope at 0")),
    ],
    documented: [xielu("alpha_p_init", "alpha_n_init", "-1e-6")],
    implemented: [
      {
        ...xielu("0.80078125", "0.80078125", "-9.98377799987793e-7"),
        when: { parameters: { alpha_p_init: 0.8, alpha_n_init: 0.8, beta: 0.5 } },
      },
      xielu("alpha_p_init", "alpha_n_init", "-9.98377799987793e-7"),
    ],
    findings: [
      {
        text: "Both curvatures are learned, and kept in bfloat16: they start at 0.80078125, not at 0.8.",
        sources: [activations],
        when: { parameters: { alpha_p_init: 0.8, alpha_n_init: 0.8 } },
      },
    ],
  },
];

const others: readonly Brief[] = [
  {
    name: "transformers.activations.ClippedGELUActivation",
    spellings: classes("transformers.activations.ClippedGELUActivation"),
    versions: sinceFour,
    family: "gelu",
    parameters: bounds,
    documented: stated(`clip(${geluErf}, min, max)`),
    implemented: clippedGelu("min", "max"),
  },
  {
    name: "transformers:gpt_oss.gate",
    spellings: strings("gpt_oss.gate"),
    versions: ">=4.55,<6",
    family: "clampedSwiglu",
    over: "vector",
    documented: [
      {
        formula: "(up + 1) * (gate * (1 / (1 + exp(-(gate * 1.702)))))",
        where: {
          gate: "minimum(every(x, 2, 0), 7)",
          up: "minimum(maximum(every(x, 2, 1), -7), 7)",
        },
        source: gptOss,
      },
    ],
    findings: [
      {
        text: "Gate and content alternate along the axis. The gate is cut off above 7, the content at -7 and 7, and 1 is added to the content.",
        sources: [gptOss],
      },
    ],
  },
  {
    name: "transformers:bloom.gelu",
    spellings: [
      ...classes("transformers.models.bloom.modeling_bloom.BloomGelu"),
      ...functions("transformers.models.bloom.modeling_bloom.bloom_gelu_forward"),
    ],
    versions: sinceFour,
    family: "gelu",
    documented: [
      {
        formula: "x * 0.5 * (1 + tanh(0.79788456 * x * (1 + 0.044715 * x * x)))",
        gradient: slopesFrom(bloom)(
          "0.5 * x * ((1 - t * t) * (0.79788456 + 0.1070322243 * x * x)) + 0.5 * (1 + t)",
          "Bloom's own.",
          { t: "tanh(0.79788456 * x * (1 + 0.044715 * x * x))" },
        ),
        source: bloom,
      },
    ],
    findings: [
      {
        text: "Bloom has a GELU of its own and no key for it: the tanh form with sqrt(2 / pi) cut off at 0.79788456, 2.6e-10 from gelu_new.",
        sources: [bloom],
      },
    ],
  },
];

export const entries = entriesOf("transformers", [...keys.map(keyed), ...others]);
