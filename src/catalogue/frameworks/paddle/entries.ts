// PaddlePaddle: paddle.nn and paddle.nn.functional, as documented and as the CPU kernels compute.

import type { AxisRule, Parameter } from "../../entryParts.ts";
import {
  geluErf,
  geluTanh,
  glu,
  logSoftmax,
  relu,
  relu6,
  selu,
  sigmoid,
  softmax,
  softsign,
} from "../../writing/formulas.ts";
import { statedIn } from "../../writing/definitions.ts";
import { drawnSlope, flag, numParameters, parameter, required } from "../../writing/parameters.ts";
import { replacedIn } from "../../writing/renaming.ts";
import { namedBy, type PaddleActivation } from "./activation.ts";
import { fluid } from "./fluid.ts";
import * as kernels from "./kernels.ts";
import { functional, kernelSource, layer } from "./sources.ts";

// First releases, as the pages of each release list them (PaddlePaddle/docs, release/2.0 to release/2.6).
const since2_1 = ">=2.1,<4";
const since2_2 = ">=2.2,<4";
const since2_3 = ">=2.3,<4";
const since2_4 = ">=2.4,<4";

const stated = statedIn(functional);

const axis = parameter("axis", -1, "the axis that it works along");
const slopeBelow = parameter("negative_slope", 0.01, "slope for negative inputs");
const alpha = parameter("alpha", 1, "minus the limit for large negative inputs");
/** Newer releases take PyTorch's name, too. */
const shrinks: Parameter = {
  ...parameter("threshold", 0.5, "half the width of the interval that becomes 0"),
  keywords: [{ text: "lambd", versions: ">=3" }],
};
const sixth = [
  parameter("slope", 0.1666667, "slope between the flat parts"),
  parameter("offset", 0.5, "the value at 0"),
] as const;
const approximate = flag("approximate", false, "whether the form with tanh is computed");
const byTanh = { parameters: { approximate: true } } as const;
const fixed = { offset: "3", threshold: "6", scale: "6" } as const;
const bounds = [
  {
    ...parameter("lower", 0.125, "lower end of the slopes drawn in training"),
    allowed: { low: 0, high: 1 },
    atMost: "upper",
  },
  {
    ...parameter("upper", 1 / 3, "upper end of the slopes drawn in training"),
    allowed: { low: 0, high: 1 },
  },
] as const;
const training = flag("training", true, "whether a slope is drawn for each input");
const channels: readonly AxisRule[] = [
  { ranks: { low: 3, high: 4 }, axis: -3, source: layer },
  { raises: "Softmax2D requires a 3D or 4D tensor as input", source: layer },
];

