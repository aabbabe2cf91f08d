"""Writes the models of this folder: python make.py. Needs h5py and numpy.

lstm-keras-2.3.1-theano.h5 has what keras/engine/saving.py of Keras 2.3.1 writes for a Sequential of an LSTM and a
Dense on Theano: the same attributes and groups, with weights of zeros. The others hold the same model in the
variants that HDF5 has for its attributes.
"""
import json
from pathlib import Path

import h5py
import numpy

here = Path(__file__).parent


def zeros():
    return {"class_name": "Zeros", "config": {}}


def scaled():
    return {
        "class_name": "VarianceScaling",
        "config": {"scale": 1.0, "mode": "fan_avg", "distribution": "uniform", "seed": None},
    }


memory = {
    "name": "memory", "trainable": True, "batch_input_shape": [None, 7, 3], "dtype": "float32",
    "return_sequences": False, "return_state": False, "go_backwards": False, "stateful": False,
    "unroll": False, "units": 4, "activation": "tanh", "recurrent_activation": "hard_sigmoid",
    "use_bias": True, "kernel_initializer": scaled(),
    "recurrent_initializer": {"class_name": "Orthogonal", "config": {"gain": 1.0, "seed": None}},
    "bias_initializer": zeros(), "unit_forget_bias": True, "kernel_regularizer": None,
    "recurrent_regularizer": None, "bias_regularizer": None, "activity_regularizer": None,
    "kernel_constraint": None, "recurrent_constraint": None, "bias_constraint": None,
    "dropout": 0.0, "recurrent_dropout": 0.0, "implementation": 2,
}
verdict = {
    "name": "verdict", "trainable": True, "dtype": "float32", "units": 1, "activation": "sigmoid",
    "use_bias": True, "kernel_initializer": scaled(), "bias_initializer": zeros(),
    "kernel_regularizer": None, "bias_regularizer": None, "activity_regularizer": None,
    "kernel_constraint": None, "bias_constraint": None,
}
model = {
    "class_name": "Sequential",
    "config": {
        "name": "sequential_1",
        "layers": [
            {"class_name": "LSTM", "config": memory},
            {"class_name": "Dense", "config": verdict},
        ],
    },
}
weights = {
    "memory": {"kernel:0": (3, 16), "recurrent_kernel:0": (4, 16), "bias:0": (16,)},
    "verdict": {"kernel:0": (4, 1), "bias:0": (1,)},
}


def save(name, attribute=lambda text: text.encode("utf8"), further=0, **options):
    """Saves the model; `attribute` makes an attribute's value of a text, `further` attributes fill the header."""
    with h5py.File(here / name, "w", **options) as file:
        for index in range(further):
            file.attrs[f"note_{index}"] = f"{index}"
        file.attrs["keras_version"] = attribute("2.3.1")
        file.attrs["backend"] = attribute("theano")
        file.attrs["model_config"] = attribute(json.dumps(model))
        groups = file.create_group("model_weights")
        groups.attrs["layer_names"] = [layer.encode("utf8") for layer in weights]
        groups.attrs["backend"] = attribute("theano")
        groups.attrs["keras_version"] = attribute("2.3.1")
        for layer, shapes in weights.items():
            group = groups.create_group(layer)
            names = [f"{layer}/{weight}" for weight in shapes]
            group.attrs["weight_names"] = [one.encode("utf8") for one in names]
            for weight, shape in zip(names, shapes.values()):
                group.create_dataset(weight, data=numpy.zeros(shape, "float32"))


save("lstm-keras-2.3.1-theano.h5")
save("fixed-length.h5", numpy.bytes_)
save("latest.h5", libver="latest")
save("many-attributes.h5", further=12, libver="latest")
save("very-many-attributes.h5", further=300, libver="latest")
save("user-block.h5", userblock_size=1024)
with h5py.File(here / "plain.weights.h5", "w") as file:
    file.create_group("layers/dense/vars").create_dataset("0", data=numpy.zeros((2, 1), "float32"))
