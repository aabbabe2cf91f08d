// Calls with one finding, and the code after its fix.
import type { Rule } from "../../../src/advice/finding.ts";

export interface FixCase {
  readonly rule: Rule;
  readonly code: string;
  readonly requirements?: string;
  readonly path?: string;
  /** Which of the fixes; the first unless said. */
  readonly fix?: number;
  readonly fixed: string;
  /** How many findings of the rule it settles; 1 unless said. */
  readonly settles?: number;
  /** What the fixed code computes. */
  readonly computes?: string;
}

/** What these say has no one answer. */
export const rulesWithoutFixes: ReadonlySet<string> = new Set([
  "loses-digits",
  "wrong-documentation",
  "wrong-gradient",
  "saturating-hidden",
  "one-unit-softmax",
  "saved-model-changes-meaning",
  "wrong-own-gradient",
]);

export const callsFixed: readonly FixCase[] = [
  {
    rule: "no-gradient",
    code: "import theano.tensor as T\ny = T.nnet.ultra_fast_sigmoid(x)\ng = T.grad(y, w)\n",
    fixed: "import theano.tensor as T\ny = T.nnet.sigmoid(x)\ng = T.grad(y, w)\n",
    computes: "theano:theano.tensor.nnet.sigmoid",
  },
  {
    rule: "different-default",
    code: "import torch.nn as nn\nfrom keras.layers import LeakyReLU\na = nn.LeakyReLU()\nb = LeakyReLU()\n",
    fixed:
      "import torch.nn as nn\nfrom keras.layers import LeakyReLU\na = nn.LeakyReLU(negative_slope=0.01)\nb = LeakyReLU()\n",
    settles: 2,
    computes: "torch:torch.nn.LeakyReLU(negative_slope=0.01)",
  },
  {
    rule: "unknown-parameter",
    code: "import torch.nn as nn\nact = nn.LeakyReLU(alpha=0.2)\n",
    requirements: "torch==2.1.0",
    fixed: "import torch.nn as nn\nact = nn.LeakyReLU(negative_slope=0.2)\n",
    computes: "torch:torch.nn.LeakyReLU(negative_slope=0.2)",
  },
  {
    rule: "unknown-parameter",
    code: "from keras import activations\ny = activations.relu(x, alpha=0.2, max_value=6)\n",
    requirements: "keras==3.4.1",
    fixed:
      "from keras import activations\ny = activations.relu(x, negative_slope=0.2, max_value=6)\n",
    computes: "keras@3.4.1:keras.activations.relu(negative_slope=0.2,max_value=6)",
  },
  {
    rule: "unknown-parameter",
    code: "import jax\ny = jax.nn.leaky_relu(x, alpha=slope)\n",
    requirements: "jax==0.10.2",
    fixed: "import jax\ny = jax.nn.leaky_relu(x, negative_slope=slope)\n",
  },
  {
    rule: "unknown-parameter",
    code: "from torch import nn\nnorm = nn.Softmax(axis=1)\n",
    requirements: "torch==2.1.0",
    fixed: "from torch import nn\nnorm = nn.Softmax(dim=1)\n",
  },
  {
    rule: "unknown-parameter",
    code: "import tensorflow as tf\ny = tf.nn.leaky_relu(x, negative_slope=0.1)\n",
    requirements: "tensorflow==2.13.0",
    fixed: "import tensorflow as tf\ny = tf.nn.leaky_relu(x, alpha=0.1)\n",
    computes: "tensorflow:tf.nn.leaky_relu(alpha=0.1)",
  },
  {
    rule: "refused-value",
    code: "from torch import nn\nclip = nn.Hardtanh(2.0, max_val=-2.0)\n",
    requirements: "torch==2.1.0",
    fixed: "from torch import nn\nclip = nn.Hardtanh(-2.0, max_val=2.0)\n",
    computes: "torch:torch.nn.Hardtanh(min_val=-2,max_val=2)",
  },
  {
    rule: "refused-value",
    code: "import torch.nn as nn\nact = nn.GELU(approximate=True)\n",
    requirements: "torch==2.1.0",
    fixed: 'import torch.nn as nn\nact = nn.GELU(approximate="tanh")\n',
    computes: "torch:torch.nn.GELU(approximate=tanh)",
  },
  {
    rule: "refused-value",
    code: "from torch import nn\nact = nn.PReLU(0.1, device=device)\n",
    requirements: "torch==2.1.0",
    fixed: "from torch import nn\nact = nn.PReLU(init=0.1, device=device)\n",
    computes: "torch:torch.nn.PReLU(init=0.1)",
  },
  // Inferred, not run: both make a vector of num_parameters numbers, in python/paddle/nn/layer/activation.py and
  // python/mlx/nn/layers/activations.py.
  {
    rule: "refused-value",
    code: "import paddle\nact = paddle.nn.PReLU(0.1)\n",
    fixed: "import paddle\nact = paddle.nn.PReLU(init=0.1)\n",
    computes: "paddle:paddle.nn.PReLU(init=0.1)",
  },
  {
    rule: "refused-value",
    code: "import mlx.nn as nn\nact = nn.PReLU(0.1)\n",
    fixed: "import mlx.nn as nn\nact = nn.PReLU(init=0.1)\n",
    computes: "mlx:mlx.nn.PReLU(init=0.1)",
  },
  {
    rule: "different-default",
    code: "import jax\nimport torch.nn.functional as F\na = F.gelu(x)\nb = jax.nn.gelu(x)\n",
    requirements: "jax==0.4.30\ntorch==2.3.0",
    fixed:
      'import jax\nimport torch.nn.functional as F\na = F.gelu(x, approximate="none")\nb = jax.nn.gelu(x)\n',
    settles: 2,
    computes: "torch:torch.nn.functional.gelu(approximate=none)",
  },
  {
    rule: "no-gradient",
    code: "import theano\ny = theano.tensor.nnet.ultra_fast_sigmoid(x)\ng = theano.grad(y, w)\n",
    fixed: "import theano\ny = theano.tensor.nnet.sigmoid(x)\ng = theano.grad(y, w)\n",
    computes: "theano:theano.tensor.nnet.sigmoid",
  },
  {
    rule: "refused-value",
    code: "import torch.nn.functional as F\ny = F.gelu(x, approximate=False)\n",
    requirements: "torch==2.1.0",
    fixed: 'import torch.nn.functional as F\ny = F.gelu(x, approximate="none")\n',
    computes: "torch:torch.nn.functional.gelu(approximate=none)",
  },
  {
    rule: "refused-value",
    code: "from torch import nn\nact = nn.RReLU(0.5, upper=0.1)\n",
    requirements: "torch==2.1.0",
    fixed: "from torch import nn\nact = nn.RReLU(0.1, upper=0.5)\n",
    computes: "torch:torch.nn.RReLU(lower=0.1,upper=0.5)",
  },
  {
    rule: "different-default",
    code: 'import keras\nimport jax\na = keras.layers.LeakyReLU(name="x",)\nb = jax.nn.leaky_relu(x)\n',
    requirements: "keras==3.8.0\njax==0.4.30",
    fixed:
      'import keras\nimport jax\na = keras.layers.LeakyReLU(name="x", negative_slope=0.3,)\nb = jax.nn.leaky_relu(x)\n',
    settles: 2,
    computes: "keras@3.8.0:keras.layers.LeakyReLU",
  },
];
