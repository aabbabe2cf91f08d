// TensorFlow.js: the identifiers of tf.layers, its layers, and the operations of the core.

import type { AxisRule, Definition, Spelling } from "../../entryParts.ts";
import {
  geluErf,
  hardSigmoid,
  logSigmoid,
  logSoftmax,
  mish,
  relu,
  relu6,
  selu,
  sigmoid,
  softmax,
  softplus,
  softsign,
} from "../../writing/formulas.ts";
import { entriesOf, recordedIn, slopesFrom, strings } from "../../writing/brief.ts";
import { parameter } from "../../writing/parameters.ts";

const layers = "tensorflow/tfjs@tfjs-v4.22.0:tfjs-layers/src/activations.ts";
const advanced = "tensorflow/tfjs@tfjs-v4.22.0:tfjs-layers/src/layers/advanced_activations.ts";
const core = "tensorflow/tfjs@tfjs-v4.22.0:tfjs-core/src/gradients";
const cpu = "tensorflow/tfjs@tfjs-v4.22.0:tfjs-backend-cpu/src/kernels";

const eluSourceBefore4_3 = "tensorflow/tfjs@tfjs-v4.2.0:tfjs-backend-cpu/src/kernels/EluGrad.ts";

const slope = slopesFrom(core);

const recorded = recordedIn("tfjs-4.22.0-cpu.json", "tfjs-4.22.0-wasm.json");
const identifier = (name: string): string => `tf.layers.activation('${name}')`;

/** An operation and a layer are no identifiers: they are found by their name alone. */
const named = (name: string): readonly Spelling[] => [{ text: `tfjs:${name}`, kind: "function" }];

const lastOnly = (complaint: string): readonly AxisRule[] => [
  {
    axis: "axis",
    lastOnly: complaint,
    source: "tensorflow/tfjs@12e993e24577:tfjs-core/src/ops/softmax.ts",
  },
];
const versions = ">=1.0.0,<5";

const leaky: readonly Definition[] = [
  {
    formula: "where(x > 0, x, alpha * x)",
    gradient: slope("where(x > 0, 1, alpha)", "alpha at 0."),
    source: cpu,
  },
];

const softplusWithin = "where(x > 13.942385, x, where(x < -13.942385, z, log1p(z)))";
// Abramowitz and Stegun 7.1.26: off by at most 1.5e-7.
const erfApproximated = {
  u: "x / sqrt(2)",
  v: "abs(u)",
  t: "1 / (1 + 0.3275911 * v)",
  p: "((((1.061405429 * t + -1.453152027) * t + 1.421413741) * t + -0.284496736) * t + 0.254829592) * t",
  e: "sign(u) * (1 - p * exp(-v * v))",
} as const;

