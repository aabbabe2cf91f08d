"""A small discriminator in PuzzleLib."""

from PuzzleLib.Containers import Sequential
from PuzzleLib.Modules import *


def buildNet():
    net = Sequential(name="discriminator")
    net.append(Conv2D(3, 32, 4, stride=2, pad=1))
    net.append(Activation("leakyRelu", args=(0.2, )))
    net.append(Conv2D(32, 64, 4, stride=2, pad=1))
    net.append(BatchNorm2D(64))
    net.append(Activation(leakyRelu))
    net.append(Flatten())
    net.append(Linear(64 * 8 * 8, 128))
    net.append(Activation(clip, args=(0.0, 6.0)))
    net.append(Linear(128, 1))
    net.append(Activation("sigmoid"))
    return net


if __name__ == "__main__":
    print(buildNet())
