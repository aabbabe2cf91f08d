"""Handwritten digits with a small convolutional network, written for Keras 3."""

import keras
from keras import activations, layers, ops


@keras.saving.register_keras_serializable()
class Gate(layers.Layer):
    """Scales every channel by a learned gate."""

    def build(self, input_shape):
        self.scale = self.add_weight(shape=(input_shape[-1],), initializer="ones")

    def call(self, inputs):
        return inputs * activations.hard_sigmoid(inputs * self.scale)


def build_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Conv2D(32, 3, activation="relu"),
            layers.MaxPooling2D(),
            layers.Conv2D(64, 3),
            layers.LeakyReLU(negative_slope=0.1),
            Gate(),
            layers.Flatten(),
            layers.Dense(64, activation="hard_sigmoid"),
            layers.Dense(10, activation="softmax"),
        ]
    )


if __name__ == "__main__":
    (x_train, y_train), _ = keras.datasets.mnist.load_data()
    x_train = ops.expand_dims(ops.cast(x_train, "float32") / 255, -1)

    model = build_model()
    model.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x_train, y_train, batch_size=128, epochs=2)
