// Code with one finding, and the code after its fix.
import type { Rule } from "../../src/advice/finding.ts";
import { dense } from "./finding.ts";

export interface FixCase {
  readonly rule: Rule;
  readonly code: string;
  readonly requirements?: string;
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
  "no-gradient",
  "wrong-documentation",
  "wrong-gradient",
  "saturating-hidden",
  "missing-in-version",
]);

export const fixCases: readonly FixCase[] = [
  {
    rule: "unknown-activation",
    code: dense("sigmiod"),
    fixed: dense("sigmoid"),
    computes: "keras:sigmoid",
  },
  {
    rule: "changed-meaning",
    code: "import keras\ny = keras.activations.hard_sigmoid(x)\n",
    requirements: "keras==3.4.1",
    fixed: "import keras\ny = (lambda x: keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0))(x)\n",
  },
  {
    rule: "different-default",
    code: "import torch.nn as nn\nfrom keras.layers import LeakyReLU\na = nn.LeakyReLU()\nb = LeakyReLU()\n",
    fixed:
      "import torch.nn as nn\nfrom keras.layers import LeakyReLU\na = nn.LeakyReLU(negative_slope=0.01)\nb = LeakyReLU()\n",
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
];
