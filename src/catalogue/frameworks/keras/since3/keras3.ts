// Keras 3, and tf.keras since TensorFlow 2.16: activations, operations and layers.

import { classes, functions, strings, type Brief } from "../../../writing/brief.ts";
import * as formulas from "../../../writing/formulas.ts";
import type { Disagreement } from "../../../entryParts.ts";
import * as modern from "./activations.ts";
import * as finding from "./findings.ts";
import * as rectifiers from "./rectifiers.ts";
import { recordedIn, type Package } from "../names.ts";
import { onBackends, type Operation } from "../backends.ts";
import { printedFor, printedInKeras3 } from "../examples.ts";
import { keras3Sources } from "../sources/sources.ts";
import * as vectors from "./vectors.ts";

const old = ["3.0.0-torch-f32"];
const newRecordings = ["3.15.1-torch-f32", "3.15.1-torch-f64"];
const onNumpy = "3.15.1-numpy-f32";
const onNumpyInFloat64 = "3.15.1-numpy-f64";
/** On NumPy these keep float64, where other functions turn it into float32. */
const keptInFloat64: ReadonlySet<string> = new Set([
  ...["hard_sigmoid", "linear", "soft_shrink", "sparse_plus"].map(
    (name) => `keras.activations.get('${name}')`,
  ),
  ...["hard_sigmoid", "hard_silu", "soft_shrink", "sparse_plus"].map((name) => `keras.ops.${name}`),
  ...["softmax(axis=-1)", "log_softmax", "sparsemax(axis=-1)", "sparsemax ties"],
]);
/** And these turn float32 into float64. */
const turnedToFloat64: ReadonlySet<string> = new Set(["sparsemax(axis=-1)", "sparsemax ties"]);

interface Modern {
  readonly name: string;
  /** The first release with it in `activations`, and in `ops` where that is another one. */
  readonly since?: string;
  readonly sinceInOps?: string;
  readonly alias?: string;
  readonly operation: Operation;
  readonly ops?: Operation;
  readonly findings?: readonly Disagreement[];
  readonly opsFindings?: readonly Disagreement[];
  /** How the recordings call it, if not by its name; and the variants recorded beside that. */
  readonly recordedAs?: readonly string[];
  readonly variants?: readonly string[];
}

const withDocumented = (
  operation: Operation,
  ...documented: Operation["documented"]
): Operation => ({
  ...operation,
  documented,
});

const geluOfOps: Operation = {
  ...modern.gelu,
  parameters: (modern.gelu.parameters ?? []).map((parameter) => ({ ...parameter, default: true })),
};

const all: readonly Modern[] = [
  {
    name: "relu",
    operation: rectifiers.relu,
    ops: modern.relu,
    variants: [
      "relu(negative_slope=0.1)",
      "relu(max_value=6)",
      "relu(threshold=1)",
      "relu(negative_slope=0.1,max_value=6,threshold=1)",
    ],
  },
  {
    name: "leaky_relu",
    operation: modern.leakyRelu,
    findings: finding.maximumOnNumpy,
    opsFindings: finding.maximumOnNumpy,
    variants: ["leaky_relu(negative_slope=1.5)"],
  },
  { name: "relu6", operation: modern.relu6 },
  { name: "softmax", operation: vectors.softmax, recordedAs: ["softmax(axis=-1)"] },
  {
    name: "elu",
    operation: withDocumented(modern.elu, {
      formula: "where(x > 0, x, alpha * exp(x) - 1)",
      source: keras3Sources.activations,
    }),
    ops: modern.elu,
    findings: finding.eluParentheses,
    opsFindings: [finding.slopeOfPositiveSection],
    variants: ["elu(alpha=0.5)"],
  },
  { name: "selu", operation: modern.selu },
  { name: "softplus", operation: modern.softplus },
  { name: "softsign", operation: modern.softsign },
  { name: "soft_shrink", since: "3.7.0", operation: modern.softShrink },
  { name: "sparse_plus", since: "3.8.0", operation: modern.sparsePlus },
  {
    name: "silu",
    alias: "swish",
    operation: modern.silu,
    findings: [finding.gatesAtMinusInfinity],
    opsFindings: [finding.gatesAtMinusInfinity],
  },
  {
    name: "squareplus",
    since: "3.7.0",
    operation: modern.squareplus,
    findings: [finding.squareplusOverflow],
    opsFindings: [finding.squareplusOverflow],
  },
  {
    name: "gelu",
    operation: modern.gelu,
    ops: geluOfOps,
    findings: [finding.gatesAtMinusInfinity],
    opsFindings: [finding.opsGeluExample, finding.gatesAtMinusInfinity],
    variants: ["gelu(approximate=True)"],
  },
  {
    name: "celu",
    since: "3.7.0",
    operation: modern.celu,
    findings: [finding.twoAtZero],
    opsFindings: [finding.twoAtZero],
    variants: ["celu(alpha=0.5)"],
  },
  { name: "glu", since: "3.7.0", operation: vectors.glu, recordedAs: ["glu(axis=-1)"] },
  { name: "tanh", operation: modern.tanh, ops: modern.tanhOfOps },
  { name: "tanh_shrink", since: "3.7.0", operation: modern.tanhShrink },
  { name: "hard_tanh", since: "3.7.0", operation: modern.hardTanh },
  { name: "hard_shrink", since: "3.7.0", operation: modern.hardShrink },
  {
    name: "threshold",
    since: "3.8.0",
    operation: modern.thresholdFunction,
    recordedAs: ["threshold(x, 1, -3)"],
  },
  { name: "sigmoid", operation: modern.sigmoid },
  { name: "exponential", sinceInOps: "never", operation: modern.exponential },
  {
    name: "hard_sigmoid",
    operation: withDocumented(
      modern.hardSigmoid,
      {
        when: { versions: "<3.2.1" },
        formula: formulas.hardSigmoid,
        source: keras3Sources.activationsBefore3_2_1,
      },
      ...modern.hardSigmoid.documented,
    ),
    ops: withDocumented(modern.hardSigmoid, {
      formula: formulas.hardSigmoid,
      source: keras3Sources.ops,
    }),
    findings: [finding.hardSigmoidDocumentedWrongly],
    opsFindings: [finding.opsHardSigmoidDocumentedWrongly],
  },
  { name: "log_sigmoid", since: "3.7.0", sinceInOps: "3.0.0", operation: modern.logSigmoid },
  { name: "sparse_sigmoid", since: "3.10.0", operation: modern.sparseSigmoid },
  {
    name: "hard_silu",
    alias: "hard_swish",
    since: "3.0.1",
    operation: modern.hardSilu,
    findings: [finding.gatesAtMinusInfinity],
    opsFindings: [finding.gatesAtMinusInfinity],
  },
  { name: "linear", sinceInOps: "never", operation: modern.linear },
  {
    name: "mish",
    sinceInOps: "never",
    operation: modern.mish,
    findings: [finding.gatesAtMinusInfinity],
  },
  { name: "log_softmax", operation: vectors.logSoftmax, recordedAs: ["log_softmax"] },
  {
    name: "sparsemax",
    since: "3.8.0",
    operation: vectors.sparsemax,
    recordedAs: ["sparsemax(axis=-1)", "sparsemax ties"],
    findings: [finding.sparsemaxSums],
    opsFindings: [finding.sparsemaxSums],
  },
];

