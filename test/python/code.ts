/** A little of everything that the resolver follows, to be cut and spliced. */
export const code = `import theano.tensor as T
from keras.layers import *
from keras.activations import relu as r

class Net(object):
    act = T.nnet.relu
    def call(self, x, y=r):
        return [T.tanh(a) for a in x] + Dense(3, activation="relu")(x)

ACT = "elu"
class Config:
    last = "softmax"

def f(x, inner="selu"):
    Dense(3, activation=ACT, recurrent_activation=inner)
    Dense(3, Config.last)
    global g
    g = T.tanh if x else r
    return g(x)
`;
