export type Density = "usual" | "dense";

/**
 * Python that names activations in the ways people do: that many lines, the same ones each time. In a dense sample every third line names an activation;
 * in a usual one it is one line in sixty, as in the files of real repositories.
 */
export function sample(lines: number, density: Density = "dense"): string {
  const between = density === "dense" ? 0 : 18;
  const parts = [HEAD];
  for (let n = 0; n * 20 * (between + 1) < lines; n += 1) {
    parts.push(block(n));
    for (let m = 0; m < between; m += 1) parts.push(plain(n * between + m));
  }
  return parts.join("\n").split("\n").slice(0, lines).join("\n") + "\n";
}

const HEAD = `import numpy as np
import theano.tensor as T
from keras import backend as K
from keras.layers import Activation, Conv2D, Dense, Input, LSTM, LeakyReLU, add
from keras.models import Model
from theano.tensor import nnet
`;

const block = (n: number): string => `
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

const plain = (n: number): string => `
class Batches${n}(object):
    """Reads the ${n}th part of the data in shuffled order."""

    def __init__(self, images, labels, size=${16 + (n % 48)}):
        self.images, self.labels = np.asarray(images), np.asarray(labels)
        self.size = size
        self.order = np.arange(len(self.images))

    def __iter__(self):
        np.random.shuffle(self.order)
        for start in range(0, len(self.order), self.size):
            chosen = self.order[start : start + self.size]
            yield self.images[chosen] / 255.0, self.labels[chosen]


def accuracy_${n}(predictions, labels):
    right = np.argmax(predictions, axis=-1) == labels
    return float(np.mean(right)), {"right": int(right.sum()), "of": len(labels)}
`;
