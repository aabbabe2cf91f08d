/** Small projects in which each kind of statement about a call occurs; one call a line. */
export interface SurfaceProject {
  readonly name: string;
  readonly pins: string;
  readonly code: string;
}

export const projects: readonly SurfaceProject[] = [
  {
    name: "PyTorch",
    pins: "torch==2.1.0\n",
    code: `import torch
import torch.nn.functional as F
from torch import nn
a = nn.LeakyReLU(0.2)
b = nn.LeakyReLU(slope)
c = nn.LeakyReLU(alpha=0.2)
d = nn.Softshrink(-1.0)
e = nn.GELU(approximate="tanh")
f = nn.GELU(approximate=form)
g = torch.softmax(x, dim=-1)
h = torch.softmax(x)
i = nn.Softplus(beta=2, threshold=10)
j = nn.Hardtanh(2.0, -2.0)
k = F.elu if smooth else F.relu
l = k(x)
m = nn.CELU(alpha=0.7)
n = F.leaky_relu(x, 0.1, negative_slope=0.3)
o = nn.RNN(8, 8)
p = F.celu(x, **options)
q = nn.Hardsigmoid()
r = nn.Threshold(0.1)
s = F.hardtanh(x, -2, 2)
`,
  },
  {
    name: "Keras 3",
    pins: "keras==3.4.1\n",
    code: `import keras
from keras import activations, layers
a = layers.Dense(8, activation="hard_sigmoid")
b = layers.LeakyReLU(negative_slope=-0.2)
c = layers.LeakyReLU(0.1)
d = activations.relu(x, alpha=0.2)
e = activations.relu(x, negative_slope=0.1, max_value=6)
f = layers.LSTM(8)
g = keras.ops.hard_sigmoid(x)
h = activations.elu(x, alpha=args.alpha)
i = activations.gelu(x)
j = activations.gelu(x, approximate=True)
`,
  },
  {
    name: "Keras 2 on Theano",
    pins: "keras==2.2.4\ntheano==1.0.5\n",
    code: `import os
os.environ["KERAS_BACKEND"] = "theano"
import keras
from keras.layers import LSTM, Dense, ThresholdedReLU
import theano.tensor as T
a = Dense(8, activation="hard_sigmoid")
b = ThresholdedReLU(theta=0.7)
c = LSTM(8)
d = T.nnet.ultra_fast_sigmoid(x)
e = T.nnet.softsign(x)
f = keras.activations.mish(x)
g = T.nnet.relu(x, alpha=0.1)
`,
  },
  {
    name: "TensorFlow and JAX",
    pins: "tensorflow==2.13.0\njax==0.4.35\n",
    code: `import jax
import tensorflow as tf
a = tf.nn.leaky_relu(x, alpha=0.1)
b = tf.nn.leaky_relu(x, negative_slope=0.1)
c = tf.nn.gelu(x)
d = jax.nn.gelu(x, approximate=False)
e = jax.nn.softmax(x, axis=0)
f = tf.keras.layers.LeakyReLU()
g = tf.nn.crelu(x)
h = jax.nn.celu(x, alpha)
i = jax.nn.leaky_relu(x, alpha=slope)
`,
  },
  {
    name: "PuzzleLib and nothing pinned",
    pins: "PuzzleLib==1.0.2\n",
    code: `from PuzzleLib.Modules import Activation, leakyRelu, clip, elu
from lasagne.nonlinearities import LeakyRectify
a = Activation(leakyRelu, args=(0.2,))
b = Activation(clip, args=(0.0, top))
c = LeakyRectify(0.3)
d = Activation(elu)
`,
  },
];