const activations: readonly PaddleActivation[] = [
  {
    layer: "ReLU",
    functional: "relu",
    string: "relu",
    family: "relu",
    documented: [stated(relu)],
    implemented: [kernels.relu],
  },
  {
    layer: "ReLU6",
    functional: "relu6",
    string: "relu6",
    family: "relu6",
    documented: [stated(relu6)],
    implemented: [replacedIn(kernels.relu6, { threshold: "6" })],
  },
  {
    layer: "LeakyReLU",
    functional: "leaky_relu",
    family: "leakyRelu",
    parameters: [slopeBelow],
    documented: [stated("where(x >= 0, x, negative_slope * x)")],
    implemented: kernels.leakyRelu("negative_slope", 0.01),
  },
  {
    functional: "prelu",
    family: "prelu",
    parameters: [required("weight", 0.25, "slope for negative inputs")],
    documented: [stated("maximum(0, x) + weight * minimum(0, x)")],
  },
  {
    layer: "PReLU",
    family: "prelu",
    parameters: [
      numParameters,
      {
        ...parameter("init", 0.25, "the slope for negative inputs at the start of training"),
        learned: true,
      },
    ],
    documented: [{ formula: "maximum(0, x) + init * minimum(0, x)", source: layer }],
  },
  {
    layer: "RReLU",
    functional: "rrelu",
    versions: since2_4,
    family: "rrelu",
    parameters: bounds,
    arguments: [...bounds, training],
    state: [drawnSlope],
    documented: [
      {
        when: { parameters: { training: false } },
        ...stated("where(x >= 0, x, (lower + upper) * 0.5 * x)"),
      },
      stated("where(x >= 0, x, slope * x)"),
    ],
    layerDocumented: [{ formula: "where(x >= 0, x, slope * x)", source: layer }],
  },
  {
    layer: "ELU",
    functional: "elu",
    string: "elu",
    family: "elu",
    parameters: [alpha],
    documented: [stated("where(x > 0, x, alpha * (exp(x) - 1))")],
    implemented: [kernels.elu],
  },
  {
    layer: "CELU",
    functional: "celu",
    versions: since2_3,
    family: "celu",
    parameters: [{ ...alpha, allowed: { except: 0 } }],
    documented: [stated("maximum(0, x) + minimum(0, alpha * (exp(x / alpha) - 1))")],
    implemented: [kernels.celu],
  },
  {
    layer: "SELU",
    functional: "selu",
    string: "selu",
    family: "selu",
    parameters: [
      {
        ...parameter("scale", Number(selu.where.scale), "slope for positive inputs"),
        allowed: { low: 1, except: 1 },
      },
      {
        ...parameter(
          "alpha",
          Number(selu.where.alpha),
          "minus the limit below, before it is scaled",
        ),
        allowed: { low: 0 },
      },
    ],
    documented: [stated("scale * where(x > 0, x, alpha * exp(x) - alpha)")],
    implemented: [kernels.selu],
  },
  {
    layer: "GELU",
    functional: "gelu",
    string: "gelu",
    family: "gelu",
    parameters: [approximate],
    documented: [{ when: byTanh, ...stated(geluTanh) }, stated(geluErf)],
    implemented: [{ when: byTanh, ...kernels.geluTanh }, kernels.geluErf],
  },
  {
    layer: "Sigmoid",
    functional: "sigmoid",
    aliases: ["paddle.nn.functional.sigmoid_"],
    string: "sigmoid",
    family: "sigmoid",
    documented: [stated(sigmoid)],
    implemented: [kernels.sigmoid],
  },
  {
    layer: "Tanh",
    functional: "tanh",
    aliases: ["paddle.tanh"],
    string: "tanh",
    family: "tanh",
    documented: [stated("tanh(x)")],
    implemented: [kernels.tanh],
  },
  {
    functional: "hardsigmoid",
    family: "hardSigmoid",
    parameters: sixth,
    documented: [stated("where(x <= -3, 0, where(x >= 3, 1, slope * x + offset))")],
    implemented: [kernels.hardSigmoid],
    findings: [
      {
        text: "The slope is one sixth cut off after seven digits: at 3 the sum is 1.0000001 before it is clipped.",
        sources: [functional],
        when: { parameters: { slope: 0.1666667, offset: 0.5 } },
      },
      {
        text: "Documented as flat from -3 and 3 on, whatever the slope; the kernel clips the sum at 0 and 1.",
        sources: [functional, kernelSource],
        unless: { parameters: { slope: 0.1666667, offset: 0.5 } },
      },
    ],
  },
  {
    layer: "Hardsigmoid",
    family: "hardSigmoid",
    documented: [{ formula: "where(x <= -3, 0, where(x >= 3, 1, x / 6 + 1 / 2))", source: layer }],
    implemented: [replacedIn(kernels.hardSigmoid, { slope: "0.1666667", offset: "0.5" })],
    findings: [
      {
        text: "Documented with one sixth, computed with 0.1666667.",
        sources: [layer, functional],
        largest: { value: "1e-7", at: "2.9999994" },
      },
    ],
  },
  {
    layer: "Hardswish",
    functional: "hardswish",
    family: "hardSwish",
    documented: [stated("where(x <= -3, 0, where(x >= 3, x, x * (x + 3) / 6))")],
    implemented: [replacedIn(kernels.hardSwish, fixed)],
  },
  {
    layer: "Hardtanh",
    functional: "hardtanh",
    family: "hardTanh",
    parameters: [parameter("min", -1, "lower bound"), parameter("max", 1, "upper bound")],
    documented: [stated("where(x > max, max, where(x < min, min, x))")],
    implemented: [replacedIn(kernels.hardTanh, { low: "min", high: "max" })],
  },
  {
    layer: "Hardshrink",
    functional: "hardshrink",
    family: "shrink",
    parameters: [shrinks],
    documented: [stated("where((x > threshold) | (x < -threshold), x, 0)")],
    implemented: [kernels.hardShrink],
  },
  {
    layer: "Softshrink",
    functional: "softshrink",
    family: "shrink",
    parameters: [{ ...shrinks, allowed: { low: 0 } }],
    documented: [
      stated("where(x > threshold, x - threshold, where(x < -threshold, x + threshold, 0))"),
    ],
    implemented: [kernels.softShrink],
    findings: [
      {
        text: "Infinite inputs give NaN: the part that does not apply is infinite, too, and multiplied by 0.",
        sources: [kernelSource],
      },
    ],
  },
  {
    layer: "Tanhshrink",
    functional: "tanhshrink",
    family: "shrink",
    documented: [stated("x - tanh(x)")],
    implemented: [kernels.tanhShrink],
  },
  {
    layer: "ThresholdedReLU",
    functional: "thresholded_relu",
    family: "thresholdedRelu",
    parameters: [
      parameter("threshold", 1, "inputs up to it are replaced"),
      { ...parameter("value", 0, "what replaces them"), versions: ">=3" },
    ],
    documented: [
      { when: { versions: "<3" }, ...stated("where(x > threshold, x, 0)") },
      stated("where(x > threshold, x, value)"),
    ],
    implemented: [kernels.thresholdedRelu],
  },
  {
    layer: "Softplus",
    functional: "softplus",
    family: "softplus",
    parameters: [
      parameter("beta", 1, "sharpness of the bend"),
      parameter("threshold", 20, "where beta * x is above it, the result is x itself"),
    ],
    documented: [
      {
        formula: "where(x > threshold / beta, x, 1 / beta * log(1 + exp(beta * x)))",
        source: layer,
      },
    ],
    implemented: [kernels.softplus],
  },
  {
    layer: "Softsign",
    functional: "softsign",
    string: "softsign",
    family: "softsign",
    documented: [stated(softsign)],
  },
  {
    layer: "Swish",
    functional: "swish",
    family: "silu",
    documented: [stated("x / (1 + exp(-x))")],
    implemented: [replacedIn(kernels.swish, { beta: "1" })],
  },
  {
    layer: "Silu",
    functional: "silu",
    string: "silu",
    versions: since2_1,
    family: "silu",
    documented: [stated("x / (1 + exp(-x))")],
    implemented: [kernels.silu],
  },
  {
    layer: "Mish",
    functional: "mish",
    string: "mish",
    versions: since2_3,
    family: "mish",
    documented: [stated("x * tanh(s)", { s: "where(x > 20, x, log(1 + exp(x)))" })],
    implemented: [kernels.mish],
  },
  {
    layer: "LogSigmoid",
    functional: "log_sigmoid",
    family: "logSigmoid",
    documented: [stated("log(1 / (1 + exp(-x)))")],
    implemented: [kernels.logSigmoid],
  },
  {
    layer: "Softmax",
    functional: "softmax",
    family: "softmax",
    over: "vector",
    parameters: [axis],
    documented: [stated(softmax.formula, softmax.where)],
  },
  {
    layer: "LogSoftmax",
    functional: "log_softmax",
    family: "logSoftmax",
    over: "vector",
    parameters: [axis],
    documented: [stated(logSoftmax.formula, logSoftmax.where)],
  },
  {
    layer: "Softmax2D",
    versions: since2_3,
    family: "softmax",
    over: "vector",
    axes: channels,
    documented: [{ ...softmax, source: layer }],
  },
  {
    functional: "glu",
    versions: since2_2,
    family: "glu",
    over: "vector",
    parameters: [{ ...axis, keywords: [{ text: "dim", versions: ">=3" }] }],
    documented: [stated(glu.formula)],
  },
];

export const entries = namedBy(activations, fluid);
