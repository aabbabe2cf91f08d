// The defaults are those of the signatures in each release's source.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fileIndex } from "../../../src/advice/resolved/fileIndex.ts";
import { resolveFile } from "../../../src/advice/readers/resolveFile.ts";
import { allMentions } from "../../../src/advice/resolved/resolvedFile.ts";
import { projectOf } from "../../../src/project/project.ts";
import { brief, fixed } from "../finding.ts";

/** "LSTM: activation = keras.activations.tanh, …", one for each layer of a line of code. */
function defaults(code: string, requirements: string): readonly string[] {
  const project = projectOf([{ path: "requirements.txt", text: requirements }]);
  const file = resolveFile({ path: "model.py", project }, code);
  assert.ok(file);
  return file.defaults.map(
    ({ text, takenBy, canonical }) => `${text}.${takenBy!.parameter} = ${canonical}`,
  );
}

const keras = (call: string, version: string): readonly string[] =>
  defaults(`from keras.layers import *\nx = ${call}\n`, `keras==${version}`);
const tensorflow = (call: string, version: string): readonly string[] =>
  defaults(`import tensorflow as tf\nx = ${call}\n`, `tensorflow==${version}`);

const recurrent = (call: string, name: string, layer = "LSTM"): readonly string[] => [
  `${layer}.activation = ${call}.activations.tanh`,
  `${layer}.recurrent_activation = ${call}.activations.${name}`,
];

