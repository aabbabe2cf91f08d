// What the activations of Keras 3 compute, on each backend; what PyTorch and JAX compute is inherited.

import type { Definition } from "../../../entryParts.ts";
import * as formulas from "../../../writing/formulas.ts";
import { entries as jaxEntries } from "../../jax/entries.ts";
import { entries as torchEntries } from "../../torch/entries.ts";
import { settled, within } from "../../../writing/conditions.ts";
import { inherited } from "../../../writing/inherited.ts";
import { renamed, replacedIn } from "../../../writing/renaming.ts";
import { withoutGradient, type Operation } from "../backends.ts";
import { alphaOfElu, slope, threshold } from "../parameters.ts";
import { keras3Sources } from "../sources/sources.ts";
import * as kernel from "../tensorflowKernels.ts";
import { slopesFrom } from "../../../writing/brief.ts";

export const torch = (name: string): readonly Definition[] =>
  inherited({ entries: torchEntries }, `torch.nn.functional.${name}`);
export const jax = (name: string): readonly Definition[] =>
  inherited({ entries: jaxEntries }, `jax.nn.${name}`);

/** What the NumPy backend computes, which has no gradients. */
export const numpy = (formula: string, where?: Definition["where"]): Definition =>
  withoutGradient({ formula, ...(where && { where }), source: keras3Sources.numpy });

const stated = (formula: string, where?: Definition["where"]): readonly Definition[] => [
  { formula, ...(where && { where }), source: keras3Sources.ops },
];

const computed = (formula: string, gradient?: string, where?: Definition["where"]): Definition => ({
  formula,
  ...(where && { where }),
  ...(gradient !== undefined && { gradient: slopeOf(gradient, undefined, where) }),
  source: keras3Sources.tensorflow,
});

const slopeOf = slopesFrom(keras3Sources.tensorflow);

const first = (definition: Definition): Definition => within({ versions: "<3.0.1" }, definition);

// NumPy's logaddexp(x, 0)
const logAddExp = (u: string): string =>
  `where(${u} > 0, ${u} + log1p(exp(-${u})), log1p(exp(${u})))`;

export const relu: Operation = {
  family: "relu",
  documented: stated(formulas.relu),
  on: {
    tensorflow: [kernel.relu],
    jax: jax("relu"),
    torch: torch("relu"),
    numpy: [numpy("maximum(x, 0)")],
  },
};

export const relu6: Operation = {
  family: "relu6",
  documented: stated("clip(x, 0, 6)"),
  on: {
    tensorflow: [kernel.relu6],
    jax: jax("relu6"),
    torch: torch("relu6"),
    numpy: [numpy("minimum(maximum(x, 0), 6)")],
  },
};

/** OpenVINO has a PReLU in its place. */
export const onOpenvino = [numpy("where(x < 0, negative_slope * x, x)")];

export const leakyRelu: Operation = {
  family: "leakyRelu",
  parameters: [{ ...slope("negative_slope", 1, 0.2), meaning: "slope for negative inputs" }],
  documented: stated("where(x >= 0, x, negative_slope * x)"),
  on: {
    tensorflow: kernel.leakyRelu("negative_slope"),
    jax: jax("leaky_relu"),
    torch: torch("leaky_relu"),
    numpy: [numpy("maximum(x, negative_slope * x)")],
    openvino: onOpenvino,
  },
};

export const sigmoid: Operation = {
  family: "sigmoid",
  documented: stated(formulas.sigmoid),
  on: {
    tensorflow: [kernel.sigmoidInSixteenBits, kernel.sigmoid],
    jax: jax("sigmoid"),
    torch: torch("sigmoid"),
    numpy: [numpy(formulas.sigmoid)],
  },
};

export const logSigmoid: Operation = {
  family: "logSigmoid",
  documented: stated("log(1 / (1 + exp(-x)))"),
  on: {
    tensorflow: kernel.logSigmoid,
    jax: jax("log_sigmoid"),
    torch: torch("logsigmoid"),
    numpy: [first(numpy("log(1 / (1 + exp(-x)))")), numpy(`-${logAddExp("(-x)")}`)],
  },
};

export const tanh: Operation = {
  family: "tanh",
  documented: [{ formula: "tanh(x)", source: keras3Sources.activations }],
  on: {
    tensorflow: [kernel.tanh],
    jax: jax("tanh"),
    torch: torch("tanh"),
    numpy: [numpy("tanh(x)")],
  },
};

