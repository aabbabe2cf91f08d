// Names with one finding, and the code after its fix.
import type { FixCase } from "./fixCases.ts";
import { dense } from "../finding.ts";

export const namesFixed: readonly FixCase[] = [
  {
    rule: "unknown-activation",
    code: dense("sigmiod"),
    fixed: dense("sigmoid"),
    computes: "keras:sigmoid",
  },
  {
    rule: "unknown-activation",
    code: dense("silu"),
    requirements: "keras==2.4.3",
    fixed: dense("swish"),
    computes: "keras@2.4.3:swish",
  },
  {
    rule: "unknown-activation",
    code: 'import torch\nrnn = torch.nn.RNN(16, 32, nonlinearity="rleu")\n',
    requirements: "torch==2.1.0",
    fixed: 'import torch\nrnn = torch.nn.RNN(16, 32, nonlinearity="relu")\n',
    computes: "torch:torch.nn.ReLU",
  },
  {
    rule: "unknown-activation",
    code: 'import keras\n\ndef clipped(x):\n    return x\n\nkeras.utils.get_custom_objects().update({"clip01": clipped})\ny = keras.layers.Dense(4, activation="clip01")\n',
    requirements: "keras==3.8.0",
    fixed:
      'import keras\n\ndef clipped(x):\n    return x\n\nkeras.utils.get_custom_objects().update({"clip01": clipped})\ny = keras.layers.Dense(4, activation=clipped)\n',
  },
  {
    rule: "unknown-activation",
    code: 'from keras.layers import Dense\ny = Dense(4, activation="LeakyReLU")\n',
    requirements: "keras==3.8.0",
    fixed:
      "import keras\nfrom keras.layers import Dense\ny = Dense(4, activation=keras.layers.LeakyReLU())\n",
    computes: "keras@3.8.0:keras.layers.LeakyReLU",
  },
  {
    rule: "missing-in-version",
    code: "import tensorflow as tf\ny = tf.keras.activations.silu(x)\n",
    requirements: "tensorflow==2.3.0",
    fixed: "import tensorflow as tf\ny = tf.keras.activations.swish(x)\n",
    computes: "tf.keras@2.3.0:tf.keras.activations.swish",
  },
  {
    rule: "missing-in-version",
    code: "from tensorflow.keras.activations import silu\ny = silu(x)\n",
    requirements: "tensorflow==2.3.0",
    fixed: "from tensorflow.keras.activations import swish as silu\ny = silu(x)\n",
    computes: "tf.keras@2.3.0:tf.keras.activations.swish",
  },
  {
    rule: "missing-in-version",
    code: "from keras.layers.advanced_activations import PReLU\nact = PReLU()\n",
    requirements: "keras==2.10.0",
    fixed: "from keras.layers import PReLU\nact = PReLU()\n",
    computes: "keras@2.10.0:keras.layers.PReLU",
  },
  {
    rule: "missing-in-version",
    code: "import keras\ngate = keras.activations.hard_sigmod\n",
    requirements: "keras==2.3.1",
    fixed: "import keras\ngate = keras.activations.hard_sigmoid\n",
    computes: "keras@2.3.1:keras.activations.hard_sigmoid",
  },
  {
    rule: "missing-in-version",
    code: "import torch.nn as nn\nact = nn.ReLu()\n",
    fixed: "import torch.nn as nn\nact = nn.ReLU()\n",
    computes: "torch:torch.nn.ReLU",
  },
  {
    rule: "unknown-activation",
    code: 'import tensorflow as tf\n@tf.keras.utils.register_keras_serializable(package="lab", name="bent")\ndef bent(x):\n    return x\ny = tf.keras.layers.Dense(2, activation="bent")\n',
    requirements: "tensorflow==2.13.0",
    fixed:
      'import tensorflow as tf\n@tf.keras.utils.register_keras_serializable(package="lab", name="bent")\ndef bent(x):\n    return x\ny = tf.keras.layers.Dense(2, activation="lab>bent")\n',
  },
  {
    rule: "unknown-activation",
    code: 'import keras\n@keras.saving.register_keras_serializable(package="lab")\ndef bent(x):\n    return x\ny = keras.layers.Dense(2, activation="lab>bent")\n',
    requirements: "keras==3.15.1",
    fixed:
      'import keras\n@keras.saving.register_keras_serializable(package="lab")\ndef bent(x):\n    return x\ny = keras.layers.Dense(2, activation=bent)\n',
  },
  {
    rule: "unknown-activation",
    code: 'import torch.nn as nn\ngain = nn.init.calculate_gain("leakyrelu", 0.2)\n',
    requirements: "torch==2.1.0",
    fixed: 'import torch.nn as nn\ngain = nn.init.calculate_gain("leaky_relu", 0.2)\n',
  },
  {
    rule: "unknown-activation",
    path: "config.json",
    code: '{"model_type": "bert", "hidden_act": "gleu", "transformers_version": "4.57.6"}\n',
    fixed: '{"model_type": "bert", "hidden_act": "gelu", "transformers_version": "4.57.6"}\n',
    computes: "transformers@4.57.6:gelu",
  },
  {
    rule: "missing-in-version",
    code: "from torch.nn import ReLu\nact = ReLu()\n",
    fixed: "from torch.nn import ReLU as ReLu\nact = ReLu()\n",
    computes: "torch:torch.nn.ReLU",
  },
  {
    rule: "missing-in-version",
    code: "from torch.nn import (Swish as S, Linear)\nact = S()\n",
    fixed: "from torch.nn import (SiLU as S, Linear)\nact = S()\n",
    computes: "torch:torch.nn.SiLU",
  },
  {
    rule: "missing-in-version",
    code: "import torch.nn.functional as F\ny = F.swish(x)\n",
    fixed: "import torch.nn.functional as F\ny = F.silu(x)\n",
    computes: "torch:torch.nn.functional.silu",
  },
  {
    rule: "missing-in-version",
    code: "from tensorflow.keras.activations import (\n    silu as act,\n    relu,\n)\ny = act(x)\n",
    requirements: "tensorflow==2.3.0",
    fixed:
      "from tensorflow.keras.activations import (\n    swish as act,\n    relu,\n)\ny = act(x)\n",
    computes: "tf.keras@2.3.0:tf.keras.activations.swish",
  },
];
