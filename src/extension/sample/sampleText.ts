/** Code with an example for each feature: its imports are of Keras 2, and Keras 3 computes some of its activations differently. */
export const sampleText = `"""A small network, written for Keras 2. Hover over the name of any activation."""

from keras.layers import LSTM, Activation, Dense
from keras.layers.advanced_activations import LeakyReLU, ThresholdedReLU
from keras.models import Sequential

model = Sequential()
model.add(LSTM(64, activation="tanh", recurrent_activation="hard_sigmoid"))
model.add(Dense(32))
model.add(LeakyReLU(alpha=0.1))
model.add(Dense(32))
model.add(ThresholdedReLU(theta=0.7))
model.add(Dense(16, activation="elu"))
model.add(Dense(1))
model.add(Activation("hard_sigmoid"))
`;
