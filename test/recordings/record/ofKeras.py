"""Keras 3 on the backend that KERAS_BACKEND names: functions of keras.activations; slopes by the backend's own module."""

import importlib
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras

NAMES = (
    "relu leaky_relu relu6 elu selu celu gelu silu mish softplus softsign sigmoid tanh exponential hard_sigmoid "
    "hard_silu hard_tanh hard_shrink soft_shrink tanh_shrink log_sigmoid squareplus sparse_plus sparse_sigmoid"
).split()
VARIANTS = (
    ("gelu", {"approximate": True}),
    ("relu", {"negative_slope": 0.1, "max_value": 6.0, "threshold": 1.0}),
    ("leaky_relu", {"negative_slope": 0.01}),
    ("elu", {"alpha": 0.5}),
    ("threshold", {"threshold": 0.5, "default_value": -1.0}),
)
BACKEND = keras.backend.backend()


def header():
    how = f"keras {keras.__version__} on {BACKEND}"
    if BACKEND != "numpy":
        how += f" {importlib.import_module(BACKEND).__version__}"
    return {"framework": "keras", "version": keras.__version__, "backend": BACKEND, "how": how}


def calls():
    for name, parameters in [*((name, {}) for name in NAMES), *VARIANTS]:
        function = getattr(keras.activations, name)
        yield f"keras.activations.{name}", parameters, lambda x, f=function, p=parameters: f(x, **p)


def run(function, array):
    if BACKEND == "numpy":
        return function(array), None
    return importlib.import_module(f"of{BACKEND.capitalize()}").run(function, array)
