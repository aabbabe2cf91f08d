// What each rule reports and why, with an example; docs/rules/ and the rule descriptions in SARIF are made from it.
import type { Rule } from "./finding.ts";

export interface RuleText {
  /** What the rule reports, in one sentence. */
  readonly says: string;
  readonly why: string;
  /** What the example's requirements pin, where that matters. */
  readonly pinned?: string;
  readonly before: string;
  /** The same code without the finding. */
  readonly after: string;
}

export const ruleTexts: Readonly<Record<Rule, RuleText>> = {
  "unknown-activation": {
    says: "A string names no activation that this call takes in this version.",
    why: "The layer raises an exception when it is made. A suggestion is a name that this version has: the same letters with a slip, or a name that computes the same. Names that the project registers count in Keras 2 and are not looked up in Keras 3, where the function itself has to be passed.",
    before: 'from keras.layers import Dense\nx = Dense(8, activation="sigmiod")\n',
    after: 'from keras.layers import Dense\nx = Dense(8, activation="sigmoid")\n',
  },
  "missing-in-version": {
    says: "The stated version does not have this name or this module.",
    why: "The import or the attribute raises an exception. It is reported where a requirement, a lock file, a setting or the environment states the version, and not where code catches the exception or asks for the version first.",
    pinned: "tensorflow==2.3.0",
    before: "import tensorflow as tf\ny = tf.keras.activations.silu(x)\n",
    after: "import tensorflow as tf\ny = tf.keras.activations.swish(x)\n",
  },
  "unknown-parameter": {
    says: "The call does not fit the parameters that the activation has in this version.",
    why: "The call raises a TypeError: for a parameter that is not there, for more positional arguments than there are, or for a parameter that has to be given. Frameworks call one thing by different names: what is alpha in TensorFlow is negative_slope in PyTorch and in Keras 3, and axis is dim in PyTorch. The fix takes the name under which this version computes the same.",
    pinned: "torch==2.1.0",
    before: "from torch import nn\nact = nn.LeakyReLU(alpha=0.2)\n",
    after: "from torch import nn\nact = nn.LeakyReLU(negative_slope=0.2)\n",
  },
  "refused-value": {
    says: "The activation refuses this value in this version.",
    why: "The call raises an exception, at once or when it first computes: for a negative slope in Keras 3, for bounds in the wrong order, for a flag where PyTorch wants a string.",
    pinned: "torch==2.1.0",
    before: "from torch import nn\nclip = nn.Hardtanh(2.0, -2.0)\n",
    after: "from torch import nn\nclip = nn.Hardtanh(-2.0, 2.0)\n",
  },
  "changed-meaning": {
    says: "The name computes something else in the version that the code was written for.",
    why: "Nothing fails, but a trained model answers differently. hard_sigmoid, for one, is clip(0.2 x + 0.5, 0, 1) in Keras 2 and relu6(x + 3) / 6 in Keras 3. The fix writes out what was computed before.",
    pinned: "keras==3.4.1",
    before: "import keras\ny = keras.activations.hard_sigmoid(x)\n",
    after: "import keras\ny = (lambda x: keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0))(x)\n",
  },
  "different-default": {
    says: "A default differs from that of the namesake which the same file takes from elsewhere.",
    why: "Two calls that look alike compute different things. Only defaults are compared, and only where neither call gives the parameter. The fix writes the default out.",
    before:
      "import torch.nn as nn\nfrom keras.layers import LeakyReLU\na = nn.LeakyReLU()\nb = LeakyReLU()\n",
    after:
      "import torch.nn as nn\nfrom keras.layers import LeakyReLU\na = nn.LeakyReLU(negative_slope=0.01)\nb = LeakyReLU()\n",
  },
  "softmax-without-dim": {
    says: "A softmax of PyTorch does not say over which dimension.",
    why: "Modules and functions of torch.nn warn and choose by the number of dimensions: 0 for tensors of 0, 1 or 3 dimensions, else 1. Functions of torch itself raise an exception. The fix takes the last dimension, which may not be the one that was chosen.",
    before: "from torch import nn\nhead = nn.Softmax()\n",
    after: "from torch import nn\nhead = nn.Softmax(dim=-1)\n",
  },
  "one-unit-softmax": {
    says: "A softmax over a single unit is the same for every input.",
    why: "exp(x) / exp(x) is 1, so the layer learns nothing. One output that is a probability wants a sigmoid.",
    before: 'from keras.layers import Dense\ny = Dense(1, activation="softmax")\n',
    after: 'from keras.layers import Dense\ny = Dense(1, activation="sigmoid")\n',
  },
  "loses-digits": {
    says: "The framework's own code loses digits in float32.",
    why: "Where a sum cancels, next to nothing of a small result is left: 1 + erf(u) for negative u, exp(x) - 1 near 0, log(1 + exp(x)) far below 0. The values are small, so most networks do not notice; a comparison with another framework, a logarithm or a quotient does. The message says how large the error is and where, by the code of this version and backend with functions that are rounded correctly, and which spelling keeps the digits.",
    before: "import torch\ny = torch.nn.functional.gelu(x)\n",
    after: "import torch\ny = 0.5 * x * torch.erfc(-x / 2**0.5)\n",
  },
  "differs-in-place": {
    says: "PyTorch cannot work out the gradient of a negative slope in place.",
    why: "In place, the gradient is taken from the result. With a negative slope, negative inputs have positive results, so the sign of the input is lost, and the backward pass raises an exception.",
    before: "from torch import nn\nact = nn.LeakyReLU(-0.1, inplace=True)\n",
    after: "from torch import nn\nact = nn.LeakyReLU(-0.1, inplace=False)\n",
  },
  "no-gradient": {
    says: "The function has no gradient, in code that trains.",
    why: "Training raises an exception, or the weights before it never change.",
    before: "import theano.tensor as T\ny = T.nnet.ultra_fast_sigmoid(x)\ng = T.grad(y.sum(), w)\n",
    after: "import theano.tensor as T\ny = T.nnet.sigmoid(x)\ng = T.grad(y.sum(), w)\n",
  },
  "wrong-gradient": {
    says: "The framework computes a gradient that is not the slope of what it computes, with these parameters.",
    why: "PuzzleLib takes the gradient of leakyRelu from the result, which for a negative slope has lost the sign of the input: training moves the wrong way there.",
    before:
      "from PuzzleLib.Modules import Activation, leakyRelu\nmod = Activation(leakyRelu, args=(-0.2,))\n",
    after:
      "from PuzzleLib.Modules import Activation, leakyRelu\nmod = Activation(leakyRelu, args=(0.2,))\n",
  },
  "wrong-own-gradient": {
    says: "A gradient that the code computes itself is not the slope of what the code computes.",
    why: "Nothing fails, and training follows another function than the one that is used. What is looked at are functions with tf.custom_gradient, jax.custom_jvp, jax.custom_vjp and torch.autograd.Function whose forward pass is a known function, or near to one. A gradient that is handed on unchanged is left out: that is a straight-through estimator.",
    before:
      "import tensorflow as tf\n\n\n@tf.custom_gradient\ndef silu(x):\n    s = tf.sigmoid(x)\n    return x * s, lambda dy: dy * x * s * (1.0 - s)\n",
    after:
      "import tensorflow as tf\n\n\n@tf.custom_gradient\ndef silu(x):\n    s = tf.sigmoid(x)\n    return x * s, lambda dy: dy * (s + x * s * (1.0 - s))\n",
  },
  "own-definition": {
    says: "A function that the file defines itself is one that this version of the library has.",
    why: "The library's function may be faster, and is exact where a formula that is written out overflows or cancels. The two are proved to be equal as real functions; the last digits may differ. The rule is off unless it is asked for.",
    pinned: "torch==2.4.0",
    before: "import torch\n\n\ndef act(x):\n    return x * torch.sigmoid(x)\n",
    after: "import torch\n\n\ndef act(x):\n    return torch.nn.functional.silu(x)\n",
  },
  "wrong-documentation": {
    says: "The documentation states one thing where the code computes another.",
    why: "Who writes the function again from its documentation gets other numbers. The message names both formulas, the largest difference and where it is.",
    before: "import keras\ny = keras.ops.hard_sigmoid(x)\n",
    after: "import keras\ny = keras.ops.sigmoid(x)\n",
  },
  "saved-model-changes-meaning": {
    says: "A saved model has an activation that computes something else in the version that loads it.",
    why: "The file has the name of the activation alone, and the name has changed its function: a model that Keras 2 saved with hard_sigmoid answers differently in Keras 3. The message says who saved it, both formulas, and how far apart they are. It is told at the call that loads the model, and in the model's own file. A function of custom_objects takes the place of the name.",
    pinned: "keras==3.15.1",
    before: 'from keras.models import load_model\nnet = load_model("lstm.h5")\n',
    after:
      'import keras\nfrom keras.models import load_model\nkept = {"hard_sigmoid": lambda x: keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)}\nnet = load_model("lstm.h5", custom_objects=kept)\n',
  },
  "saturating-hidden": {
    says: "A function with hard limits stands between two layers.",
    why: "Outside a short interval its gradient is exactly 0, so hidden units there stop learning. The rule is off unless it is asked for.",
    before:
      'from keras.layers import Dense\na = Dense(8, activation="hard_sigmoid")\nb = Dense(1, activation="sigmoid")\n',
    after:
      'from keras.layers import Dense\na = Dense(8, activation="relu")\nb = Dense(1, activation="sigmoid")\n',
  },
};
