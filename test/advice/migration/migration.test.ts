import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { assertParses, edits, migrated } from "./migrating.ts";

const clip = "lambda x: keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)";
/** The same as a function, for code that names it more than once. */
const shared = `@keras.saving.register_keras_serializable(package="model")
def keras2_hard_sigmoid(x):
    return keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)


`;

describe("a migration from Keras 2 to Keras 3", () => {
  it("writes hard_sigmoid out, wherever it is named", () =>
    assert.equal(
      migrated(`import keras
from keras.layers import Dense
from keras.activations import hard_sigmoid as hs
a = Dense(8, activation="hard_sigmoid")
b = Dense(8, activation=hs)
c = keras.activations.hard_sigmoid(a)
`),
      `import keras
from keras.layers import Dense
from keras.activations import hard_sigmoid as hs


${shared}a = Dense(8, activation=keras2_hard_sigmoid)
b = Dense(8, activation=keras2_hard_sigmoid)
c = keras2_hard_sigmoid(a)
`,
    ));

  it("imports keras once, behind __future__, and not into a docstring", () =>
    assert.equal(
      migrated(`"""A model
from the paper.
import keras
"""
from __future__ import division
from keras.layers import LSTM
a = LSTM(8, recurrent_activation="hard_sigmoid")
b = LSTM(8, recurrent_activation="hard_sigmoid")
`),
      `"""A model
from the paper.
import keras
"""
from __future__ import division
import keras
from keras.layers import LSTM


${shared}a = LSTM(8, recurrent_activation=keras2_hard_sigmoid)
b = LSTM(8, recurrent_activation=keras2_hard_sigmoid)
`,
    ));

  it("calls Keras what the file calls it", () => {
    const code = (activation: string): string =>
      `from tensorflow import keras as k\na = k.layers.Dense(1, activation=${activation})\n`;
    assert.equal(
      migrated(code('"hard_sigmoid"'), "tensorflow==2.10.0"),
      code("lambda x: k.ops.clip(0.2 * x + 0.5, 0.0, 1.0)"),
    );
  });

  it("puts a lambda into brackets where it is a part of an expression", () =>
    assert.match(
      migrated('import keras\nkeras.layers.Dense(1, activation="hard_sigmoid" if a else "tanh")\n'),
      /activation=\(lambda x: .*\) if a else "tanh"\)/,
    ));

  it("renames parameters, whatever their values", () =>
    assert.equal(
      migrated(`import keras
from keras.layers import LeakyReLU
a = LeakyReLU(alpha=slope, name="a")
b = LeakyReLU(0.1)
c = keras.activations.relu(x, alpha=0.1, max_value=6)
`),
      `import keras
from keras.layers import LeakyReLU
a = LeakyReLU(negative_slope=slope, name="a")
b = LeakyReLU(0.1)
c = keras.activations.relu(x, negative_slope=0.1, max_value=6)
`,
    ));

  it("writes a layer out that is gone, with the layer's own arguments", () =>
    assert.equal(
      migrated(`from keras.layers import Dense, ThresholdedReLU
import keras
a = ThresholdedReLU(theta=0.7, name="t")
b = ThresholdedReLU(name="t", theta=0.8)
c = ThresholdedReLU()
`),
      `from keras.layers import Dense
import keras
a = keras.layers.Activation(lambda x: keras.ops.where(x > 0.7, x, 0.0), name="t")
b = keras.layers.Activation(lambda x: keras.ops.where(x > 0.8, x, 0.0), name="t")
c = keras.layers.Activation(lambda x: keras.ops.where(x > 1, x, 0.0))
`,
    ));

  it("is one edit for one change, so that no half of it can be confirmed alone", () =>
    assert.deepEqual(
      edits('import keras\na = keras.layers.ThresholdedReLU(name="t", theta=0.7)\n'),
      ['keras.layers.Activation(lambda x: keras.ops.where(x > 0.7, x, 0.0), name="t"'],
    ));

  it("names the function that took the place of one that is gone", () =>
    assert.equal(
      migrated(`import keras
from keras import backend as K
a = K.sigmoid(x) + K.relu(x, alpha=0.1) + K.hard_sigmoid(x)
b = K.softmax(x, axis=1)
`),
      `import keras
from keras import backend as K
a = keras.activations.sigmoid(x) + keras.activations.relu(x, negative_slope=0.1) + (${clip})(x)
b = keras.activations.softmax(x, axis=1)
`,
    ));

  it("leads imports to where the names are now", () => {
    assert.equal(
      migrated(
        "from keras.layers.advanced_activations import (LeakyReLU,\n  PReLU)\nLeakyReLU()\n",
      ),
      "from keras.layers import (LeakyReLU,\n  PReLU)\nLeakyReLU()\n",
    );
    assert.equal(
      migrated("import keras.layers.advanced_activations as a\na.ELU(alpha=0.5)\n"),
      "import keras.layers as a\na.ELU(alpha=0.5)\n",
    );
    assert.equal(
      migrated("import keras\na = keras.layers.advanced_activations.ELU(alpha=0.5)\n"),
      "import keras\na = keras.layers.ELU(alpha=0.5)\n",
    );
  });

  it("says what a recurrent layer left to its own choice", () => {
    const code = (more: string): string =>
      `import keras\na = keras.layers.LSTM(\n    8${more},  # units\n)\n`;
    assert.equal(migrated(code(""), "keras==2.2.4"), code(`, recurrent_activation=${clip}`));
    assert.equal(migrated(code("")), code(""));
    const tanh = ', "tanh", "sigmoid"';
    assert.equal(migrated(code(tanh), "keras==2.2.4"), code(tanh));
  });

  it("leaves a variable alone, for what it was set to has changed", () =>
    assert.equal(
      migrated("import keras\nact = keras.activations.hard_sigmoid\ny = act(x)\n"),
      `import keras\nact = ${clip}\ny = act(x)\n`,
    ));

  it("keeps CRLF line ends", () =>
    assert.equal(
      migrated('from keras.layers import Dense\r\nDense(1, activation="hard_sigmoid")\r\n'),
      `import keras\r\nfrom keras.layers import Dense\r\nDense(1, activation=${clip})\r\n`,
    ));

  it("does not break a block whose only statement was an import", () => {
    const code = `import keras
try:
    from keras.layers import ThresholdedReLU
except ImportError:
    raise
a = ThresholdedReLU(0.5)
`;
    assertParses(migrated(code));
    assert.match(migrated(code), /try:\n {4}pass\nexcept/);
  });

  it("changes nothing in code of Keras 3, or in names that the file registers itself", () => {
    const three = 'from keras import ops, layers\nlayers.Dense(1, activation="hard_sigmoid")\n';
    assert.equal(migrated(three, "keras==3.4.1"), three);
    const own = `import keras
keras.utils.get_custom_objects()["hard_sigmoid"] = mine
keras.layers.Dense(1, activation="hard_sigmoid")
`;
    assert.equal(migrated(own), own);
  });

  it("moves code that is pinned to Keras 3 already, as it was written for Keras 2", () =>
    assert.match(
      migrated('import keras\nkeras.layers.Dense(1, activation="hard_sigmoid")\n', "keras==3.4.1"),
      /activation=lambda x/,
    ));
});
