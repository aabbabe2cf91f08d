// tf.keras 2, and what the keras package took over from it in 2.4: TensorFlow alone computes.

import type { Definition, Spelling } from "../../../entryParts.ts";
import * as formulas from "../../../writing/formulas.ts";
import { strings, type Brief } from "../../../writing/brief.ts";
import { bare } from "../../../lookup/spelled.ts";
import * as classic from "./activations.ts";
import * as layers from "./layers.ts";
import { within } from "../../../writing/conditions.ts";
import * as finding from "./findings.ts";
import { activation, layer, type Package } from "../names.ts";
import { backendSoftmax, softmaxOfTfKeras } from "../axes.ts";
import { onTensorflow, type Operation } from "../backends.ts";
import { slope } from "../parameters.ts";
import { printedInTfKeras2 } from "../examples.ts";
import { documentedRelu, reluOfTfKeras } from "./rectifiers.ts";
import { tfKeras } from "../sources/sources.ts";
import * as kernel from "../tensorflowKernels.ts";

// Up to 1.15 as the documentation of that release has it. That of 1.4 has the functions already, but not exponential,
// which 1.12's package lacks and 1.14 documents; relu has a threshold in 1.11 and none in 1.7. What their code
// computed was not seen, nor were the layers.
const all = ">=1.15.0,<3";

/** The same computation, documented in tf.keras. */
const of = (
  operation: Operation,
  source: string = tfKeras.activations,
): ReturnType<typeof onTensorflow> =>
  onTensorflow({
    ...operation,
    documented: operation.documented.map((definition) => ({ ...definition, source })),
  });

const stated = (formula: string, where?: Definition["where"]): readonly Definition[] => [
  { formula, ...(where && { where }), source: tfKeras.activations },
];

const swish: Operation = {
  family: "silu",
  documented: stated("x * s", { s: formulas.sigmoid }),
  on: { tensorflow: [kernel.silu] },
};

const approximate = { parameters: { approximate: true } };

const gelu: Operation = {
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
    { when: approximate, formula: formulas.geluTanh, source: tfKeras.activations },
    { formula: formulas.geluErf, source: tfKeras.activations },
  ],
  on: {
    tensorflow: [...kernel.geluTanh.map((one) => within(approximate, one)), ...kernel.geluErf],
  },
};

const mish: Operation = {
  family: "mish",
  documented: stated("x * tanh(log(exp(x) + 1))"),
  on: { tensorflow: kernel.mish },
};

const leakyRelu: Operation = {
  family: "leakyRelu",
  parameters: [{ ...slope("alpha", 1, 0.2), meaning: "slope for negative inputs" }],
  documented: stated(formulas.leakyRelu),
  on: { tensorflow: kernel.leakyRelu("alpha") },
};

const relu6: Operation = {
  family: "relu6",
  documented: stated("clip(x, 0, 6)"),
  on: { tensorflow: [kernel.relu6] },
};

const logSoftmax: Operation = {
  family: "logSoftmax",
  over: "vector",
  documented: [{ ...formulas.logSoftmax, source: tfKeras.activations }],
  on: {},
};

const asString = (text: string, versions: string): Spelling => ({ text, kind: "string", versions });

/** Functions that have no name in the module, but are found as strings. */
const onlyAsStrings = (library: Package): readonly Brief[] =>
  (
    [
      ["leaky_relu", leakyRelu],
      ["relu6", relu6],
      ["log_softmax", logSoftmax],
    ] as const
  ).map(([name, operation]) => ({
    name: `${library}.activations.${name}`,
    versions: ">=2.6.0,<3",
    spellings: strings(name),
    ...onTensorflow(operation),
  }));

/** What came with TensorFlow 2.2 and later, under the package's name. */
export const addedLater = (library: Package): readonly Brief[] => [
  {
    ...activation(library, "swish"),
    versions: library === "keras" ? ">=2.6.0,<3" : ">=2.2.0,<3",
    spellings: [...activation(library, "swish").spellings, asString("silu", ">=2.6")],
    ...onTensorflow(swish),
    findings: [finding.gateAtMinusInfinity],
  },
  {
    ...activation(library, "gelu"),
    versions: library === "keras" ? ">=2.6.0,<3" : ">=2.4.0,<3",
    ...onTensorflow(gelu),
    findings: [finding.erfOfEigen(tfKeras.activations), finding.gateAtMinusInfinity],
  },
  {
    ...activation(library, "mish"),
    versions: library === "keras" ? ">=2.13.1,<3" : ">=2.13.0,<3",
    ...onTensorflow(mish),
    findings: [finding.gateAtMinusInfinity],
  },
  ...onlyAsStrings(library),
  ...(library === "keras" ? onlyAsStringsIn2_4 : []),
];

/** The module of the keras package 2.4 imports neither; strings find TensorFlow's. */
const onlyAsStringsIn2_4: readonly Brief[] = [
  {
    name: "keras.activations.swish",
    versions: ">=2.4.0,<2.6",
    spellings: strings("swish"),
    ...onTensorflow(swish),
    findings: [finding.gateAtMinusInfinity],
  },
  {
    name: "keras.activations.gelu",
    versions: ">=2.4.0,<2.6",
    spellings: strings("gelu"),
    ...onTensorflow(gelu),
    findings: [finding.erfOfEigen(tfKeras.activations), finding.gateAtMinusInfinity],
  },
];