export const entries = entriesOf("tfjs", [
  {
    name: "tfjs:relu",
    versions: versions,
    spellings: strings("relu"),
    family: "relu",
    documented: [
      { formula: relu, gradient: slope("where(x > 0, 1, 0)", "0 at 0."), source: layers },
    ],
    recorded: recorded(identifier("relu"), "tf.relu"),
  },
  {
    name: "tfjs:relu6",
    versions: versions,
    spellings: strings("relu6"),
    family: "relu6",
    documented: [
      {
        formula: relu6,
        gradient: slope(
          "where((x > 0) & (x < 6), 1, 0)",
          "0 at 0 and at 6; tf.relu6 itself has 1 at 6.",
        ),
        source: layers,
      },
    ],
    findings: [
      {
        text: "On the WebAssembly backend NaN gives a finite number; on the CPU backend it stays NaN.",
        sources: ["@tensorflow/tfjs 4.22.0, measured"],
        when: { backend: "tfjs-wasm" },
      },
    ],
    recorded: recorded(identifier("relu6"), "tf.relu6"),
  },
  {
    name: "tfjs:reLU",
    versions: versions,
    spellings: named("reLU"),
    family: "relu",
    parameters: [parameter("maxValue", null, "cap; none by default")],
    documented: [
      {
        when: { parameters: { maxValue: null } },
        formula: relu,
        gradient: slope("where(x > 0, 1, 0)", "0 at 0."),
        source: advanced,
      },
      {
        formula: "minimum(maximum(x, 0), maxValue)",
        gradient: slope("where((x > 0) & (x <= maxValue), 1, 0)", "0 at 0, 1 at maxValue."),
        source: advanced,
      },
    ],
    recorded: recorded("tf.layers.reLU()", "tf.layers.reLU({maxValue:6})"),
  },
  {
    name: "tfjs:leakyReLU",
    versions: versions,
    spellings: named("leakyReLU"),
    family: "leakyRelu",
    parameters: [parameter("alpha", 0.3, "slope for negative inputs")],
    documented: leaky,
    findings: [
      {
        text: "The layer's default slope is 0.3, that of the operation tf.leakyRelu 0.2.",
        sources: [advanced],
        when: { parameters: { alpha: 0.3 } },
      },
    ],
    recorded: recorded("tf.layers.leakyReLU()"),
  },
  {
    name: "tfjs:leakyRelu",
    versions: versions,
    spellings: named("leakyRelu"),
    family: "leakyRelu",
    parameters: [parameter("alpha", 0.2, "slope for negative inputs")],
    documented: leaky,
    recorded: recorded("tf.leakyRelu", "tf.leakyRelu(x,0.3)"),
  },
  {
    name: "tfjs:prelu",
    versions: versions,
    spellings: named("prelu"),
    family: "prelu",
    parameters: [parameter("alpha", 0, "slope for negative inputs; learned, and 0 at the start")],
    documented: leaky,
    recorded: recorded("tf.layers.prelu(alpha=0.25)", "tf.prelu(x,0.25)"),
  },
  {
    name: "tfjs:thresholdedReLU",
    versions: versions,
    spellings: named("thresholdedReLU"),
    family: "thresholdedRelu",
    parameters: [parameter("theta", 1, "inputs up to it become 0")],
    documented: [
      {
        formula: "x * (x > theta)",
        gradient: {
          kind: "none",
          reason: "tf.grad throws: the comparison has no gradient function.",
          source: advanced,
        },
        source: advanced,
      },
    ],
    recorded: recorded("tf.layers.thresholdedReLU()"),
  },
  {
    name: "tfjs:elu",
    versions: versions,
    spellings: strings("elu"),
    family: "elu",
    documented: [
      {
        formula: "where(x >= 0, x, exp(x) - 1)",
        gradient: slope("where(y >= 0, 1, y + 1)", "1 at 0; taken from the output."),
        source: layers,
      },
    ],
    implemented: [
      {
        when: { versions: "<4.3.0" },
        formula: "where(x >= 0, x, exp(x) - 1)",
        gradient: {
          kind: "formula",
          formula: "where(y >= 1, 1, y + 1)",
          source: eluSourceBefore4_3,
          note: "It tests the output against 1, so that from 0 up to 1 it is 1 + x.",
        },
        source: layers,
      },
    ],
    findings: [
      {
        text: "Before 4.3.0 the gradient tests the output against 1 instead of 0: between 0 and 1 it is 1 + x, where the function's slope is 1.",
        sources: [eluSourceBefore4_3, "https://github.com/tensorflow/tfjs/issues/7251"],
        until: "4.2.0",
      },
    ],
    recorded: recorded(identifier("elu"), "tf.elu", "tf.layers.elu()"),
  },
  {
    name: "tfjs:selu",
    versions: versions,
    spellings: strings("selu"),
    family: "selu",
    documented: [
      {
        formula: "where(x >= 0, scale * x, scale * alpha * (exp(x) - 1))",
        where: selu.where,
        gradient: slope(
          "where(x > 0, scale, scale * alpha * exp(x))",
          "1.7580993 at 0.",
          selu.where,
        ),
        source: layers,
      },
    ],
    recorded: recorded(identifier("selu"), "tf.selu"),
  },
  {
    name: "tfjs:sigmoid",
    versions: versions,
    spellings: strings("sigmoid"),
    family: "sigmoid",
    documented: [{ formula: sigmoid, gradient: slope("y * (1 - y)"), source: layers }],
    recorded: recorded(identifier("sigmoid"), "tf.sigmoid"),
  },
  {
    name: "tfjs:logSigmoid",
    versions: versions,
    spellings: named("logSigmoid"),
    family: "logSigmoid",
    documented: [{ formula: logSigmoid, source: core }],
    implemented: [
      {
        formula: "-where(-x > 13.942385, -x, where(-x < -13.942385, z, log1p(z)))",
        where: { z: "exp(-x)" },
        gradient: slope("1 / (1 + exp(x))"),
        source: core,
      },
    ],
    recorded: recorded("tf.logSigmoid"),
  },
  {
    name: "tfjs:hardSigmoid",
    versions: versions,
    spellings: strings("hardSigmoid"),
    family: "hardSigmoid",
    documented: [
      {
        formula: hardSigmoid,
        gradient: slope("where((v >= 0) & (v <= 1), 0.2, 0)", "0.2 at -2.5 and at 2.5.", {
          v: "0.2 * x + 0.5",
        }),
        source: layers,
      },
    ],
    findings: [
      {
        text: "On the WebAssembly backend NaN gives 0; on the CPU backend it stays NaN.",
        sources: ["@tensorflow/tfjs 4.22.0, measured"],
        when: { backend: "tfjs-wasm" },
      },
      {
        text: "The identifier hard_sigmoid is refused.",
        sources: ["@tensorflow/tfjs 4.22.0, measured"],
      },
    ],
    recorded: recorded(identifier("hardSigmoid")),
  },
  {
    name: "tfjs:tanh",
    versions: versions,
    spellings: strings("tanh"),
    family: "tanh",
    documented: [{ formula: "tanh(x)", gradient: slope("1 - y * y"), source: layers }],
    recorded: recorded(identifier("tanh"), "tf.tanh"),
  },
  {
    name: "tfjs:softplus",
    versions: versions,
    spellings: strings("softplus"),
    family: "softplus",
    documented: [{ formula: softplus, source: layers }],
    implemented: [
      {
        formula: softplusWithin,
        where: { z: "exp(x)" },
        gradient: slope(sigmoid),
        source: cpu,
      },
    ],
    recorded: recorded(identifier("softplus"), "tf.softplus"),
  },
  {
    name: "tfjs:softsign",
    versions: versions,
    spellings: strings("softsign"),
    family: "softsign",
    documented: [
      {
        formula: softsign,
        gradient: slope("1 / d - x / (d * d) * sign(x)", undefined, { d: "abs(x) + 1" }),
        source: layers,
      },
    ],
    recorded: recorded(identifier("softsign")),
  },
  {
    name: "tfjs:swish",
    versions: ">=2.5.0,<5",
    spellings: strings("swish"),
    family: "silu",
    documented: [
      {
        formula: "x * s",
        where: { s: sigmoid },
        gradient: slope("s + x * (s * (1 - s))", undefined, { s: sigmoid }),
        source: layers,
      },
    ],
    recorded: recorded(identifier("swish")),
  },
  {
    name: "tfjs:mish",
    versions: ">=3.5.0,<5",
    spellings: strings("mish"),
    family: "mish",
    documented: [{ formula: mish, source: layers }],
    implemented: [
      {
        formula: "x * t",
        where: { z: "exp(x)", t: `tanh(${softplusWithin})` },
        gradient: slope("t + x * ((1 - t * t) * s)", undefined, {
          z: "exp(x)",
          t: `tanh(${softplusWithin})`,
          s: sigmoid,
        }),
        source: layers,
      },
    ],
    recorded: recorded(identifier("mish")),
  },
  {
    name: "tfjs:gelu",
    versions: ">=4.19.0,<5",
    spellings: strings("gelu"),
    family: "gelu",
    documented: [{ formula: geluErf, source: layers }],
    implemented: [
      {
        formula: "0.5 * x * (1 + e)",
        where: erfApproximated,
        gradient: slope(
          "0.5 * (1 + e) + 0.5 * x * (1.1283791670955126 * exp(-v * v) / sqrt(2))",
          undefined,
          erfApproximated,
        ),
        source: `${cpu}/Erf.ts`,
      },
    ],
    findings: [
      {
        text: "The error function is approximated to 1.5e-7 (Abramowitz and Stegun 7.1.26), its derivative is exact.",
        sources: [`${cpu}/Erf.ts`],
      },
    ],
    recorded: recorded(identifier("gelu")),
  },
  {
    name: "tfjs:gelu_new",
    versions: ">=4.19.0,<5",
    spellings: strings("gelu_new"),
    family: "gelu",
    documented: [
      {
        formula: "0.5 * (x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x ** 3))))",
        source: layers,
      },
    ],
    recorded: recorded(identifier("gelu_new")),
  },
  {
    name: "tfjs:linear",
    versions: versions,
    spellings: strings("linear"),
    family: "linear",
    documented: [{ formula: "x", source: layers }],
    recorded: recorded(identifier("linear")),
  },
  {
    name: "tfjs:softmax",
    versions: versions,
    spellings: strings("softmax"),
    family: "softmax",
    over: "vector",
    axes: lastOnly("Softmax along a non-last dimension is not yet supported"),
    parameters: [parameter("axis", -1, "the axis that sums to 1")],
    documented: [{ ...softmax, source: layers }],
    recorded: recorded("tf.softmax", "tf.layers.softmax"),
  },
  {
    name: "tfjs:logSoftmax",
    versions: versions,
    spellings: strings("logSoftmax"),
    family: "logSoftmax",
    over: "vector",
    axes: lastOnly("Log Softmax along a non-last dimension is not yet supported"),
    parameters: [parameter("axis", -1, "the axis whose exponentials sum to 1")],
    documented: [{ ...logSoftmax, source: layers }],
    recorded: recorded("tf.logSoftmax"),
  },
]);
