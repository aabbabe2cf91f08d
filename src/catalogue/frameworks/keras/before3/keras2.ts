// Keras 2: the functions, the backend's functions and the layers; since 2.4 only TensorFlow computes.

import type { Disagreement } from "../../../entryParts.ts";
import type { Brief } from "../../../writing/brief.ts";
import * as classic from "./activations.ts";
import * as layers from "./layers.ts";
import * as finding from "./findings.ts";
import { activation, layer, recordedIn } from "../names.ts";
import { backendSoftmax } from "../axes.ts";
import { onBackends } from "../backends.ts";
import { axis } from "../parameters.ts";
import { relu, reluBefore2_2_3 } from "./rectifiers.ts";
import { keras2Sources } from "../sources/sources.ts";
import { addedLater } from "./tfKeras2.ts";

const files = ["2.2.4-theano-f32", "2.3.1-theano-f32", "2.3.1-theano-f64"];
const recorded = (...names: readonly string[]): Pick<Brief, "recorded"> => ({
  recorded: recordedIn(files, ...names),
});
const anyKeras2 = ">=2.0.0,<3";
const before2_2_3 = ">=2.0.0,<2.2.3";
const since2_2_3 = ">=2.2.3,<3";

const hardSigmoid = onBackends(classic.hardSigmoid);
const sigmoid = onBackends(classic.sigmoid);
const tanh = onBackends(classic.tanh);
const elu = onBackends(classic.elu);
const softplus = onBackends(classic.softplus);
const softsign = onBackends(classic.softsign);
const softmax = onBackends(classic.softmax);
const softmaxSince = (versions: string): typeof softmax => ({
  ...softmax,
  parameters: [{ ...axis(1), none: null, versions }],
});

const findingsBefore2_2_3 = [
  ...finding.halfSlopeAtZero({ alpha: 0 }),
  finding.middleSlopeAtZero("alpha", {}),
];

/** Of a rectifier whose slope has this name, and which is documented here. */
const findingsSince2_2_3 = (slope: string, documentation: string): readonly Disagreement[] => [
  ...finding.zeroAtThreshold(documentation, keras2Sources.tensorflow),
  ...finding.halfSlopeAtZero({ [slope]: 0, threshold: 0 }),
  finding.middleSlopeAtZero(slope, { threshold: 0 }),
  finding.infinityMinusInfinity(slope),
];

const functions: readonly Brief[] = [
  {
    ...activation("keras", "hard_sigmoid"),
    versions: anyKeras2,
    ...hardSigmoid,
    ...recorded("activations.get('hard_sigmoid')"),
  },
  {
    ...activation("keras", "sigmoid"),
    versions: anyKeras2,
    ...sigmoid,
    findings: [finding.cutOffSigmoid],
    ...recorded("activations.get('sigmoid')"),
  },
  {
    ...activation("keras", "tanh"),
    versions: anyKeras2,
    ...tanh,
    ...recorded("activations.get('tanh')"),
  },
  {
    ...activation("keras", "relu"),
    versions: before2_2_3,
    ...onBackends(reluBefore2_2_3),
    findings: findingsBefore2_2_3,
  },
  {
    ...activation("keras", "relu"),
    versions: since2_2_3,
    ...onBackends(relu),
    findings: findingsSince2_2_3("alpha", keras2Sources.activations),
    ...recorded(
      "activations.get('relu')",
      "relu(alpha=0.1)",
      "relu(max_value=6)",
      "relu(alpha=0.1,max_value=6)",
      "relu(threshold=1)",
      "relu(alpha=0.1,threshold=1)",
      "relu(alpha=0.1,threshold=-1,max_value=6)",
    ),
  },
  {
    ...activation("keras", "elu"),
    versions: anyKeras2,
    ...elu,
    findings: [finding.slopeOfPositiveSection],
    ...recorded("activations.get('elu')", "elu(alpha=0.5)"),
  },
  {
    ...activation("keras", "selu"),
    versions: ">=2.0.6,<3",
    ...onBackends(classic.selu),
    ...recorded("activations.get('selu')"),
  },
  {
    ...activation("keras", "softplus"),
    versions: anyKeras2,
    ...softplus,
    ...recorded("activations.get('softplus')"),
  },
  {
    ...activation("keras", "softsign"),
    versions: anyKeras2,
    ...softsign,
    findings: [finding.softsignCalledSoftplus, finding.softsignAtInfinity],
    ...recorded("activations.get('softsign')"),
  },
  {
    ...activation("keras", "exponential"),
    versions: since2_2_3,
    ...onBackends(classic.exponential),
    ...recorded("activations.get('exponential')"),
  },
  {
    ...activation("keras", "linear"),
    versions: anyKeras2,
    ...onBackends(classic.linear),
    ...recorded("activations.get('linear')"),
  },
  {
    ...activation("keras", "softmax"),
    versions: anyKeras2,
    ...softmaxSince(">=2.0.2"),
    findings: [finding.axisIgnored],
    ...recorded("softmax 2-D", "softmax 3-D", "softmax 4-D"),
  },
];

