// Python that no person writes.
import type { Random } from "./random.ts";
import { code } from "../python/code.ts";
import { mutated, piecewise } from "./texts.ts";

export const pythonText = (random: Random): string =>
  random.chance(0.5)
    ? mutated(random, random.pick(samples), pieces)
    : (random.chance(0.8) ? "import keras\nfrom keras.layers import *\n" : "") +
      piecewise(random, pieces, 60);

export const pieces: readonly string[] = [
  ...["(", ")", "[", "]", "{", "}", '"""', "'", '"', "\n", "\n", "\n", "\r\n", "    ", "\n    "],
  ...["\t", "\\", "\\\n", "#", ":", ",", "=", ".", "*", "**", "@", ";", "->", ":=", "...", "f'{"],
  ...["def f(x, activation='relu'):", "class A(Layer):", "lambda a: ", "for x in [", "if x:"],
  ...["else:", "try:", "except E:", "with a as b:", "global x", "return ", "yield ", "await "],
  ...["import keras\n", "from keras import activations as A\n", "from keras.layers import (\n"],
  ...[
    "import tensorflow as tf\n",
    "import theano.tensor as T\n",
    "import torch.nn.functional as F",
  ],
  ...["from jax import nn\n", "from keras.activations import hard_sigmoid\n", "as K", "import *"],
  ...["Dense(1, activation=", "Activation(", "LSTM(3, recurrent_activation=", "get(", "A.relu(x, "],
  ...["keras.activations.", "tf.nn.", "T.nnet.", "F.", "nn.", "layers.", "self.act", "relu", "elu"],
  ...["hard_sigmoid", "softmax", "gelu(approximate=", "leaky_relu(x, ", "sigmiod", "alpha=", "0.1"],
  ...["-1e400", "1_000", "0x1F", "1j", "None", "True", "'relu'", '"tanh"', "'[x](command:evil)'"],
  ...["custom_objects={'a': f}", "load_model(p, custom_objects=d0)", "d0 = d1\n", "d1['x'] = f\n"],
  ...["get_custom_objects()", "@keras.saving.register_keras_serializable('p', 'n')\n", "%%bash\n"],
  ...["# activation-lens: ignore", "# activation-lens: ignore[x]", "%env KERAS_BACKEND=theano\n"],
  ...[
    "os.environ['KERAS_BACKEND'] = 'jax'\n",
    "model.compile()",
    "ACT = 'elu'\n",
    "ACT",
    "x = y\n",
  ],
];

/** A little of everything that is followed. */
const samples: readonly string[] = [
  code,
  `import keras, tensorflow as tf
from keras.models import load_model

@keras.saving.register_keras_serializable("mine", "mish")
def mish(x): return x * tf.math.tanh(tf.math.softplus(x))

objects = {"swish2": mish}
model = load_model("a.h5", custom_objects=objects)
for name in ["relu", "hard_sigmoid", "mish"]:
    model.add(keras.layers.Dense(3, activation=name))
y = keras.activations.relu(x, alpha=0.1, max_value=6)  # activation-lens: ignore[changed-meaning]
z = keras.backend.hard_sigmoid(y) if a else keras.activations.get("softmiax")(y)
model.compile(loss="mse")
`,
  `import torch
from torch import nn
import torch.nn.functional as F
import jax

net = nn.Sequential(nn.Linear(1, 2), nn.LeakyReLU(0.2), nn.GELU(approximate="tanh"), nn.Hardtanh(min_val=1))
y = F.leaky_relu(x, negative_slope=0.3) + F.gelu(x) + torch.sigmoid(x)
z = jax.nn.gelu(x, approximate=False) + jax.nn.leaky_relu(x)
`,
];