const layers: readonly (readonly [
  string,
  Operation,
  readonly Disagreement[],
  readonly string[],
])[] = [
  ["LeakyReLU", rectifiers.leakyLayer, finding.maximumOnNumpy, ["layers.LeakyReLU()"]],
  ["PReLU", rectifiers.preluLayer, [], ["layers.PReLU(alpha=0.25)"]],
  ["ELU", modern.eluLayer, [], ["layers.ELU()"]],
  [
    "ReLU",
    rectifiers.reluLayer,
    finding.thresholdOfLayer,
    ["layers.ReLU()", "layers.ReLU(6,0.1,1)"],
  ],
  ["Softmax", vectors.softmaxLayer, [], []],
];

/** Everything in Keras 3 under the package's name; tf.keras has the same under its own. */
export const keras3 = (library: Package): readonly Brief[] => [
  ...all.map((one) => activationOf(library, one)),
  ...all.flatMap((one) => (one.sinceInOps === "never" ? [] : [opOf(library, one)])),
  ...layers.map(([name, operation, findings, calls]) => ({
    name: `${library}.layers.${name}`,
    versions: ">=3.0.0",
    spellings: classes(`${library}.layers.${name}`),
    ...onBackends(operation),
    findings,
    ...recordedOf(library, "3.0.0", calls),
  })),
];

const activationOf = (library: Package, one: Modern): Brief => {
  const { name, alias, since = "3.0.0", operation, findings = [], variants = [] } = one;
  const names = alias === undefined ? [name] : [name, alias];
  const calls = names.map((called) => `keras.activations.get('${called}')`);
  return {
    name: `${library}.activations.${name}`,
    versions: `>=${since}`,
    spellings: [
      ...functions(...names.map((called) => `${library}.activations.${called}`)),
      ...strings(...names),
    ],
    ...onBackends(operation),
    findings,
    ...printedInKeras3(name),
    ...recordedOf(library, since, one.recordedAs ?? [...calls, ...variants]),
  };
};

const opOf = (library: Package, one: Modern): Brief => {
  const { name, alias, since = "3.0.0", sinceInOps = since, operation, ops = operation } = one;
  const names = alias === undefined ? [name] : [name, alias];
  const isRecorded = operation.over !== "vector" && name !== "tanh" && name !== "threshold";
  return {
    name: `${library}.ops.${name}`,
    versions: `>=${sinceInOps}`,
    spellings: functions(
      ...names.flatMap((called) => [
        `${library}.ops.${called}`,
        `${library}.ops.${name === "tanh" ? "numpy" : "nn"}.${called}`,
      ]),
    ),
    ...onBackends(ops),
    findings: one.opsFindings ?? [],
    ...printedFor(name),
    ...recordedOf(library, sinceInOps, isRecorded ? [`keras.ops.${name}`] : []),
  };
};

/** Only Keras itself was recorded, and 3.0.0 only where it had the function. */
const recordedOf = (
  library: Package,
  since: string,
  calls: readonly string[],
): Pick<Brief, "recorded"> =>
  library === "keras"
    ? {
        recorded: [
          ...recordedIn(since === "3.0.0" ? [...old, ...newRecordings] : newRecordings, ...calls),
          ...recordedIn([onNumpy], ...calls.filter((call) => !turnedToFloat64.has(call))),
          ...recordedIn([onNumpyInFloat64], ...calls.filter((call) => keptInFloat64.has(call))),
        ],
      }
    : {};