export const tanhOfOps: Operation = {
  ...tanh,
  documented: [{ formula: "tanh(x)", source: keras3Sources.opsNumpy }],
};

const torchSoftplus = settledValues({ beta: 1, threshold: 20 }, torch("softplus"));

export const softplus: Operation = {
  family: "softplus",
  documented: stated(formulas.softplus),
  on: {
    tensorflow: kernel.softplus,
    jax: jax("softplus"),
    torch: torchSoftplus,
    numpy: [first(numpy("log(1 + exp(x))")), numpy(logAddExp("x"))],
  },
};

export const softsign: Operation = {
  family: "softsign",
  documented: stated(formulas.softsign),
  on: {
    tensorflow: [kernel.softsign],
    jax: jax("soft_sign"),
    torch: torch("softsign"),
    numpy: [numpy(formulas.softsign)],
  },
};

const product = { s: formulas.sigmoid };
const silus: Definition = {
  formula: "x * s",
  where: product,
  gradient: {
    kind: "formula",
    formula: "s + x * (s * (1 - s))",
    where: product,
    source: keras3Sources.torch,
  },
  source: keras3Sources.torch,
};

export const silu: Operation = {
  family: "silu",
  documented: stated("x * s", product),
  on: {
    tensorflow: [kernel.siluInSixteenBits, kernel.silu],
    jax: jax("silu"),
    torch: [within({ versions: "<3.2" }, silus), ...torch("silu")],
    numpy: [numpy("x * s", product)],
  },
};

const sixths = (u: string): string => `minimum(maximum(${u} + 3, 0), 6) / 6`;
const sixthsSlope = "where((x + 3 > 0) & (x + 3 < 6), 1 / 6, 0)";
const numpySixths = { h: "x / 6 + 0.5", s: "where(h <= 0, 0, where(h >= 1, 1, h))" };

/** As `keras.activations` documents it since 3.2.1. */
export const hardSigmoid: Operation = {
  family: "hardSigmoid",
  documented: [
    {
      formula: "where(x <= -3, 0, where(x >= 3, 1, x / 6 + 0.5))",
      source: keras3Sources.activations,
    },
  ],
  on: {
    tensorflow: [
      first(
        computed("clip(h, 0, 1)", "where((h >= 0) & (h <= 1), 1 / 6, 0)", { h: "x / 6 + 0.5" }),
      ),
      computed(sixths("x"), sixthsSlope),
    ],
    jax: jax("hard_sigmoid"),
    torch: torch("hardsigmoid"),
    numpy: [numpy("s", numpySixths)],
  },
};

export const hardSilu: Operation = {
  family: "hardSwish",
  documented: stated("where(x < -3, 0, where(x > 3, x, x * (x + 3) / 6))"),
  on: {
    tensorflow: [computed("x * h", `h + x * ${sixthsSlope}`, { h: sixths("x") })],
    jax: jax("hard_silu"),
    torch: torch("hardswish"),
    numpy: [numpy("x * s", numpySixths)],
  },
};

export const elu: Operation = {
  family: "elu",
  parameters: [alphaOfElu(1)],
  documented: stated("where(x >= 0, x, alpha * (exp(x) - 1))"),
  on: {
    tensorflow: [
      within({ parameters: { alpha: 1 } }, kernel.elu),
      computed("where(x > 0, x, alpha * e)", "where(x > 0, 1, alpha * where(e < 0, e + 1, 1))", {
        e: kernel.elu.formula,
      }),
    ],
    jax: jax("elu"),
    torch: torch("elu"),
    numpy: [
      first(numpy("where(x >= 0, x, alpha * (exp(x) - 1))")),
      numpy("where(x >= 0, x, alpha * expm1(x))"),
    ],
  },
};

export const eluLayer: Operation = { ...elu, parameters: [alphaOfElu(0)] };

export const selu: Operation = {
  family: "selu",
  documented: stated("where(x >= 0, scale * x, scale * alpha * (exp(x) - 1))", formulas.selu.where),
  on: {
    tensorflow: [kernel.scaledElu],
    jax: jax("selu"),
    torch: torch("selu"),
    numpy: [
      first(numpy("scale * where(x >= 0, x, alpha * (exp(x) - 1))", formulas.selu.where)),
      numpy("scale * where(x >= 0, x, alpha * expm1(x))", formulas.selu.where),
    ],
  },
};

const approximate = { parameters: { approximate: true } };

