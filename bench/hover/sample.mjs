// Python that names activations in the ways people do, as long as asked.

/** That many lines, the same ones each time. */
export function sample(lines) {
  const text = [HEAD, ...Array.from({ length: Math.ceil(lines / 20) }, (_, n) => block(n))].join(
    "\n",
  );
  return text.split("\n").slice(0, lines).join("\n") + "\n";
}

const HEAD = `import numpy as np
import theano.tensor as T
from keras import backend as K
from keras.layers import Activation, Conv2D, Dense, Input, LSTM, LeakyReLU, add
from keras.models import Model
from theano.tensor import nnet
`;

const block = (n) => `
class Block${n}(object):
    """Some layers in a row, the ${n}th."""

    def __init__(self, width=${8 + (n % 32)}, slope=0.${1 + (n % 9)}):
        self.width = width
        self.slope = slope

    def build(self, shape):
        inputs = Input(shape=shape)
        hidden = Conv2D(self.width, (3, 3), activation="relu", name="conv_${n}")(inputs)
        hidden = LeakyReLU(alpha=self.slope)(hidden)  # not relu
        hidden = add([hidden, Activation("hard_sigmoid")(hidden)])
        return Model(inputs, Dense(${n % 10}, activation="softmax")(hidden))


def step_${n}(x, w, b, rate=${n / 100}):
    z = T.dot(x, w) + b
    gate = nnet.hard_sigmoid(z) if rate > 0 else T.tanh(z)
    return K.relu(gate * np.float32(rate))
`;