const backend: readonly Brief[] = [
  { name: "keras.backend.hard_sigmoid", versions: anyKeras2, ...hardSigmoid },
  {
    name: "keras.backend.sigmoid",
    versions: anyKeras2,
    ...sigmoid,
    findings: [finding.cutOffSigmoid],
  },
  { name: "keras.backend.tanh", versions: anyKeras2, ...tanh },
  {
    name: "keras.backend.relu",
    versions: before2_2_3,
    ...onBackends(reluBefore2_2_3),
    findings: findingsBefore2_2_3,
  },
  {
    name: "keras.backend.relu",
    versions: since2_2_3,
    ...onBackends(relu),
    findings: findingsSince2_2_3("alpha", keras2Sources.activations),
  },
  {
    name: "keras.backend.elu",
    versions: anyKeras2,
    ...elu,
    findings: [finding.slopeOfPositiveSection],
  },
  { name: "keras.backend.softplus", versions: anyKeras2, ...softplus },
  { name: "keras.backend.softsign", versions: anyKeras2, ...softsign },
  {
    name: "keras.backend.softmax",
    versions: anyKeras2,
    ...softmaxSince(">=2.1.6"),
    axes: backendSoftmax,
  },
];

const layerEntries: readonly Brief[] = [
  {
    ...layer("keras", "LeakyReLU"),
    versions: before2_2_3,
    ...onBackends(layers.leakyBefore2_2_3),
    findings: [finding.middleSlopeAtZero("alpha", {})],
  },
  {
    ...layer("keras", "LeakyReLU"),
    versions: since2_2_3,
    ...onBackends(layers.leakyRelu),
    findings: [finding.middleSlopeAtZero("alpha", {}), finding.infinityMinusInfinity("alpha")],
    ...recorded("LeakyReLU()"),
  },
  {
    ...layer("keras", "PReLU"),
    versions: anyKeras2,
    ...onBackends(layers.prelu),
    findings: [finding.preluOnTheano(keras2Sources.layers)],
    ...recorded("PReLU(alpha=0.25)", "PReLU() [fresh, zeros]"),
  },
  {
    ...layer("keras", "ELU"),
    versions: anyKeras2,
    ...onBackends(layers.elu),
    ...recorded("ELU()", "ELU(alpha=0.5)"),
  },
  {
    ...layer("keras", "ThresholdedReLU"),
    versions: anyKeras2,
    ...onBackends(layers.thresholdedRelu),
    findings: [finding.multipliedByZero(keras2Sources.layers)],
    ...recorded("ThresholdedReLU()"),
  },
  {
    ...layer("keras", "ReLU"),
    versions: ">=2.2.0,<2.2.3",
    ...onBackends(layers.reluLayerBefore2_2_3),
    findings: finding.halfSlopeAtZero({}),
  },
  {
    ...layer("keras", "ReLU"),
    versions: since2_2_3,
    ...onBackends(layers.reluLayer),
    findings: findingsSince2_2_3("negative_slope", keras2Sources.layers),
    ...recorded("ReLU()", "ReLU(max_value=6,negative_slope=0.1,threshold=1)"),
  },
  {
    ...layer("keras", "Softmax"),
    versions: ">=2.1.3,<3",
    ...onBackends(layers.softmax),
    findings: [finding.axisIgnoredByLayer],
    ...recorded("layers.Softmax(axis=-1) 2-D"),
  },
];

export const keras2: readonly Brief[] = [
  ...functions,
  ...addedLater("keras"),
  ...backend,
  ...layerEntries,
];
