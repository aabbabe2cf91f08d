// The modules of Keras and tf.keras, each with its further names.

import type { Package } from "./names.ts";

/** Modules by their public name. */
type Modules = Readonly<Record<string, readonly string[]>>;

/** Where Keras kept its layers before they had one place. */
const layers =
  "core core.dense core.activation convolutional convolutional_recurrent recurrent advanced_activations activation activations local locally_connected rnn attention dense separable_convolutional wrappers cudnn_recurrent";

const applications =
  "convnext densenet efficientnet efficientnet_v2 inception_resnet_v2 inception_v3 mobilenet mobilenet_v2 mobilenet_v3 nasnet regnet resnet resnet50 resnet_rs resnet_v2 vgg16 vgg19 xception";

const inside = (library: Package): Modules => ({
  [`${library}.layers`]: layers.split(" ").map((part) => `${library}.layers.${part}`),
  [`${library}.applications`]: applications
    .split(" ")
    .map((part) => `${library}.applications.${part}`),
  [`${library}.activations`]: [`${library}.activations.activations`],
  [`${library}.backend`]: [
    `${library}.backend.common`,
    `${library}.backend.tensorflow_backend`,
    `${library}.backend.theano_backend`,
    `${library}.backend.cntk_backend`,
    `${library}.legacy.backend`,
  ],
});

export const kerasModules: Modules = {
  keras: [
    "keras.src",
    "keras.api",
    "keras.api._v2.keras",
    "keras.api._v1.keras",
    "keras._tf_keras.keras",
    "keras_core",
    "keras_core.src",
  ],
  ...inside("keras"),
};

export const tfKerasModules: Modules = {
  "tf.keras": [
    "tf.python.keras",
    "tf.contrib.keras",
    "tf.keras._impl.keras",
    "tf.keras.api",
    "tf_keras",
    "tf_keras.api",
    "tf.contrib.keras.api.keras",
    "tf.contrib.keras.python.keras",
    "tf.compat.v1.keras",
    "tf.compat.v2.keras",
  ],
  ...inside("tf.keras"),
};
