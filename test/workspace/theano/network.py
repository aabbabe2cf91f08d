"""A two-layer perceptron in Theano, with the gates one would try for speed."""

import numpy as np
import theano
import theano.tensor as T

rng = np.random.RandomState(42)


def layer(name, inputs, outputs):
    bound = np.sqrt(6.0 / (inputs + outputs))
    values = rng.uniform(-bound, bound, (inputs, outputs))
    return theano.shared(values.astype(theano.config.floatX), name=name)


x = T.matrix("x")
t = T.matrix("t")
w1 = layer("w1", 784, 100)
w2 = layer("w2", 100, 10)

hidden = T.nnet.hard_sigmoid(T.dot(x, w1))
output = T.nnet.sigmoid(T.dot(hidden, w2))

# For inference only: ultra_fast_sigmoid has no gradient.
fast_hidden = T.nnet.ultra_fast_sigmoid(T.dot(x, w1))
fast_output = T.nnet.ultra_fast_sigmoid(T.dot(fast_hidden, w2))

cost = T.nnet.binary_crossentropy(output, t).mean()
updates = [(w, w - 0.1 * T.grad(cost, w)) for w in (w1, w2)]

train = theano.function([x, t], cost, updates=updates)
predict = theano.function([x], fast_output)
