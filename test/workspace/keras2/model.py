"""Sentiment of film reviews with a small LSTM, written for Keras 2.3."""

from keras.datasets import imdb
from keras.layers import LSTM, Activation, Dense, Embedding, LeakyReLU
from keras.models import Sequential
from keras.preprocessing.sequence import pad_sequences

VOCABULARY = 20000
LENGTH = 80


def build_model():
    model = Sequential()
    model.add(Embedding(VOCABULARY, 128, input_length=LENGTH))
    model.add(LSTM(64, activation="tanh", recurrent_activation="hard_sigmoid"))
    model.add(Dense(32))
    model.add(LeakyReLU(alpha=0.1))
    model.add(Dense(16, activation="elu"))
    model.add(Dense(1))
    model.add(Activation("hard_sigmoid"))
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return model


if __name__ == "__main__":
    (x_train, y_train), (x_test, y_test) = imdb.load_data(num_words=VOCABULARY)
    x_train = pad_sequences(x_train, maxlen=LENGTH)
    x_test = pad_sequences(x_test, maxlen=LENGTH)

    model = build_model()
    model.fit(x_train, y_train, batch_size=32, epochs=3, validation_data=(x_test, y_test))
