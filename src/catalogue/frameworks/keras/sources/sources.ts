// Where Keras's documentation and code were read, by release.

export const prefix = "keras-team/keras@";

const at = (release: string, path: string): string => `${prefix}${release}:keras/${path}`;

export const keras1Sources = {
  core: at("1.2.2", "layers/core.py"),
  activations: at("1.2.2", "activations.py"),
  layers: at("1.2.2", "layers/advanced_activations.py"),
  layersBefore1_1_1: at("1.1.0", "layers/advanced_activations.py"),
  tensorflow: at("1.2.2", "backend/tensorflow_backend.py"),
  reluBefore1_0_7: at("1.0.6", "backend/tensorflow_backend.py#L936"),
  theano: at("1.2.2", "backend/theano_backend.py"),
} as const;

export const keras2Sources = {
  activations: at("2.3.1", "activations.py"),
  layers: at("2.3.1", "layers/advanced_activations.py"),
  tensorflow: at("2.3.1", "backend/tensorflow_backend.py"),
  tensorflowBefore2_2_3: at("2.2.2", "backend/tensorflow_backend.py"),
  theano: at("2.3.1", "backend/theano_backend.py"),
  theanoBefore2_2_3: at("2.2.2", "backend/theano_backend.py"),
  cntk: at("2.3.1", "backend/cntk_backend.py"),
} as const;

export const tfKeras = {
  reluBefore2_1:
    "https://www.tensorflow.org/versions/r2.0/api_docs/python/tf/keras/activations/relu",
  // A fork of TensorFlow 1.15; the documentation of 1.15 and 2.0 shows the same docstring.
  seluBefore2_1: "DeepRec-AI/DeepRec@aab043f1e0f6:tensorflow/python/keras/activations.py",
  activations: at("v2.15.0", "activations.py"),
  backend: at("v2.15.0", "backend.py"),
  layers: at("v2.15.0", "layers/activation"),
} as const;

export const keras3Sources = {
  activationsBefore3_2_1: at("v3.2.0", "activations/activations.py"),
  activations: at("v3.15.1", "src/activations/activations.py"),
  layers: at("v3.15.1", "src/layers/activations"),
  ops: at("v3.15.1", "src/ops/nn.py"),
  opsNumpy: at("v3.15.1", "src/ops/numpy.py"),
  numpy: at("v3.15.1", "src/backend/numpy/nn.py"),
  torch: at("v3.15.1", "src/backend/torch/nn.py"),
  jax: at("v3.15.1", "src/backend/jax/nn.py"),
  tensorflow: at("v3.15.1", "src/backend/tensorflow/nn.py"),
} as const;
