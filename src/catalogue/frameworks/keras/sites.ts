// The calls of Keras and tf.keras in which a string names an activation.

import type { Loader, Site } from "../../site.ts";
import { applications } from "./applications.ts";
import type { Package } from "./names.ts";

/** Layers whose constructor takes `parameter` at the same place. */
interface Row {
  readonly layers: string;
  readonly parameter?: string;
  readonly formerKeyword?: string;
  readonly position?: number;
  readonly default?: string;
  readonly through?: string;
  readonly versions?: string;
}

/** Their strings are names of activations and nothing else. */
export const checkedParameters: readonly string[] = [
  "activation",
  "recurrent_activation",
  "inner_activation",
  "identifier",
];

const convolutions = "Conv1D Conv2D Conv3D Conv2DTranspose SeparableConv1D SeparableConv2D";

const keras1: readonly Row[] = [
  { layers: "Highway", position: 1 },
  { layers: "Dense TimeDistributedDense", position: 2 },
  { layers: "Convolution1D AtrousConvolution1D LocallyConnected1D", position: 3 },
  {
    layers: "Convolution2D AtrousConvolution2D SeparableConvolution2D LocallyConnected2D",
    position: 4,
  },
  { layers: "Deconvolution2D Convolution3D", position: 5 },
  { layers: "SimpleRNN GRU", position: 3, default: "tanh" },
  { layers: "LSTM", position: 4, default: "tanh" },
  { layers: "ConvLSTM2D", position: 6, default: "tanh" },
  { layers: "GRU", parameter: "inner_activation", position: 4, default: "hard_sigmoid" },
  { layers: "LSTM", parameter: "inner_activation", position: 5, default: "hard_sigmoid" },
  { layers: "ConvLSTM2D", parameter: "inner_activation", position: 7, default: "hard_sigmoid" },
  { layers: "*", parameter: "inner_activation" },
];

const standalone2: readonly Row[] = [
  { layers: "LocallyConnected1D LocallyConnected2D", position: 5 },
  { layers: "Conv1D Conv2D Conv3D Conv3DTranspose DepthwiseConv2D", position: 6 },
  { layers: "Conv2DTranspose SeparableConv1D SeparableConv2D", position: 7 },
  {
    layers: "GRUCell GRU LSTMCell LSTM",
    parameter: "recurrent_activation",
    formerKeyword: "inner_activation",
    position: 2,
    default: "hard_sigmoid",
    versions: ">=2,<2.3",
  },
  { layers: "ConvLSTM2DCell", position: 6, default: "tanh", versions: ">=2.2,<2.4" },
  {
    layers: "ConvLSTM2DCell",
    parameter: "recurrent_activation",
    position: 7,
    default: "hard_sigmoid",
    versions: ">=2.2,<2.4",
  },
];

/** The same in Keras 2 and 3, and in tf.keras. */
const since2: readonly Row[] = [
  { layers: "Dense", position: 1 },
  {
    layers: "SimpleRNNCell SimpleRNN GRUCell GRU LSTMCell LSTM",
    position: 1,
    default: "tanh",
  },
  { layers: "ConvLSTM1D ConvLSTM2D ConvLSTM3D", position: 6, default: "tanh" },
];

/** The versions since LSTM has sigmoid, and those in which the convolutional ones have hard_sigmoid. */
const recurrent = (sigmoid: string, hardSigmoid: string): readonly Row[] => [
  {
    layers: "GRUCell GRU LSTMCell LSTM",
    parameter: "recurrent_activation",
    formerKeyword: "inner_activation",
    position: 2,
    default: "sigmoid",
    versions: sigmoid,
  },
  {
    layers: "ConvLSTM1D ConvLSTM2D ConvLSTM3D",
    parameter: "recurrent_activation",
    formerKeyword: "inner_activation",
    position: 7,
    default: "hard_sigmoid",
    versions: hardSigmoid,
  },
  {
    layers: "ConvLSTM1D ConvLSTM2D ConvLSTM3D",
    parameter: "recurrent_activation",
    position: 7,
    default: "sigmoid",
    versions: ">=3",
  },
  { layers: "*", parameter: "recurrent_activation" },
];

/** TensorFlow 1's layers, which `tf.compat.v1` keeps. */
const tensorflow1: readonly Row[] = [
  {
    layers: "GRUCell GRU LSTMCell LSTM",
    parameter: "recurrent_activation",
    position: 2,
    default: "hard_sigmoid",
    versions: "<2",
  },
  {
    layers: "GRUCell GRU LSTMCell LSTM",
    parameter: "recurrent_activation",
    position: 2,
    default: "hard_sigmoid",
    through: "compat.v1",
    versions: "<3",
  },
];

const ofTensorflow: readonly Row[] = [
  { layers: "EinsumDense", position: 2 },
  { layers: "DepthwiseConv1D DepthwiseConv2D", position: 6 },
  { layers: `${convolutions} Conv1DTranspose Conv3DTranspose`, position: 7 },
];

const within = (versions: string, rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => ({ versions, ...row }));

const layerSites = (library: Package, rows: readonly Row[]): readonly Site[] =>
  rows.flatMap(({ layers, parameter = "activation", ...rest }) =>
    layers.split(" ").map((layer) => ({
      kind: "argument" as const,
      callee: `${library}.layers.${layer}`,
      parameter,
      ...rest,
    })),
  );

const everywhere = (library: Package): readonly Site[] => [
  {
    kind: "argument",
    callee: `${library}.activations.get`,
    parameter: "identifier",
    position: 0,
  },
  {
    kind: "argument",
    callee: `${library}.activations.deserialize`,
    parameter: "name",
    position: 0,
  },
  ...layerSites(library, [{ layers: "Activation", position: 0 }]),
  {
    kind: "argument",
    callee: `${library}.applications.*`,
    parameter: "classifier_activation",
  },
];

export const kerasSites: readonly Site[] = [
  ...everywhere("keras"),
  ...applications("keras"),
  ...layerSites("keras", [
    ...within("<2", keras1),
    ...within(">=2,<2.4", standalone2),
    ...within(">=2", since2),
    ...within(">=2.3", recurrent(">=2.3", ">=2,<3")),
    ...within(">=2.4", ofTensorflow),
    { layers: "*" },
  ]),
];

export const tfKerasSites: readonly Site[] = [
  ...everywhere("tf.keras"),
  ...applications("tf.keras"),
  ...layerSites("tf.keras", [
    ...since2,
    ...recurrent(">=2", "<3"),
    ...tensorflow1,
    ...ofTensorflow,
    { layers: "*" },
  ]),
];

/** keras/engine/saving.py and keras/src/saving/saving_api.py; YAML until 2.6. */
export const loadersOf = (library: Package): readonly Loader[] => [
  { callee: `${library}.models.load_model`, parameter: "filepath", takes: "path" },
  { callee: `${library}.saving.load_model`, parameter: "filepath", takes: "path" },
  { callee: `${library}.models.model_from_json`, parameter: "json_string", takes: "text" },
  { callee: `${library}.models.model_from_yaml`, parameter: "yaml_string", takes: "text" },
];
