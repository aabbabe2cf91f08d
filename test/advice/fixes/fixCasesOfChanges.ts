// What computes something else in another version, and the code after its fix.
import type { FixCase } from "./fixCases.ts";
import { dense } from "../finding.ts";

export const changesFixed: readonly FixCase[] = [
  {
    rule: "changed-meaning",
    code: "import keras\ny = keras.activations.hard_sigmoid(x)\n",
    requirements: "keras==3.4.1",
    fixed: "import keras\ny = (lambda x: keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0))(x)\n",
    computes: "keras@2.15.0:hard_sigmoid",
  },
  {
    rule: "changed-meaning",
    code: dense("hard_sigmoid"),
    requirements: "keras==3.4.1",
    fixed:
      "import keras\nfrom keras.layers import Dense\nx = Dense(8, activation=lambda x: keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0))\n",
    computes: "keras@2.15.0:hard_sigmoid",
  },
  {
    rule: "changed-meaning",
    code: "from keras.layers import Dense\ny = Dense(4, activation=u'hard_sigmoid')\n",
    requirements: "keras==3.4.1",
    fixed:
      "import keras\nfrom keras.layers import Dense\ny = Dense(4, activation=lambda x: keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0))\n",
    computes: "keras@2.15.0:hard_sigmoid",
  },
  {
    rule: "changed-meaning",
    code: "from __future__ import annotations\nfrom keras import activations as A\n\n\ndef f(x):\n    return A.hard_sigmoid(x) + 1\n",
    requirements: "keras==3.4.1",
    fixed:
      "from __future__ import annotations\nimport keras\nfrom keras import activations as A\n\n\ndef f(x):\n    return (lambda x: keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0))(x) + 1\n",
    computes: "keras@2.15.0:hard_sigmoid",
  },
  {
    rule: "changed-meaning",
    code: 'import tensorflow as tf\ngates = {"hard": tf.keras.activations.hard_sigmoid}\n',
    requirements: "tensorflow==2.16.1",
    fixed:
      'import tensorflow as tf\ngates = {"hard": lambda x: tf.keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)}\n',
    computes: "tf.keras@2.15.0:hard_sigmoid",
  },
  {
    rule: "changed-meaning",
    code: "import keras\ny = keras.layers.ConvLSTM2D(\n    8,\n    3,\n)\n",
    requirements: "keras==3.4.1",
    fixed:
      "import keras\ny = keras.layers.ConvLSTM2D(\n    8,\n    3, recurrent_activation=lambda x: keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0),\n)\n",
    computes: "keras@2.15.0:hard_sigmoid",
  },
  {
    rule: "changed-meaning",
    code: "from tensorflow.keras.layers import ConvLSTM2D\ny = ConvLSTM2D(8, 3)\n",
    requirements: "tensorflow==2.16.1",
    fixed:
      "import tensorflow as tf\nfrom tensorflow.keras.layers import ConvLSTM2D\ny = ConvLSTM2D(8, 3, recurrent_activation=lambda x: tf.keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0))\n",
    computes: "tf.keras@2.15.0:hard_sigmoid",
  },
  {
    rule: "changed-meaning",
    code: "import keras\ny = keras.layers.LSTM(output_dim=8)\n",
    requirements: "keras==2.3.1",
    fixed:
      'import keras\ny = keras.layers.LSTM(output_dim=8, recurrent_activation="hard_sigmoid")\n',
    computes: "keras@2.3.1:hard_sigmoid",
  },
  {
    rule: "unknown-activation",
    code: 'import keras\n\ndef mine(x):\n    return x\n\nkeras.utils.get_custom_objects()["relu"] = mine\ny = keras.layers.Dense(2, activation="relu")\n',
    requirements: "keras==3.5.0",
    fixed:
      'import keras\n\ndef mine(x):\n    return x\n\nkeras.utils.get_custom_objects()["relu"] = mine\ny = keras.layers.Dense(2, activation=mine)\n',
  },
  {
    rule: "unknown-activation",
    code: 'import tensorflow as tf\ny = tf.keras.layers.Dense(4, activation="LeakyReLU")\n',
    requirements: "tensorflow==2.16.1",
    fixed:
      "import tensorflow as tf\ny = tf.keras.layers.Dense(4, activation=tf.keras.layers.LeakyReLU())\n",
    computes: "tf.keras@3:tf.keras.layers.LeakyReLU",
  },
  {
    rule: "unknown-activation",
    code: 'from tensorflow.keras.layers import Dense\ny = Dense(4, activation="ReLU")\n',
    requirements: "tensorflow==2.1.0",
    fixed:
      "import tensorflow as tf\nfrom tensorflow.keras.layers import Dense\ny = Dense(4, activation=tf.keras.layers.ReLU())\n",
    computes: "tf.keras@2.1.0:tf.keras.layers.ReLU",
  },
];
