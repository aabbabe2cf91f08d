// Modules that have several names: every path on the left is read as the one on the right.

const parts = [
  "core",
  "core.dense",
  "core.activation",
  "convolutional",
  "convolutional_recurrent",
  "recurrent",
  "advanced_activations",
  "activation",
  "activations",
  "local",
  "locally_connected",
  "rnn",
  "attention",
  "dense",
  "separable_convolutional",
  "wrappers",
  "cudnn_recurrent",
];

/** By real path; what a framework re-exports is called by its public place. */
export const moduleNames: ReadonlyMap<string, string> = new Map([
  ...same("tf", [
    "tensorflow",
    "tensorflow.compat.v1",
    "tensorflow.compat.v2",
    "tensorflow.compat",
  ]),
  ...same("tf", [
    "tf.compat.v1",
    "tf.compat.v2",
    "tensorflow.python",
    "tensorflow.python.framework",
  ]),
  ...same("tf.math", ["tf.ops.math_ops", "tf.python.ops.math_ops"]),
  ...same("tf.nn", ["tf.ops.nn_ops", "tf.ops.nn", "tf.ops.gen_nn_ops"]),
  ...same("tf.keras", [
    "tf.python.keras",
    "tf.contrib.keras",
    "tf.keras._impl.keras",
    "tf.keras.api",
  ]),
  ...same("tf.keras", [
    "tf_keras",
    "tf_keras.api",
    "tf.contrib.keras.api.keras",
    "tf.contrib.keras.python.keras",
  ]),
  ...same("tf.keras", ["tf.compat.v1.keras", "tf.compat.v2.keras"]),
  ...kerasModules("tf.keras"),
  ...same("keras", [
    "keras.src",
    "keras.api",
    "keras.api._v2.keras",
    "keras.api._v1.keras",
    "keras._tf_keras.keras",
    "keras_core",
    "keras_core.src",
  ]),
  ...kerasModules("keras"),
  ...same("theano.tensor", ["theano.tensor.basic", "theano.tensor.elemwise", "theano.tensor.opt"]),
  ...same("theano.tensor.nnet", [
    "theano.tensor.nnet.nnet",
    "theano.tensor.nnet.sigm",
    "theano.tensor.nnet.basic",
  ]),
  ...same("torch.nn", ["torch.nn.modules", "torch.nn.modules.activation"]),
  ...same("jax.nn", ["jax.nn.functions", "jax._src.nn.functions", "jax.experimental.stax.nn"]),
  ...same("flax.linen", ["flax.nn", "flax.linen.activation", "flax.linen.linear"]),
]);

/** The modules in which Keras kept its layers before they had one place. */
function kerasModules(keras: string): readonly (readonly [string, string])[] {
  const layers = `${keras}.layers`;
  return [
    ...same(
      layers,
      parts.map((part) => `${layers}.${part}`),
    ),
    ...same(`${keras}.activations`, [`${keras}.activations.activations`]),
    ...same(`${keras}.backend`, [
      `${keras}.backend.common`,
      `${keras}.backend.tensorflow_backend`,
      `${keras}.backend.theano_backend`,
      `${keras}.backend.cntk_backend`,
      `${keras}.legacy.backend`,
    ]),
  ];
}

function same(name: string, paths: readonly string[]): readonly (readonly [string, string])[] {
  return paths.map((path) => [path, name]);
}
