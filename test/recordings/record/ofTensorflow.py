"""TensorFlow on the CPU, eager: functions of tf.nn, slopes by tf.GradientTape."""

import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import tensorflow as tf

NAMES = "relu relu6 leaky_relu elu selu gelu silu softplus softsign sigmoid tanh".split()
VARIANTS = (("gelu", {"approximate": True}), ("leaky_relu", {"alpha": 0.01}), ("silu", {"beta": 1.5}))


def header():
    version = tf.__version__
    return {"framework": "tensorflow", "version": version, "backend": "", "how": f"tensorflow {version}, eager, CPU"}


def calls():
    for name, parameters in [*((name, {}) for name in NAMES), *VARIANTS]:
        function = getattr(tf.nn, name)
        yield f"tf.nn.{name}", parameters, lambda x, f=function, p=parameters: f(x, **p)


def run(function, array):
    x = tf.constant(array)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = function(x)
    return y.numpy(), tape.gradient(y, x).numpy()
