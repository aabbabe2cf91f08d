// PyTorch: torch.nn, torch.nn.functional and the tensor functions, as documented and as the CPU kernels compute.

import type { Definition, Disagreement, Gradient, Parameter } from "../../entryParts.ts";
import {
  geluTanh,
  glu,
  hardSigmoidOfSixths,
  hardSwish,
  logSoftmax,
  mish,
  relu,
  relu6,
  selu,
  sigmoid,
  silu,
  softmax,
  softsign,
} from "../../writing/formulas.ts";
import { slopesFrom, strings } from "../../writing/brief.ts";
import { computedIn } from "../../writing/definitions.ts";
import { roundedToSingle, singleOf } from "../../writing/roundedToSingle.ts";
import { namedBy, type TorchActivation } from "./activation.ts";
import { channels, dimRequired, implicitDim } from "./axes.ts";
import { drawnSlope, flag, numParameters, parameter, required } from "../../writing/parameters.ts";

// First releases, as each release documents itself (pytorch/pytorch.github.io, docs/): Hardswish in 1.6, SiLU in
// 1.7 and Mish in 1.9, none of them in the release before. Hardsigmoid is not in the source that 1.4 shows; 1.5 has
// it, undocumented (module and function in a package of 1.5.0). gelu, GELU and its approximate are by reports from
// users of the release before, which lacks them. What is listed for 0.4.1 was not seen in its code.
// torch.special: of these, the page of 1.9.1 (docs/source/special.rst) lists only expit. log_softmax came with
// pytorch/pytorch#60512 in the summer after 1.9, so 1.10 is inferred. softmax came with #62251, approved on 2021-09-23,
// when 1.10 was about to be released: the first page with log_softmax lacks it, that of 1.12 has it. So 1.11 is
// inferred, too.
const doc = "pytorch/pytorch@v1.13.1:torch/nn/modules/activation.py";
const kernelSource = "pytorch/pytorch@02def0cdf6a7:aten/src/ATen/native/cpu/Activation.cpp";
const geluOnOnednn = "pytorch/pytorch@000b65a76928:aten/src/ATen/native/Activation.cpp";
const autograd = "pytorch/pytorch@02def0cdf6a7:tools/autograd/derivatives.yaml";

// expm1 came back with pytorch/pytorch#149673, in March 2025.
const eluHeader = "pytorch/pytorch@bf69c149b872:aten/src/ATen/native/cpu/Elu.h";
const eluByOutput = "https://github.com/pytorch/pytorch/issues/47671";
const softplusByOutput = "https://github.com/pytorch/pytorch/issues/61568";
const logSigmoidSourceBefore1_11 = "https://github.com/pytorch/pytorch/pull/66441";
const hardswishAtTheEnds = "https://github.com/pytorch/pytorch/pull/148049";

const gumbel = "pytorch/pytorch@v1.13.1:torch/nn/functional.py#L1839";

const slope = slopesFrom(kernelSource);
const slopeByAutograd = slopesFrom(autograd);

/** Lanes and remainder ask opposite questions, of which NaN answers both with no. */
const nanByPlace = (inLanes: string, inRemainder: string): Disagreement => ({
  text: `The gradient at NaN depends on the place in the array: ${inLanes} in SIMD lanes, ${inRemainder} in the remainder.`,
  sources: [kernelSource, "https://github.com/pytorch/pytorch/issues/195075"],
});

const kernel = computedIn(kernelSource);

/** Since 2.8 the value comes from a header of its own; the slope does not. */
const kernelByExpm1 = (...parts: Parameters<typeof kernel>): Definition => ({
  ...kernel(...parts),
  source: eluHeader,
});

/** Before 1.8 the slope was taken from the output, and from the other side where alpha is negative. */
const byOutputBefore1_8 = (
  formula: string,
  gradient: string,
  where?: Readonly<Record<string, string>>,
): Definition => ({
  ...computedIn(eluByOutput)(formula, gradient, {
    note: "It tests the output, not the input.",
    ...(where && { where }),
  }),
  when: { versions: "<1.8" },
});

