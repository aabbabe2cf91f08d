import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mentions } from "../resolved.ts";

const torch = "torch==2.1.0";

/** The slope of the first LeakyReLU; undefined where only running the code would tell. */
const slopeIn = (code: string): unknown =>
  mentions(`from torch import nn\n${code}`, torch)[0]?.choice?.parameters["negative_slope"];

describe("a constant of a class", () => {
  const model = (value: string, after = ""): string =>
    `class Model(nn.Module):\n    SLOPE = 0.25\n    def __init__(self):\n        self.act = nn.LeakyReLU(${value})\n${after}`;
  it("is read in its methods and by the name of the class", () => {
    assert.equal(slopeIn(model("self.SLOPE")), 0.25);
    assert.equal(slopeIn(model("2 * self.SLOPE")), 0.5);
    assert.equal(slopeIn(model("Model.SLOPE")), 0.25);
    const method =
      "class Model:\n    SLOPE = 0.25\n    @classmethod\n    def make(cls):\n        return nn.LeakyReLU(cls.SLOPE)\n";
    assert.equal(slopeIn(method), 0.25);
    assert.equal(slopeIn("class Config:\n    S = 0.5\nact = nn.LeakyReLU(Config.S)\n"), 0.5);
  });
  it("is left unread where code sets it, or binds it twice", () => {
    for (const after of ["Model.SLOPE = 0.5\n", "model.SLOPE = 0.5\n", "x.y.SLOPE += 1\n"])
      assert.equal(slopeIn(model("self.SLOPE", after)), undefined);
    const twice = "class Model:\n    if a:\n        S = 1\n    else:\n        S = 2\n";
    assert.equal(slopeIn(`${twice}act = nn.LeakyReLU(Model.S)\n`), undefined);
  });
  it("is left unread in a method where another class binds it, which may be derived from this one", () => {
    const derived = "class Other(Model):\n    SLOPE = 0.5\n";
    assert.equal(slopeIn(model("self.SLOPE", derived)), undefined);
    assert.equal(slopeIn(model("Model.SLOPE", derived)), 0.25);
  });
});

describe("a tuple behind a star", () => {
  const bounds = (given: string, before = ""): unknown => {
    const code = `from torch import nn\n${before}act = nn.Hardtanh(${given})\n`;
    const [mention] = mentions(code, torch);
    return mention?.stated.map((one) => (one.from === "code" ? one.value : one.from));
  };
  it("is read as the arguments that it holds", () => {
    assert.deepEqual(bounds("*(0, 6)"), [0, 6]);
    assert.deepEqual(bounds("*[0, 6]"), [0, 6]);
    assert.deepEqual(bounds("-2, *(6,)"), [-2, 6]);
    assert.deepEqual(bounds("*LIMITS", "LIMITS = (0, 6)\n"), [0, 6]);
  });
  it("leaves open what is not written there", () => {
    assert.deepEqual(bounds("*(low, 6)"), ["unread", 6]);
    for (const given of ["*(*low, 6)", "*(0,), 6", "*(0,), *(6,)", "*[v for v in w]"])
      assert.deepEqual(bounds(given), ["unread", "unread"], given);
    assert.deepEqual(bounds("*LIMITS", "LIMITS = [0, 6]\nLIMITS.append(7)\n"), [
      "unread",
      "unread",
    ]);
  });
  it("is refused like other arguments", () =>
    assert.deepEqual(bounds("*(6, 0)"), ["refused", "refused"]));
});

describe("the threshold of Keras's ReLU", () => {
  const from = (requirements: string): unknown =>
    mentions("import keras\nact = keras.layers.ReLU(threshold=-1)\n", requirements)[0]?.stated[0]
      ?.from;
  it("may be negative before 2.6", () => {
    assert.equal(from("keras==2.3.1"), "code");
    for (const version of ["2.6.0", "2.15.0", "3.8.0"])
      assert.equal(from(`keras==${version}`), "refused");
  });
});

describe("a keyword that no version has", () => {
  const from = (code: string, requirements: string): readonly string[] =>
    mentions(code, requirements)[0]?.stated.map((one) => `${one.from} ${one.name}`) ?? [];
  it("is unknown in functions whose keywords are all known", () => {
    assert.deepEqual(from("import jax\ny = jax.nn.gelu(x, approx=True)\n", "jax==0.10.2"), [
      "unknown approx",
    ]);
    const keras = "import keras\ny = keras.activations.squareplus(x, c=2)\n";
    assert.deepEqual(from(keras, "keras==3.15.1"), ["unknown c"]);
    const tf = "import tensorflow as tf\ny = tf.nn.gelu(x, approx=True)\n";
    assert.deepEqual(from(tf, "tensorflow==2.13.0"), ["unknown approx"]);
  });
  it("is none of those of the input and the name", () => {
    const tf = 'import tensorflow as tf\ny = tf.nn.leaky_relu(features=x, alpha=0.1, name="a")\n';
    assert.deepEqual(from(tf, "tensorflow==2.13.0"), ["code alpha"]);
    assert.deepEqual(from("import jax\ny = jax.nn.relu(x=x)\n", "jax==0.10.2"), []);
  });
});