/** Since 2.1 an example shows that the threshold itself gives 0; the earlier documentation had it give itself. */
const relu = onTensorflow({
  ...reluOfTfKeras,
  documented: [
    ...reluOfTfKeras.documented.map((definition) =>
      within({ versions: "<2.1" }, { ...definition, source: tfKeras.reluBefore2_1 }),
    ),
    ...documentedRelu("alpha", tfKeras.activations, ">"),
  ],
});

/**
 * Up to 2.0 scale * elu(x, alpha); 2.2 passes it to the kernel (2.1 was not seen).
 * The condition on the versions in `classic` is the keras package's.
 */
const selu: Operation = {
  ...classic.selu,
  on: {
    tensorflow: [
      ...(classic.selu.on.tensorflow ?? [])
        .filter(({ when }) => when?.versions === undefined)
        .map((definition) =>
          within({ versions: "<2.1" }, { ...definition, source: tfKeras.seluBefore2_1 }),
        ),
      kernel.scaledElu,
    ],
  },
};

const activations: readonly Brief[] = [
  { ...activation("tf.keras", "hard_sigmoid"), versions: all, ...of(classic.hardSigmoid) },
  { ...activation("tf.keras", "sigmoid"), versions: all, ...of(classic.sigmoid) },
  { ...activation("tf.keras", "tanh"), versions: all, ...of(classic.tanh) },
  { ...activation("tf.keras", "relu"), versions: all, ...relu },
  { ...activation("tf.keras", "elu"), versions: all, ...of(classic.elu) },
  { ...activation("tf.keras", "selu"), versions: all, ...of(selu) },
  { ...activation("tf.keras", "softplus"), versions: all, ...of(classic.softplus) },
  {
    ...activation("tf.keras", "softsign"),
    versions: all,
    ...of(classic.softsign),
    findings: [finding.softsignAtInfinity],
  },
  { ...activation("tf.keras", "exponential"), versions: all, ...of(classic.exponential) },
  { ...activation("tf.keras", "linear"), versions: all, ...of(classic.linear) },
  {
    ...activation("tf.keras", "softmax"),
    versions: all,
    ...of(classic.softmax),
    axes: softmaxOfTfKeras,
    findings: [finding.axisIgnoredByTfKeras],
  },
  ...addedLater("tf.keras"),
].map((brief) => ({ ...brief, ...printedInTfKeras2(bare(brief.name)) }));

/** The functions of tf.keras.backend, which kept their meaning when Keras 3 moved in. */
const backend: readonly Brief[] = (
  [
    ["hard_sigmoid", of(classic.hardSigmoid, tfKeras.backend)],
    ["sigmoid", of(classic.sigmoid, tfKeras.backend)],
    ["tanh", of(classic.tanh, tfKeras.backend)],
    ["relu", onTensorflow(reluOfTfKeras)],
    ["elu", of(classic.elu, tfKeras.backend)],
    ["softplus", of(classic.softplus, tfKeras.backend)],
    ["softsign", of(classic.softsign, tfKeras.backend)],
    ["softmax", { ...of(classic.softmax, tfKeras.backend), axes: backendSoftmax }],
  ] as const
).map(([name, body]) => ({
  name: `tf.keras.backend.${name}`,
  versions: ">=1.15.0",
  ...body,
  ...(name === "relu" && { findings: finding.thresholdOfTfKeras }),
  ...(name === "hard_sigmoid" && { findings: [finding.backendOfTfKeras] }),
}));

const asClassName = (name: string): readonly Spelling[] => [
  ...layer("tf.keras", name).spellings,
  asString(name, ">=2.3,<3"),
];

const layerEntries: readonly Brief[] = (
  [
    ["LeakyReLU", "leaky_relu", all, layers.leakyOfTfKeras],
    ["PReLU", "prelu", all, layers.prelu],
    ["ELU", "elu", all, layers.elu],
    ["ReLU", "relu", all, layers.reluLayerOfTfKeras],
    ["Softmax", "softmax", all, { ...layers.softmax, axes: backendSoftmax }],
    // Keras 3 keeps this one for tf.keras alone.
    ["ThresholdedReLU", "thresholded_relu", ">=1.15.0", layers.thresholdedOfTfKeras],
  ] as const
).map(([name, file, versions, operation]) => ({
  ...layer("tf.keras", name),
  versions,
  spellings: asClassName(name),
  ...of(operation, `${tfKeras.layers}/${file}.py`),
  ...(name === "ReLU" && { findings: finding.thresholdOfTfKeras }),
  ...(name === "ThresholdedReLU" && {
    findings: [finding.multipliedByZero(`${tfKeras.layers}/thresholded_relu.py`)],
  }),
}));

export const tfKeras2: readonly Brief[] = [...activations, ...backend, ...layerEntries];
