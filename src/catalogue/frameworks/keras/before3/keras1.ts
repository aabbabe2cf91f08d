// Keras 1: the functions, the backend's functions and the layers.

import { classes, type Brief } from "../../../writing/brief.ts";
import * as classic from "./activations.ts";
import * as layers from "./layers.ts";
import * as finding from "./findings.ts";
import { activation, layer, recordedIn } from "../names.ts";
import { backendSoftmax } from "../axes.ts";
import { onBackends, type Operation } from "../backends.ts";
import { reluOfKeras1 } from "./rectifiers.ts";
import { keras1Sources } from "../sources/sources.ts";

const files = ["1.2.2-theano-f32"];
const recorded = (...names: readonly string[]): Pick<Brief, "recorded"> => ({
  recorded: recordedIn(files, ...names),
});
const all = ">=1.0.0,<2";

/** The same computation, documented in Keras 1. */
const of1 = (operation: Operation): Operation => ({
  ...operation,
  documented: operation.documented.map((definition) => ({
    ...definition,
    source: keras1Sources.tensorflow,
  })),
});

const sigmoid = onBackends(of1(classic.sigmoid));
const tanh = onBackends(of1(classic.tanh));
const hardSigmoid = onBackends(of1(classic.hardSigmoid));
const relu = onBackends(reluOfKeras1);
const elu = onBackends(of1(classic.elu));
const softplus = onBackends(of1(classic.softplus));
const softsign = onBackends(of1(classic.softsign));
const softmax = onBackends(of1(classic.softmaxOfRows));
const linear = onBackends({
  ...classic.linear,
  documented: classic.linear.documented.map((d) => ({ ...d, source: keras1Sources.activations })),
});

const reluFindings = [
  ...finding.halfSlopeAtZero({ alpha: 0 }),
  finding.middleSlopeAtZero("alpha", {}),
  finding.nothingSubtracted({ alpha: 0 }),
];

const functions: readonly Brief[] = [
  {
    ...activation("keras", "hard_sigmoid"),
    versions: all,
    ...hardSigmoid,
    ...recorded("activations.get('hard_sigmoid')"),
  },
  {
    ...activation("keras", "sigmoid"),
    versions: all,
    ...sigmoid,
    findings: [finding.cutOffSigmoid],
    ...recorded("activations.get('sigmoid')"),
  },
  {
    ...activation("keras", "tanh"),
    versions: all,
    ...tanh,
    ...recorded("activations.get('tanh')"),
  },
  {
    ...activation("keras", "relu"),
    versions: all,
    ...relu,
    findings: reluFindings,
    ...recorded(
      "activations.get('relu')",
      "relu(alpha=0.1)",
      "relu(max_value=6)",
      "relu(alpha=0.1,max_value=6)",
    ),
  },
  {
    ...activation("keras", "elu"),
    versions: ">=1.1.1,<2",
    ...elu,
    findings: [finding.slopeOfPositiveSection],
    ...recorded("activations.get('elu')", "elu(alpha=0.5)"),
  },
  {
    ...activation("keras", "softplus"),
    versions: all,
    ...softplus,
    ...recorded("activations.get('softplus')"),
  },
  {
    ...activation("keras", "softsign"),
    versions: ">=1.0.3,<2",
    ...softsign,
    findings: [finding.softsignAtInfinity],
    ...recorded("activations.get('softsign')"),
  },
  {
    ...activation("keras", "linear"),
    versions: all,
    ...linear,
    ...recorded("activations.get('linear')"),
  },
  {
    ...activation("keras", "softmax"),
    versions: all,
    ...softmax,
    ...recorded("softmax 2-D", "softmax 3-D"),
  },
];

const backend: readonly Brief[] = [
  { name: "keras.backend.hard_sigmoid", versions: all, ...hardSigmoid },
  { name: "keras.backend.sigmoid", versions: all, ...sigmoid, findings: [finding.cutOffSigmoid] },
  { name: "keras.backend.tanh", versions: all, ...tanh },
  { name: "keras.backend.relu", versions: all, ...relu, findings: reluFindings },
  {
    name: "keras.backend.elu",
    versions: ">=1.1.1,<2",
    ...elu,
    findings: [finding.slopeOfPositiveSection],
  },
  { name: "keras.backend.softplus", versions: all, ...softplus },
  { name: "keras.backend.softsign", versions: ">=1.0.3,<2", ...softsign },
  { name: "keras.backend.softmax", versions: all, ...softmax, axes: backendSoftmax },
];

const layerEntries: readonly Brief[] = [
  {
    ...layer("keras", "LeakyReLU"),
    versions: all,
    ...onBackends(layers.leakyOfKeras1),
    findings: [finding.middleSlopeAtZero("alpha", {}), finding.nothingSubtracted({ alpha: 0 })],
    ...recorded("LeakyReLU()"),
  },
  {
    ...layer("keras", "PReLU"),
    versions: all,
    ...onBackends(layers.preluOfKeras1),
    findings: [
      finding.preluOnTheano(keras1Sources.layers),
      finding.preluFromParts,
      finding.nothingSubtracted({}),
    ],
    ...recorded("PReLU(alpha=0.25)", "PReLU() [fresh, zeros]"),
  },
  {
    ...layer("keras", "ELU"),
    versions: ">=1.0.0,<1.1.1",
    ...onBackends(layers.eluBefore1_1_1),
    findings: [finding.eluFromParts, finding.eluFromTheanoParts, finding.nothingSubtracted({})],
  },
  {
    ...layer("keras", "ELU"),
    versions: ">=1.1.1,<2",
    ...onBackends({ ...layers.elu, documented: layers.eluBefore1_1_1.documented }),
    ...recorded("ELU()", "ELU(alpha=0.5)"),
  },
  {
    ...layer("keras", "ThresholdedReLU"),
    versions: all,
    ...onBackends(layers.thresholdedRelu),
    findings: [finding.multipliedByZero(keras1Sources.layers)],
    ...recorded("ThresholdedReLU()"),
  },
  {
    ...layer("keras", "ParametricSoftplus"),
    versions: all,
    ...onBackends(layers.parametricSoftplus),
    ...recorded("ParametricSoftplus()"),
  },
  {
    ...layer("keras", "SReLU"),
    versions: all,
    ...onBackends(layers.sReLU),
    findings: [finding.nothingSubtracted({})],
    ...recorded("SReLU(t_left=-1,a_left=0.1,t_right=2,a_right=0.5)"),
  },
];

const maxout: Brief = {
  name: "keras.layers.MaxoutDense",
  versions: all,
  spellings: classes("keras.layers.MaxoutDense", "keras.layers.core.MaxoutDense"),
  ...onBackends(layers.maxoutDense),
};

export const keras1: readonly Brief[] = [...functions, ...backend, ...layerEntries, maxout];