const alpha = parameter("alpha", 1, "minus the limit for large negative inputs");
const slopeBelow = parameter("negative_slope", 0.01, "slope for negative inputs");
const lambd = parameter("lambd", 0.5, "half the width of the interval that becomes 0");
/** A float is a TypeError. */
const whole = { whole: true } as const;
const dim = {
  name: "dim",
  default: null,
  allowed: whole,
  meaning: "the dimension that sums to 1; should be given",
} as const;
const bounds = [
  { ...parameter("lower", 0.125, "lower end of the slopes drawn in training"), atMost: "upper" },
  parameter("upper", 1 / 3, "upper end of the slopes drawn in training"),
] as const;
const bounded = {
  min: parameter("min_val", -1, "lower bound"),
  max: parameter("max_val", 1, "upper bound"),
} as const;
const mode: Parameter = {
  name: "mode",
  default: "eval",
  allowed: { oneOf: ["train", "eval"] },
  meaning: "train draws a slope for each input, eval takes the middle of the bounds",
};
const training = flag("training", false, "whether a slope is drawn for each input");
const train = { parameters: { mode: "train" } } as const;

const hardsigmoidSlope = (sixth: string): Gradient =>
  slope(`where((x > -3) & (x < 3), ${sixth}, 0)`, "0 at -3 and at 3.");

const middle: Definition = kernel("where(x > 0, x, x * a)", "where(x > 0, 1, a)", {
  note: "(lower + upper) / 2 at 0.",
  where: { a: "(lower + upper) / 2" },
});
const byDrawnSlope: Definition = kernel("where(x <= 0, x * slope, x)", "where(x <= 0, slope, 1)", {
  note: "The slope drawn at 0.",
});

const celuSlope = "where(x <= 0, k * alpha * exp(x * k), 1)";
const celu = kernel("where(x <= 0, (exp(x * k) - 1) * alpha, x)", celuSlope, {
  note: "1 at 0.",
  where: {
    k: "1 / alpha",
  },
});
const celuByExpm1 = kernelByExpm1("where(x < 0, expm1(x * k) * alpha, x)", celuSlope, {
  note: "1 at 0.",
  where: {
    k: "1 / alpha",
  },
});
// derivatives.yaml passes 1.0 / alpha.toFloat().
const celuSlopeInFloat64 = slopeByAutograd(celuSlope, "1 at 0 where alpha is a float32 number.", {
  ...singleOf("alpha"),
  k: "1 / alpha_single",
});

/** As `singleOf` splits it. */
const alphaSingle = "(536870913 * alpha - (536870913 * alpha - alpha))";

const shrunk = (inside: string): Definition =>
  kernel(
    `where(x > lambd, x - lambd, where(x < -lambd, x + lambd, ${inside}))`,
    "where((x >= -lambd) & (x <= lambd), 0, 1)",
    { note: "0 at both bounds." },
  );

const logSigmoidParts = { m: "maximum(-x, 0)", z: "exp(-m) + exp(-x - m)" } as const;

const softmaxOf = (input: string): Definition => ({
  formula: "t / sum(t)",
  where: { t: `exp(${input} - amax(${input}))` },
  source: doc,
});