/** With the exact form by default, as in `keras.activations`; `keras.ops` turns that around. */
export const gelu: Operation = {
  family: "gelu",
  parameters: [
    {
      name: "approximate",
      default: false,
      position: 1,
      allowed: { oneOf: [true, false] },
      byTruth: true,
      meaning: "the form with tanh, or the exact one with erf",
    },
  ],
  documented: [
    { when: approximate, formula: formulas.geluTanh, source: keras3Sources.ops },
    { formula: formulas.geluErf, source: keras3Sources.ops },
  ],
  on: {
    tensorflow: [
      ...kernel.geluTanh.map((one) => within(approximate, one)),
      // Keras 3.12 is of October 2025, TensorFlow 2.21 of March 2026.
      ...kernel.geluErf.map((one) => within({ versions: "<3.13" }, one)),
      ...kernel.geluErfc,
    ],
    jax: jax("gelu"),
    torch: [
      ...settled({ approximate: "tanh" }, torch("gelu")).map((d) => within(approximate, d)),
      ...settled({ approximate: "none" }, torch("gelu")),
    ],
    numpy: [
      within(
        approximate,
        numpy("x * (0.5 * (1 + tanh(0.7978845608028654 * (x + 0.044715 * x ** 3))))"),
      ),
      numpy("x * (erf(x / 1.4142135623730951) + 1) / 2"),
    ],
  },
};

/** Both torch's softplus and tanh, put together. */
const torchMish: Definition = {
  formula: "x * t",
  where: { s: "where(x > 20, x, log1p(exp(x)))", t: "tanh(s)" },
  gradient: {
    kind: "formula",
    formula: "t + x * ((1 - t * t) * where(x > 20, 1, z / (z + 1)))",
    where: { s: "where(x > 20, x, log1p(exp(x)))", t: "tanh(s)", z: "exp(x)" },
    source: keras3Sources.activations,
  },
  source: keras3Sources.activations,
};

export const mish: Operation = {
  family: "mish",
  documented: [{ formula: "x * tanh(log(exp(x) + 1))", source: keras3Sources.activations }],
  on: {
    tensorflow: kernel.mish,
    jax: jax("mish"),
    torch: [torchMish],
    numpy: [
      first(numpy("x * tanh(log(1 + exp(x)))")),
      numpy("x * tanh(s)", { s: logAddExp("x") }),
    ].map((definition) => ({ ...definition, source: keras3Sources.activations })),
  },
};

export const exponential: Operation = {
  family: "exponential",
  documented: [
    { formula: "exp(x)", gradient: slopeOf("exp(x)"), source: keras3Sources.activations },
  ],
  on: { numpy: [{ ...numpy("exp(x)"), source: keras3Sources.activations }] },
};

export const linear: Operation = {
  family: "linear",
  documented: [{ formula: "x", gradient: slopeOf("1"), source: keras3Sources.activations }],
  on: { numpy: [{ ...numpy("x"), source: keras3Sources.activations }] },
};

export const celu: Operation = {
  family: "celu",
  parameters: [
    { ...alphaOfElu(1), meaning: "minus the limit for large negative inputs, and its scale" },
  ],
  documented: stated("where(x >= 0, x, alpha * (exp(x / alpha) - 1))"),
  on: {
    tensorflow: [
      {
        ...computed(
          "maximum(x, 0) + alpha * expm1(minimum(x, 0) / alpha)",
          "where(x >= 0, 1, 0) + where(x <= 0, exp(minimum(x, 0) / alpha), 0)",
        ),
      },
    ],
    jax: jax("celu"),
    torch: torch("celu"),
    numpy: [numpy("maximum(x, 0) + alpha * expm1(minimum(x, 0) / alpha)")],
  },
};

// Where x * x overflows, the slope of the root is 0 and no longer cancels.
const rootSlope = "0.5 + 0.5 / (2 * r) * (2 * x)";

export const squareplus: Operation = {
  family: "squareplus",
  parameters: [{ name: "b", default: 4, position: 1, meaning: "how round the bend is" }],
  documented: stated("(x + sqrt(x ** 2 + b)) / 2"),
  on: {
    tensorflow: [computed("(x + r) / 2", rootSlope, { r: "sqrt(x * x + b)" })],
    jax: jax("squareplus"),
    torch: [
      {
        ...computed("(x + r) / 2", rootSlope, { r: "sqrt(x * x + b)" }),
        source: keras3Sources.torch,
      },
    ],
    numpy: [numpy("(x + sqrt(x ** 2 + b)) / 2")],
  },
};