describe("a layer's own default", () => {
  it("is hard_sigmoid up to Keras 2.2 and sigmoid since 2.3", () => {
    assert.deepEqual(keras("LSTM(8)", "2.2.5"), recurrent("keras", "hard_sigmoid"));
    assert.deepEqual(keras("LSTM(8)", "2.3.1"), recurrent("keras", "sigmoid"));
    assert.deepEqual(keras("GRUCell(8)", "3.8.0"), recurrent("keras", "sigmoid", "GRUCell"));
  });
  it("stays hard_sigmoid for the convolutional ones until Keras 3", () => {
    for (const [version, name] of [
      ["2.3.1", "hard_sigmoid"],
      ["2.12.0", "hard_sigmoid"],
      ["3.8.0", "sigmoid"],
    ] as const)
      assert.deepEqual(keras("ConvLSTM2D(8, 3)", version), recurrent("keras", name, "ConvLSTM2D"));
  });
  it("is relu in slim, unless an arg_scope around the call may say otherwise", () => {
    const slim = (lines: string, version = "1.15.5"): readonly string[] =>
      defaults(
        `import tensorflow as tf\nslim = tf.contrib.slim\n${lines}\n`,
        `tensorflow==${version}`,
      );
    const relu = ["conv2d.activation_fn = tf.nn.relu"];
    assert.deepEqual(slim("y = slim.conv2d(x, 8, 3)"), relu);
    assert.deepEqual(slim("y = slim.conv2d(x, 8, 3, activation_fn=None)"), []);
    assert.deepEqual(slim("y = slim.conv2d(x, 8, 3)", "2.4.0"), []);
    const inside = (scope: string) =>
      slim(`with slim.arg_scope(${scope}):\n    y = slim.conv2d(x, 8, 3)`);
    assert.deepEqual(inside("[slim.conv2d], activation_fn=tf.nn.elu"), []);
    assert.deepEqual(inside("[slim.fully_connected], activation_fn=tf.nn.elu"), relu);
    assert.deepEqual(inside('[slim.conv2d], padding="SAME"'), relu);
    assert.deepEqual(inside("resnet_arg_scope()"), []);
    const second = "[slim.fully_connected]), slim.arg_scope([slim.conv2d], activation_fn=tf.nn.elu";
    assert.deepEqual(inside(second), []);
    assert.deepEqual(
      defaults("import tf_slim\ny = tf_slim.conv2d(x, 8, 3)\n", "tensorflow==2.4.0"),
      relu,
    );
  });
  it("is softmax where a model of keras.applications has its top", () => {
    const code = (call: string) => `from keras.applications import *\nx = ${call}\n`;
    const of = (call: string, version = "3.8.0") => defaults(code(call), `keras==${version}`);
    const softmax = ["VGG16.classifier_activation = keras.activations.softmax"];
    assert.deepEqual(of("VGG16(weights=None)"), softmax);
    assert.deepEqual(of("VGG16(include_top=True)"), softmax);
    assert.deepEqual(of("MobileNet(None, 1.0, 1, 0.1, True)").length, 1);
    for (const call of [
      "VGG16(include_top=False)",
      "VGG16(False)",
      "VGG16(include_top=top)",
      "VGG16(**options)",
      "VGG16(classifier_activation=None)",
      "MobileNet(None, 1.0, 1, 0.1, False)",
    ])
      assert.deepEqual(of(call), []);
    assert.deepEqual(of("NASNetLarge()", "2.12.0"), []);
  });
  // keras-team/keras@eedabb62ad, first released in 2.13; the parameters moved in 3.4.
  it("is softmax of ConvNeXt where its head applies an activation, wherever include_top is", () => {
    const code = (call: string) => `from keras.applications import ConvNeXtTiny\nx = ${call}\n`;
    const of = (call: string, version: string) => defaults(code(call), `keras==${version}`).length;
    assert.equal(of("ConvNeXtTiny()", "2.12.0"), 0);
    assert.equal(of("ConvNeXtTiny()", "2.13.1"), 1);
    assert.equal(of('ConvNeXtTiny("tiny", True)', "3.3.3"), 1);
    assert.equal(of('ConvNeXtTiny("tiny", False)', "3.3.3"), 0);
    assert.equal(of("ConvNeXtTiny(True)", "3.4.0"), 1);
    assert.equal(of("ConvNeXtTiny(False)", "3.4.0"), 0);
  });
  it("is tanh in the cells of TensorFlow 1", () => {
    const tanh = (cell: string) => [`${cell}.activation = tf.nn.tanh`];
    assert.deepEqual(tensorflow("tf.nn.rnn_cell.GRUCell(8)", "1.15.5"), tanh("GRUCell"));
    assert.deepEqual(tensorflow("tf.contrib.rnn.LSTMCell(8)", "1.12.0"), tanh("LSTMCell"));
    const old = "tf.compat.v1.nn.rnn_cell.BasicLSTMCell(8)";
    assert.deepEqual(tensorflow(old, "2.12.0"), tanh("BasicLSTMCell"));
    assert.deepEqual(tensorflow("tf.nn.rnn_cell.GRUCell(8, tf.nn.relu)", "1.15.5"), []);
  });
  it("has the name that Keras 1 gave the parameter", () =>
    assert.deepEqual(keras("GRU(8)", "1.2.2"), [
      "GRU.activation = keras.activations.tanh",
      "GRU.inner_activation = keras.activations.hard_sigmoid",
    ]));
  // keras-team/keras@2.3.1:keras/legacy/interfaces.py: legacy_recurrent_support converts the keyword.
  it("is not taken where Keras 2 is given the parameter by its name of Keras 1", () =>
    assert.deepEqual(keras('LSTM(8, inner_activation="relu")', "2.3.1"), [
      "LSTM.activation = keras.activations.tanh",
    ]));
  it("is hard_sigmoid in TensorFlow 1, and in tf.compat.v1 whatever the version", () => {
    const call = "tf.keras.layers.LSTM(8)";
    assert.deepEqual(tensorflow(call, "1.15.5"), recurrent("tf.keras", "hard_sigmoid"));
    assert.deepEqual(tensorflow(call, "2.4.0"), recurrent("tf.keras", "sigmoid"));
    const old = "tf.compat.v1.keras.layers.LSTM(8)";
    assert.deepEqual(tensorflow(old, "2.12.0"), recurrent("tf.keras", "hard_sigmoid"));
    const renamed = "import tensorflow.compat.v1 as tf\nx = tf.keras.layers.LSTM(8)\n";
    assert.deepEqual(
      defaults(renamed, "tensorflow==2.12.0"),
      recurrent("tf.keras", "hard_sigmoid"),
    );
  });
  it("is what the call leaves out, and nothing where a star may give it", () => {
    assert.deepEqual(keras("LSTM(8, 'relu')", "2.2.5"), [
      "LSTM.recurrent_activation = keras.activations.hard_sigmoid",
    ]);
    assert.deepEqual(keras("LSTM(8, activation=f, recurrent_activation=g)", "2.2.5"), []);
    assert.deepEqual(keras("LSTM(8, **options)", "2.2.5"), []);
    assert.deepEqual(keras("Dense(8)", "2.2.5"), []);
  });
  it("is a choice of PyTorch's recurrent and transformer layers, not of its initialisers", () => {
    const code = "from torch import nn\na = nn.RNN(1, 2)\nb = nn.TransformerEncoderLayer(8, 2)\n";
    assert.deepEqual(defaults(`${code}nn.init.kaiming_uniform_(w)\n`, "torch==2.1.0"), [
      "RNN.nonlinearity = torch.nn.functional.tanh",
      "TransformerEncoderLayer.activation = torch.nn.functional.relu",
    ]);
  });
  it("is a function of Lasagne's layers and of Flax's cells", () => {
    const lasagne = "from lasagne.layers import *\na = DenseLayer(x, 8)\nb = LSTMLayer(x, 8)\n";
    assert.deepEqual(defaults(lasagne, "Lasagne==0.1"), [
      "DenseLayer.nonlinearity = lasagne.nonlinearities.rectify",
      "LSTMLayer.nonlinearity = lasagne.nonlinearities.tanh",
    ]);
    const given = "c = DenseLayer(x, 8, nonlinearity=None)\nd = DenseLayer(x, 8, W, b, f)\n";
    assert.deepEqual(defaults(`from lasagne.layers import *\n${given}`, "Lasagne==0.1"), []);
    const flax =
      "from flax import linen as nn\na = nn.GRUCell(features=8, gate_fn=nn.hard_sigmoid)\n";
    assert.deepEqual(defaults(flax, "jax==0.4.35"), ["GRUCell.activation_fn = flax.linen.tanh"]);
  });
  it("stands among the mentions in the order of the text", () => {
    const code = "from keras.layers import *\nx = GRU(8, 'relu')\ny = Dense(8, 'elu')\n";
    const file = resolveFile({ path: "model.py", project: projectOf([]) }, code)!;
    assert.deepEqual(
      allMentions(file).map(({ text }) => text),
      ["GRU", "relu", "elu"],
    );
  });
  it("is found at the layer's name, before and after an edit", () => {
    const project = projectOf([{ path: "requirements.txt", text: "keras==2.2.5" }]);
    const code = "from keras.layers import LSTM\nx = LSTM(8)\n";
    const index = fileIndex({ path: "model.py", project }, [{ text: code }]);
    const at = (offset: number) => index.defaultsAt(0, offset).map(({ canonical }) => canonical);
    const found = ["keras.activations.tanh", "keras.activations.hard_sigmoid"];
    assert.deepEqual(at(code.indexOf("LSTM(8)") + 2), found);
    assert.deepEqual(at(code.indexOf("(8)") + 1), []);
    index.update([{ text: `# a comment\n${code}` }], project);
    assert.deepEqual(at(12 + code.indexOf("LSTM(8)")), found);
    assert.deepEqual(
      index.file().defaults.map(({ line, character }) => [line, character]),
      [
        [2, 4],
        [2, 4],
      ],
    );
  });
});

describe("changed-meaning of a default", () => {
  const code = "from keras.layers import ConvLSTM2D, LSTM\nx = ConvLSTM2D(8, 3)\ny = LSTM(8)\n";
  it("is told where the default became another one, and kept by writing it out", () => {
    assert.deepEqual(brief(code, { requirements: "keras==3.8.0" }), ["hint changed-meaning 2:5"]);
    assert.match(
      fixed(code, { requirements: "keras==3.8.0" }),
      /ConvLSTM2D\(8, 3, recurrent_activation=lambda x: keras\.ops\.clip\(0\.2 \* x \+ 0\.5, 0\.0, 1\.0\)\)/,
    );
  });
  it("is kept by the name of the activation where that means the same", () =>
    assert.equal(
      fixed("from keras.layers import LSTM\ny = LSTM(output_dim=8)\n", {
        requirements: "keras==2.3.1",
      }),
      'from keras.layers import LSTM\ny = LSTM(output_dim=8, recurrent_activation="hard_sigmoid")\n',
    ));
  it("is silent where nothing changed", () =>
    assert.deepEqual(brief(code, { requirements: "keras==2.12.0" }), []));
});