const activations: readonly TorchActivation[] = [
  {
    module: "ReLU",
    functional: "relu",
    tensor: "torch.relu",
    aliases: ["torch.Tensor.relu", "torch.Tensor.relu_"],
    strings: strings("relu"),
    family: "relu",
    documented: [
      {
        formula: relu,
        gradient: slope("where(x <= 0, 0, 1)", "0 at 0, 1 at NaN."),
        source: `${doc}#L67`,
      },
    ],
  },
  {
    module: "ReLU6",
    functional: "relu6",
    family: "relu6",
    documented: [
      {
        formula: relu6,
        gradient: slope("where((x <= 0) | (x >= 6), 0, 1)", "0 at 0 and at 6."),
        source: `${doc}#L243`,
      },
    ],
    findings: [nanByPlace("0", "1")],
  },
  {
    module: "LeakyReLU",
    functional: "leaky_relu",
    strings: strings("leaky_relu"),
    family: "leakyRelu",
    parameters: [slopeBelow],
    documented: [
      {
        formula: "maximum(x, 0) + negative_slope * minimum(x, 0)",
        source: `${doc}#L732`,
      },
    ],
    implemented: [
      kernel("where(x > 0, x, x * negative_slope)", "where(x > 0, 1, negative_slope)", {
        note: "negative_slope at 0.",
      }),
    ],
    recordedAs: ["LeakyReLU()", "LeakyReLU(0.2)"],
  },
  {
    module: "PReLU",
    family: "prelu",
    parameters: [
      numParameters,
      {
        ...parameter("init", 0.25, "the slope for negative inputs at the start of training"),
        learned: true,
      },
    ],
    documented: [
      {
        formula: "maximum(x, 0) + init * minimum(x, 0)",
        source: `${doc}#L1180`,
      },
    ],
    implemented: roundedToSingle(
      ["init"],
      [
        kernel("where(x > 0, x, init * x)", "where(x > 0, 1, init)", {
          note: "The slope itself at 0.",
        }),
      ],
    ),
    findings: [
      {
        text: "The learned slope is made as a float32 number: a module turned to float64 starts with the single nearest to the decimal.",
        sources: [`${doc}#L1180`],
        when: { dtype: "float64" },
      },
    ],
  },
  {
    functional: "prelu",
    tensor: "torch.prelu",
    method: "prelu",
    family: "prelu",
    parameters: [required("weight", 0.25, "slope for negative inputs")],
    documented: [
      {
        formula: "maximum(x, 0) + weight * minimum(x, 0)",
        source: `${doc}#L1180`,
      },
    ],
    implemented: [
      kernel("where(x > 0, x, weight * x)", "where(x > 0, 1, weight)", { note: "weight at 0." }),
    ],
  },
  {
    module: "RReLU",
    family: "rrelu",
    parameters: bounds,
    state: [mode, drawnSlope],
    documented: [
      { when: train, formula: "where(x >= 0, x, slope * x)", source: `${doc}#L109` },
      { formula: "where(x >= 0, x, (lower + upper) / 2 * x)", source: `${doc}#L109` },
    ],
    implemented: [{ when: train, ...byDrawnSlope }, middle],
    recordedAs: ["RReLU().eval()"],
  },
  {
    functional: "rrelu",
    tensor: "torch.rrelu",
    family: "rrelu",
    parameters: [...bounds, training],
    state: [{ ...mode, meaning: "the same as training: true is train, false is eval" }, drawnSlope],
    documented: [
      { when: train, formula: "where(x >= 0, x, slope * x)", source: `${doc}#L109` },
      {
        when: { parameters: { training: true } },
        formula: "where(x >= 0, x, slope * x)",
        source: `${doc}#L109`,
      },
      { formula: "where(x >= 0, x, (lower + upper) / 2 * x)", source: `${doc}#L109` },
    ],
    implemented: [
      { when: train, ...byDrawnSlope },
      { when: { parameters: { training: true } }, ...byDrawnSlope },
      middle,
    ],
  },
  {
    module: "ELU",
    functional: "elu",
    family: "elu",
    parameters: [alpha],
    documented: [{ formula: "where(x > 0, x, alpha * (exp(x) - 1))", source: `${doc}#L477` }],
    implemented: [
      {
        ...kernel("where(x <= 0, (exp(x) - 1) * alpha, x)", "where(x <= 0, alpha * exp(x), 1)", {
          note: "alpha at 0, 1 at NaN.",
        }),
        when: { versions: ">=1.8,<2.8" },
      },
      {
        ...kernelByExpm1("where(x < 0, expm1(x) * alpha, x)", "where(x <= 0, alpha * exp(x), 1)", {
          note: "alpha at 0, 1 at NaN.",
        }),
        when: { versions: ">=2.8" },
      },
      byOutputBefore1_8("where(x <= 0, (exp(x) - 1) * alpha, x)", "where(y <= 0, y + alpha, 1)"),
    ],
    findings: [
      {
        text: "It computes exp(x) - 1 and not expm1(x): in float32, elu(-1e-7) is -1.19e-7.",
        sources: [kernelSource],
        largest: { value: "2.98e-8", at: "-2.98e-8" },
        until: "2.7.1",
        when: { dtype: "float32", parameters: { alpha: 1 } },
      },
      {
        text: "It computes exp(x) - 1 and not expm1(x): in float32, elu(-1e-7) is {there}.",
        numbers: { there: "-1.1920929e-7 * alpha" },
        sources: [kernelSource],
        until: "2.7.1",
        when: { dtype: "float32" },
        unless: { parameters: { alpha: 1 } },
      },
      nanByPlace("NaN", "1"),
    ],
    recordedAs: ["ELU()", "ELU(0.5)"],
  },
  {
    module: "SELU",
    functional: "selu",
    tensor: "torch.selu",
    strings: strings("selu"),
    family: "selu",
    documented: [
      {
        formula: "scale * (maximum(0, x) + minimum(0, alpha * (exp(x) - 1)))",
        where: selu.where,
        source: `${doc}#L567`,
      },
    ],
    implemented: [
      {
        ...kernel(
          "where(x <= 0, (exp(x) - 1) * (alpha * scale), x * scale)",
          "where(x <= 0, alpha * scale * exp(x), scale)",
          { note: "1.7580993 at 0.", where: selu.where },
        ),
        when: { versions: ">=1.8,<2.8" },
      },
      {
        ...kernelByExpm1(
          "where(x < 0, expm1(x) * (alpha * scale), x * scale)",
          "where(x <= 0, alpha * scale * exp(x), scale)",
          { note: "1.7580993 at 0.", where: selu.where },
        ),
        when: { versions: ">=2.8" },
      },
      byOutputBefore1_8(
        "where(x <= 0, (exp(x) - 1) * (alpha * scale), x * scale)",
        "where(y <= 0, y + alpha * scale, scale)",
        selu.where,
      ),
    ],
    findings: [nanByPlace("NaN", "1.0507")],
  },
  {
    module: "CELU",
    functional: "celu",
    tensor: "torch.celu",
    family: "celu",
    parameters: [{ ...alpha, allowed: { except: 0 } }],
    documented: [
      {
        formula: "maximum(0, x) + minimum(0, alpha * (exp(x / alpha) - 1))",
        source: `${doc}#L523`,
      },
    ],
    implemented: [
      {
        ...celu,
        when: { dtype: "float64", versions: ">=1.8,<2.8" },
        gradient: celuSlopeInFloat64,
      },
      { ...celu, when: { versions: ">=1.8,<2.8" } },
      {
        ...celuByExpm1,
        when: { dtype: "float64", versions: ">=2.8" },
        gradient: celuSlopeInFloat64,
      },
      { ...celuByExpm1, when: { versions: ">=2.8" } },
      byOutputBefore1_8(
        "where(x <= 0, (exp(x * k) - 1) * alpha, x)",
        "where(y <= 0, k * (y + alpha), 1)",
        { k: "1 / alpha" },
      ),
    ],
    findings: [
      {
        text: "In float64 the gradient divides by alpha rounded to float32: with alpha 0.1 it is 0.99999998 at 0.",
        sources: [autograd],
        since: "1.8.0",
        largest: { value: "1.49e-8", at: "0" },
        when: { dtype: "float64", parameters: { alpha: 0.1 } },
      },
      {
        text: "In float64 the gradient divides by alpha rounded to float32: it is {off} away from 1 at 0.",
        numbers: { off: `abs(1 - alpha / ${alphaSingle})` },
        sources: [autograd],
        since: "1.8.0",
        when: { dtype: "float64" },
        unless: { parameters: { alpha: 0.1 } },
        provided: `alpha - ${alphaSingle}`,
      },
      nanByPlace("NaN", "1"),
    ],
    recordedAs: ["CELU()", "CELU(0.5)"],
  },
  {
    module: "GELU",
    functional: "gelu",
    keywordOnly: true,
    strings: strings("gelu"),
    versions: ">=1.2,<3",
    moduleVersions: ">=1.4,<3",
    family: "gelu",
    parameters: [
      {
        name: "approximate",
        default: "none",
        versions: ">=1.12",
        allowed: { oneOf: ["none", "tanh"] },
        meaning: "the exact form, or the one with tanh",
      },
    ],
    documented: [
      {
        when: { parameters: { approximate: "tanh" } },
        formula: geluTanh,
        source: `${doc}#L649`,
      },
      { formula: "x * (0.5 * (1 + erf(x / sqrt(2))))", source: `${doc}#L649` },
    ],
    implemented: [
      {
        when: { parameters: { approximate: "tanh" } },
        ...kernel(
          "0.5 * x * (1 + t)",
          "0.5 * (1 + t) + 0.5 * x * (1 - t * t) * (b * (1 + 3 * 0.044715 * (x * x)))",
          { where: { b: "0.79788456080286535588", t: "tanh(b * (x + 0.044715 * (x * x * x)))" } },
        ),
      },
      kernel("x * 0.5 * (1 + e)", "0.5 * (1 + e) + x * p", {
        where: {
          e: "erf(x * 0.70710678118654752440)",
          p: "0.39894228040143267794 * exp(x * x * -0.5)",
        },
      }),
    ],
    findings: [
      {
        text: "Builds with oneDNN hand it contiguous float32 arrays of two numbers and more where approximate is none; there infinity was seen to give NaN (a nightly build of 2.12), in the kernel it gives infinity.",
        sources: [geluOnOnednn, "https://github.com/pytorch/pytorch/issues/185770"],
        when: { parameters: { approximate: "none" } },
      },
    ],
    recordedAs: ["GELU()", 'GELU(approximate="tanh")'],
  },
  {
    module: "Sigmoid",
    functional: "sigmoid",
    tensor: "torch.sigmoid",
    aliases: ["torch.Tensor.sigmoid", "torch.Tensor.sigmoid_"],
    special: { name: "expit", versions: ">=1.9" },
    strings: strings("sigmoid"),
    family: "sigmoid",
    documented: [{ formula: sigmoid, gradient: slope("y * (1 - y)"), source: `${doc}#L273` }],
  },
  {
    module: "Tanh",
    functional: "tanh",
    tensor: "torch.tanh",
    aliases: ["torch.Tensor.tanh", "torch.Tensor.tanh_"],
    strings: strings("tanh"),
    family: "tanh",
    documented: [{ formula: "tanh(x)", gradient: slope("1 - y * y"), source: `${doc}#L336` }],
  },
  {
    module: "Hardsigmoid",
    functional: "hardsigmoid",
    versions: ">=1.5,<3",
    family: "hardSigmoid",
    documented: [
      {
        formula: "where(x <= -3, 0, where(x >= 3, 1, x / 6 + 1 / 2))",
        source: `${doc}#L297`,
      },
    ],
    implemented: [
      {
        when: { dtype: "float64" },
        formula: hardSigmoidOfSixths,
        gradient: hardsigmoidSlope("0.16666667163372039794921875"),
        source: kernelSource,
      },
      {
        formula: hardSigmoidOfSixths,
        gradient: hardsigmoidSlope("1 / 6"),
        source: kernelSource,
      },
    ],
    findings: [
      {
        text: "In float64 the gradient is the float32 number nearest to one sixth: the constant in the kernel is a single.",
        sources: [kernelSource],
        largest: { value: "4.97e-9", at: "0" },
        when: { dtype: "float64" },
      },
    ],
  },
  {
    module: "Hardswish",
    functional: "hardswish",
    versions: ">=1.6,<3",
    family: "hardSwish",
    documented: [
      {
        formula: "where(x <= -3, 0, where(x >= 3, x, x * (x + 3) / 6))",
        source: `${doc}#L437`,
      },
    ],
    implemented: [
      {
        ...kernel(hardSwish, "where(x < -3, 0, where(x < 3, x / 3 + 0.5, 1))", {
          note: "-0.5 at -3; at 3 it is 1 in the SIMD lanes and 1.5 in the remainder of the array.",
        }),
        when: { versions: "<2.8" },
      },
      {
        formula: hardSwish,
        gradient: slopesFrom(hardswishAtTheEnds)(
          "where(x <= -3, 0, where(x < 3, x / 3 + 0.5, 1))",
          "0 at -3, 1 at 3.",
        ),
        source: kernelSource,
      },
    ],
    findings: [
      {
        text: "The gradient at exactly 3 depends on the place in the array: 1 in SIMD lanes, 1.5 in the remainder.",
        sources: [kernelSource],
        until: "2.7.1",
        largest: { value: "0.5", at: "3" },
      },
      {
        text: "x is multiplied by 6 before the division: beyond 5.7e37 the float32 result is infinite, and minus infinity gives NaN.",
        sources: [kernelSource],
      },
      nanByPlace("NaN", "1"),
    ],
  },
  {
    module: "Hardtanh",
    functional: "hardtanh",
    family: "hardTanh",
    parameters: [
      // The module still takes the names that it had in 0.2, with a warning.
      { ...bounded.min, below: "max_val", keywords: [{ text: "min_value" }] },
      { ...bounded.max, keywords: [{ text: "max_value" }] },
    ],
    // The function takes equal bounds, the module refuses them.
    arguments: [{ ...bounded.min, atMost: "max_val" }, bounded.max],
    documented: [
      {
        formula: "where(x > max_val, max_val, where(x < min_val, min_val, x))",
        gradient: slope("where((x <= min_val) | (x >= max_val), 0, 1)", "0 at both bounds."),
        source: `${doc}#L174`,
      },
    ],
    findings: [nanByPlace("0", "1")],
    recordedAs: ["Hardtanh()", "Hardtanh(-2,3)"],
  },
  {
    module: "Hardshrink",
    functional: "hardshrink",
    tensor: "torch.hardshrink",
    method: "hardshrink",
    family: "shrink",
    parameters: [lambd],
    documented: [
      {
        formula: "where((x >= -lambd) & (x <= lambd), 0, x)",
        gradient: slope("where((x >= -lambd) & (x <= lambd), 0, 1)", "0 at both bounds."),
        source: `${doc}#L690`,
      },
    ],
    findings: [nanByPlace("0", "1")],
    recordedAs: ["Hardshrink()", "Hardshrink(1)"],
  },
  {
    module: "Softshrink",
    functional: "softshrink",
    family: "shrink",
    parameters: [{ ...lambd, allowed: { low: 0 } }],
    documented: [
      {
        formula: "where(x > lambd, x - lambd, where(x < -lambd, x + lambd, 0))",
        source: `${doc}#L847`,
      },
    ],
    implemented: [{ when: { versions: "<2.6" }, ...shrunk("0") }, shrunk("x * 0")],
    findings: [
      {
        text: "Until 2.5 NaN gives 0; since 2.6 it stays NaN, and what is shrunk to 0 keeps its sign.",
        sources: [kernelSource, "https://github.com/pytorch/pytorch/pull/138421"],
      },
      nanByPlace("0", "1"),
    ],
    recordedAs: ["Softshrink()", "Softshrink(1)"],
  },
  {
    module: "Tanhshrink",
    functional: "tanhshrink",
    family: "shrink",
    documented: [
      {
        formula: "x - tanh(x)",
        gradient: slopeByAutograd("1 - (1 - tanh(x) * tanh(x))", "0 at 0."),
        source: `${doc}#L1269`,
      },
    ],
  },
  {
    module: "Softplus",
    functional: "softplus",
    family: "softplus",
    parameters: [
      parameter("beta", 1, "sharpness of the bend"),
      parameter("threshold", 20, "where beta * x is above it, the result is x itself"),
    ],
    documented: [
      {
        formula: "where(x * beta > threshold, x, 1 / beta * log(1 + exp(beta * x)))",
        source: `${doc}#L805`,
      },
    ],
    implemented: [
      {
        ...kernel(
          "where(x * beta > threshold, x, log1p(z) / beta)",
          "where(x * beta > threshold, 1, z / (z + 1))",
          { where: { z: "exp(x * beta)" } },
        ),
        when: { versions: ">=1.9" },
      },
      {
        formula: "where(x * beta > threshold, x, log1p(exp(x * beta)) / beta)",
        gradient: slopesFrom(softplusByOutput)(
          "where(y * beta > threshold, 1, (z - 1) / z)",
          "It compares the output with the threshold, not the input.",
          { z: "exp(y * beta)" },
        ),
        source: kernelSource,
      },
    ],
    findings: [
      {
        text: "Above the threshold the result is x itself: it lies below the formula by 2.1e-9 at 20, and the gradient is exactly 1.",
        sources: [kernelSource],
        largest: { value: "2.06e-9", at: "20" },
        when: { parameters: { beta: 1, threshold: 20 } },
      },
      {
        text: "Above the threshold the result is x itself: it lies below the formula by {gap} at {place}, and the gradient is exactly 1.",
        numbers: { gap: "log1p(exp(-threshold)) / beta", place: "threshold / beta" },
        sources: [kernelSource],
        unless: { parameters: { beta: 1, threshold: 20 } },
      },
    ],
    recordedAs: ["Softplus()", "Softplus(beta=2,threshold=5)"],
  },
  {
    module: "Softsign",
    functional: "softsign",
    family: "softsign",
    documented: [
      {
        formula: softsign,
        gradient: slopeByAutograd("1 / d - x / d / d * sign(x)", undefined, { d: "abs(x) + 1" }),
        source: `${doc}#L1246`,
      },
    ],
  },
  {
    module: "SiLU",
    functional: "silu",
    versions: ">=1.7,<3",
    family: "silu",
    documented: [{ formula: silu, source: `${doc}#L360` }],
    implemented: [kernel("x / (1 + exp(-x))", "s * (1 + x * (1 - s))", { where: { s: sigmoid } })],
  },
  {
    module: "Mish",
    functional: "mish",
    versions: ">=1.9,<3",
    family: "mish",
    documented: [{ formula: mish, source: `${doc}#L401` }],
    implemented: [
      kernel("x * t", "t + x * s * (1 - t * t)", {
        note: "Its sign is wrong below -88.7, where s is 0.",
        where: {
          t: "tanh(log1p(exp(x)))",
          s: sigmoid,
        },
      }),
    ],
    findings: [
      {
        text: "Below -88.7 the float32 gradient has the wrong sign, for 1 / (1 + exp(-x)) is 0 there while tanh(log1p(exp(x))) is not: 2.2e-39 at -89 instead of -1.96e-37.",
        sources: [kernelSource],
        largest: { value: "1.98e-37", at: "-89" },
        when: { dtype: "float32" },
      },
    ],
  },
  {
    module: "LogSigmoid",
    functional: "logsigmoid",
    family: "logSigmoid",
    documented: [{ formula: "log(1 / (1 + exp(-x)))", source: `${doc}#L782` }],
    implemented: [
      {
        ...kernel("minimum(x, 0) - log1p(b)", "where(x < 0, 1 - b / (1 + b), b / (1 + b))", {
          where: { b: "exp(-abs(x))" },
        }),
        when: { versions: ">=1.11" },
      },
      {
        formula: "-(m + log(z))",
        where: logSigmoidParts,
        gradient: slopesFrom(logSigmoidSourceBefore1_11)(
          "where(x < 0, 1 - (z - 1) / z, (z - 1) / z)",
          undefined,
          logSigmoidParts,
        ),
        source: logSigmoidSourceBefore1_11,
      },
    ],
    findings: [
      {
        text: "Before 1.11 it computes log(1 + exp(-x)) without log1p: in float32 it is 0 from 16.64 on, and minus infinity gives NaN.",
        sources: [logSigmoidSourceBefore1_11],
        largest: { value: "5.93e-08", at: "16.64" },
        until: "1.10.2",
        when: { dtype: "float32" },
      },
    ],
  },
  {
    module: "Threshold",
    functional: "threshold",
    tensor: "torch.threshold",
    family: "thresholdedRelu",
    parameters: [
      required("threshold", 0, "inputs up to it are replaced"),
      required("value", 0, "what replaces them"),
    ],
    documented: [
      {
        formula: "where(x > threshold, x, value)",
        source: `${doc}#L17`,
      },
    ],
    implemented: [
      kernel("where(x <= threshold, value, x)", "where(x <= threshold, 0, 1)", {
        note: "0 at the threshold.",
      }),
    ],
    recordedAs: ["Threshold(0.1,20)"],
  },
  {
    module: "GLU",
    functional: "glu",
    family: "glu",
    over: "vector",
    parameters: [
      { ...parameter("dim", -1, "the dimension that is split in half"), allowed: whole },
    ],
    documented: [
      {
        formula: glu.formula,
        source: `${doc}#L616`,
      },
    ],
    recordedAs: ["GLU(dim=-1)"],
  },
  {
    module: "Softmax",
    functional: "softmax",
    tensor: "torch.softmax",
    special: { name: "softmax", versions: ">=1.11" },
    method: "softmax",
    family: "softmax",
    over: "vector",
    axes: implicitDim,
    tensorAxes: dimRequired,
    parameters: [dim],
    documented: [{ ...softmax, source: `${doc}#L1339` }],
    findings: [
      {
        text: "Without dim it warns and chooses: 0 for tensors of 0, 1 or 3 dimensions, else 1.",
        sources: [`${doc}#L1339`],
        when: { parameters: { dim: null } },
      },
    ],
    recordedAs: ["Softmax(dim=-1)"],
  },
  {
    module: "LogSoftmax",
    functional: "log_softmax",
    tensor: "torch.log_softmax",
    special: { name: "log_softmax", versions: ">=1.10" },
    method: "log_softmax",
    family: "logSoftmax",
    over: "vector",
    axes: implicitDim,
    tensorAxes: dimRequired,
    parameters: [dim],
    documented: [{ ...logSoftmax, source: `${doc}#L1423` }],
    recordedAs: ["LogSoftmax(dim=-1)"],
  },
  {
    functional: "gumbel_softmax",
    family: "softmax",
    over: "vector",
    parameters: [
      parameter("tau", 1, "the temperature that all is divided by"),
      flag("hard", false, "whether the largest becomes 1 and the others 0"),
      parameter("eps", 1e-10, "without effect"),
      { ...parameter("dim", -1, "the dimension that sums to 1"), allowed: whole },
    ],
    documented: [
      {
        when: { parameters: { hard: true } },
        formula: "m & (cumsum(m) == 1)",
        where: { m: "x == amax(x)" },
        source: gumbel,
      },
      {
        formula: "t / sum(t)",
        where: { t: "exp(x / tau - amax(x / tau))" },
        source: gumbel,
      },
    ],
    findings: [
      {
        text: "Each call first adds Gumbel noise to the input, one number for each element; the formula is what is computed of the sum.",
        sources: [gumbel],
      },
      {
        text: "The slope is that of the soft form: the hard one is straight-through.",
        sources: [gumbel],
        when: { parameters: { hard: true } },
      },
    ],
  },
  {
    module: "Identity",
    versions: ">=1.1,<3",
    family: "linear",
    documented: [
      { formula: "x", source: "pytorch/pytorch@v1.13.1:torch/nn/modules/linear.py#L18" },
    ],
    recordedAs: [],
  },
  {
    module: "Softmin",
    functional: "softmin",
    family: "softmax",
    over: "vector",
    axes: implicitDim,
    parameters: [dim],
    documented: [{ ...softmaxOf("-x"), source: `${doc}#L1292` }],
    recordedAs: ["Softmin(dim=-1)"],
  },
  {
    module: "Softmax2d",
    family: "softmax",
    over: "vector",
    axes: channels,
    documented: [{ ...softmax, source: `${doc}#L1396` }],
    findings: [
      {
        text: "It works over the channels of an image: dimension -3.",
        sources: [`${doc}#L1396`],
      },
    ],
    recordedAs: ["Softmax2d"],
  },
];

export const entries = namedBy(activations);