export const tanhShrink: Operation = {
  family: "shrink",
  documented: stated("x - tanh(x)"),
  on: {
    tensorflow: [computed("x - t", "1 - (1 - t * t)", { t: "tanh(x)" })],
    jax: [computed("x - t", "1 - (1 - t * t)", { t: "tanh(x)" })],
    torch: torch("tanhshrink"),
    numpy: [numpy("x - tanh(x)")],
  },
};

const shrunk = "where(x > threshold, x - threshold, where(x < -threshold, x + threshold, 0))";
const shrunkSlope = "where((x > threshold) | (x < -threshold), 1, 0)";
const halfWidth = {
  ...threshold(1),
  default: 0.5,
  meaning: "half the width of the interval that becomes 0",
};

export const softShrink: Operation = {
  family: "shrink",
  parameters: [halfWidth],
  documented: stated(shrunk),
  on: {
    tensorflow: [computed(shrunk, shrunkSlope)],
    jax: [computed(shrunk, shrunkSlope)],
    torch: torch("softshrink").map((d) => renamed(d, "lambd", "threshold")),
    numpy: [numpy(shrunk)],
  },
};

const cut = "where(abs(x) > threshold, x, 0)";

export const hardShrink: Operation = {
  family: "shrink",
  parameters: [halfWidth],
  documented: stated(cut),
  on: {
    tensorflow: [computed(cut, "where(abs(x) > threshold, 1, 0)")],
    jax: [computed(cut, "where(abs(x) > threshold, 1, 0)")],
    torch: torch("hardshrink").map((d) => renamed(d, "lambd", "threshold")),
    numpy: [numpy(cut)],
  },
};

export const hardTanh: Operation = {
  family: "hardTanh",
  documented: stated("where(x > 1, 1, where(x < -1, -1, x))"),
  on: {
    tensorflow: [computed("clip(x, -1, 1)", "where((x >= -1) & (x <= 1), 1, 0)")],
    jax: jax("hard_tanh"),
    torch: settledValues({ min_val: -1, max_val: 1 }, torch("hardtanh")),
    numpy: [numpy("clip(x, -1, 1)")],
  },
};

const thresholded = "where(x > threshold, x, default_value)";

export const thresholdFunction: Operation = {
  family: "thresholdedRelu",
  parameters: [
    { ...threshold(1), required: true, meaning: "inputs at or below it are replaced" },
    {
      name: "default_value",
      default: 0,
      position: 2,
      required: true,
      meaning: "what replaces them",
    },
  ],
  documented: stated(thresholded),
  on: {
    tensorflow: [computed(thresholded, "where(x > threshold, 1, 0)")],
    jax: [computed(thresholded, "where(x > threshold, 1, 0)")],
    torch: torch("threshold").map((d) => renamed(d, "value", "default_value")),
    numpy: [numpy(thresholded)],
  },
};

const plus = "where(x <= -1, 0, where(x < 1, 1 / 4 * (x + 1) ** 2, x))";

// The branch not taken still multiplies its slope by 0, which gives NaN where that slope is infinite.
const plusSlope = "where(x >= 1, 1, 0) + where((x > -1) & (x < 1), 1 / 4, 0)";

export const sparsePlus: Operation = {
  family: "sparsePlus",
  documented: stated(plus),
  on: {
    tensorflow: [computed(plus, `${plusSlope} * 2 * (x + 1)`)],
    jax: jax("sparse_plus"),
    torch: [computed(plus, `${plusSlope} * (2 * (x + 1))`)],
    numpy: [numpy(plus)],
  },
};

const halves = "where(x <= -1, 0, where(x >= 1, 1, 0.5 * (x + 1)))";

export const sparseSigmoid: Operation = {
  family: "hardSigmoid",
  documented: stated(halves),
  on: {
    tensorflow: [computed(halves, "where(x <= -1, 0, where(x >= 1, 0, 0.5))")],
    jax: jax("sparse_sigmoid"),
    torch: [computed(halves, "where(x <= -1, 0, where(x >= 1, 0, 0.5))")],
    numpy: [numpy(halves)],
  },
};

/** The definitions with these parameters of the other framework at the values that Keras passes to them. */
function settledValues(
  values: Readonly<Record<string, number>>,
  definitions: readonly Definition[],
): readonly Definition[] {
  const texts = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, String(value)]),
  );
  return settled(values, definitions).map((definition) => replacedIn(definition, texts));
}
