import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fileIndex } from "../../../src/advice/resolved/fileIndex.ts";
import { projectOf } from "../../../src/project/project.ts";
import { mentions } from "../resolved.ts";

/** What the last line's activation is given: "from name=text", in the order of the call. */
function stated(code: string, requirements = "torch==2.1.0"): readonly string[] {
  return (mentions(code, requirements)[0]?.stated ?? []).map(
    ({ from, name, text }) => `${from} ${name}=${text}`,
  );
}

describe("a flag that the framework asks by `if`", () => {
  const approximate = (value: string): unknown =>
    mentions(`import jax\ny = jax.nn.gelu(x, approximate=${value})\n`, "jax==0.10.2")[0]?.choice
      ?.parameters["approximate"];
  it("is true for any text but the empty one", () => {
    assert.equal(approximate('"none"'), true);
    assert.equal(approximate('""'), false);
    assert.equal(approximate("None"), false);
  });
});

const inTorch = (call: string): readonly string[] => stated(`from torch import nn\ny = ${call}\n`);

describe("an argument that is worked out", () => {
  const given = (value: string, before = ""): unknown => {
    const code = `from torch import nn\nimport numpy as np\n${before}y = nn.LeakyReLU(${value})\n`;
    return mentions(code, "torch==2.1.0")[0]?.choice?.parameters["negative_slope"];
  };
  it("is arithmetic of numbers and of constants, as Python 3 does it", () => {
    const constants = "SLOPE = 0.25\nHALF = SLOPE / 2\nSAME = HALF\n";
    assert.equal(given("1 / 5"), 0.2);
    assert.equal(given("2 * SLOPE", constants), 0.5);
    assert.equal(given("-SLOPE", constants), -0.25);
    assert.equal(given("HALF", constants), 0.125);
    assert.equal(given("2 ** -2 + SAME", constants), 0.375);
  });
  it("is left unread where Python 2 may round a quotient of whole numbers down", () => {
    const before = (line: string): unknown => [
      given("1 / 3", line),
      given("THIRD", `${line}THIRD = 1 / 3\n`),
    ];
    assert.deepEqual(before('print "begins"\n'), [undefined, undefined]);
    assert.deepEqual(before("for i in xrange(3): pass\n"), [undefined, undefined]);
    assert.deepEqual(before("from __future__ import division\nprint 1\n"), [1 / 3, 1 / 3]);
    assert.deepEqual(before(""), [1 / 3, 1 / 3]);
    assert.equal(given("1.0 / 3", "print 1\n"), 1 / 3);
    assert.equal(given("4 / 2", "print 1\n"), 2);
    assert.equal(given("7 // 4"), 1);
  });
  it("is left unread under Keras 1 and Theano, unless the file is of Python 3", () => {
    const slope = (line: string): unknown =>
      mentions(`${line}\nact = keras.layers.LeakyReLU(1 / 3)\n`, "keras==1.2.2")[0]?.choice
        ?.parameters["alpha"];
    assert.equal(slope("import keras"), undefined);
    assert.equal(slope('import keras\nprint(f"{keras}")'), 1 / 3);
  });
  it("is a conversion of a number, or the value of a dictionary that is written out", () => {
    assert.equal(given("np.float32(0.1)"), Math.fround(0.1));
    assert.equal(given('float("0.1")'), 0.1);
    assert.equal(given('**{"negative_slope": 0.3}'), 0.3);
    assert.equal(given('**{"negative_slope": 0.3, **more}'), undefined);
  });
  it("is an entry of a dictionary that a name is bound to", () => {
    const config = 'CONFIG = {"negative_slope": 0.3}\n';
    for (const code of [
      config,
      "CONFIG = dict(negative_slope=0.3)\n",
      `if x == CONFIG["a"]: y = 1\n${config}`,
    ]) {
      assert.equal(given("**CONFIG", code), 0.3);
      assert.equal(given('CONFIG["negative_slope"]', code), 0.3);
      assert.equal(given("CONFIG[key]", code), 0.3);
    }
    const nested = 'SLOPES = {"a": {1: 0.1, 2: 0.2}, "b": 0.4}\nKEY = "b"\n';
    assert.equal(given('SLOPES["a"][2]', nested), 0.2);
    assert.equal(given("SLOPES[KEY]", nested), 0.4);
    assert.equal(given("SLOPES[key]", nested), undefined);
    assert.equal(given('SLOPES["c"]', nested), undefined);
  });
  it("is not known of a dictionary that code alters anywhere", () => {
    const config = 'CONFIG = {"negative_slope": 0.3}\n';
    for (const change of [
      'CONFIG["negative_slope"] = 0.4',
      'CONFIG["negative_slope"] += 0.4',
      "CONFIG.update(negative_slope=0.4)",
      'def late():\n    del CONFIG["negative_slope"]',
      "CONFIG = other",
    ])
      for (const argument of ["**CONFIG", 'CONFIG["negative_slope"]'])
        assert.equal(given(argument, `${config}${change}\n`), undefined);
  });
  it("is a number that a module has a name for", () => {
    assert.equal(given("-np.pi"), -Math.PI);
    assert.equal(given("2 * TURN", "import math\nTURN = math.pi\n"), 2 * Math.PI);
    assert.equal(given("own.pi", "import own\n"), undefined);
  });
  it("may be infinite, for which no formula has a place", () => {
    for (const value of ['float("inf")', "-float('-Infinity')", "np.inf", "TOP"]) {
      const code = `import numpy as np\nfrom torch import nn\nTOP = float("inf")\ny = nn.Hardtanh(0, ${value})\n`;
      const [mention] = mentions(code, "torch==2.1.0");
      assert.deepEqual(mention?.stated[1], {
        from: "code",
        name: "max_val",
        text: value,
        value: Infinity,
      });
      assert.deepEqual(mention.choice?.open, ["max_val"]);
    }
    const [relu] = mentions('import keras\ny = keras.layers.ReLU(float("inf"))\n', "keras==3.4.1");
    assert.deepEqual(relu?.choice?.open, ["max_value"]);
    assert.equal(stated('from torch import nn\ny = nn.Hardtanh(float("inf"), 0)\n').length, 2);
  });
  it("is left alone where it is no constant, has no end or raises", () => {
    assert.equal(given("2 * slope", "slope = 0.1\n"), undefined);
    assert.equal(given("A", "A = B * 2\nB = A * 2\n"), undefined);
    assert.equal(given("1 / 0"), undefined);
    const many = Array.from({ length: 60 }, (_, i) => `A${i + 1} = A${i} + A${i}\n`).join("");
    assert.equal(given("A60", `A0 = 1\n${many}`), undefined);
  });
});

describe("a layer's initialiser", () => {
  const slope = (call: string): readonly string[] =>
    stated(`import keras\ny = keras.layers.${call}\n`, "keras==3.8.0");
  it("is the number that its text stands for, or unread", () => {
    assert.deepEqual(slope('PReLU(alpha_initializer="ones")'), ['code alpha="ones"']);
    assert.deepEqual(slope('PReLU("he_normal")'), ['unread alpha="he_normal"']);
    assert.deepEqual(slope("PReLU(alpha_initializer=keras.initializers.Constant(0.25))"), [
      "unread alpha=keras.initializers.Constant(0.25)",
    ]);
    assert.deepEqual(slope("PReLU(0.25)"), ["refused alpha=0.25"]);
  });
});

describe("a keyword that a class of PyTorch does not have", () => {
  it("is unknown, whatever it is called", () => {
    assert.deepEqual(inTorch("nn.Tanh(inplace=True)"), ["unknown inplace=True"]);
    assert.deepEqual(inTorch("nn.Softshrink(lambda_=0.5)"), ["unknown lambda_=0.5"]);
    assert.deepEqual(inTorch("nn.Hardtanh(min_value=-2, inplace=True)"), ["code min_val=-2"]);
  });
});

describe("several axes in one argument", () => {
  it("are unread together", () =>
    assert.deepEqual(
      stated("import keras\ny = keras.layers.Softmax(axis=(1, 2))\n", "keras==3.8.0"),
      ["unread axis=(1, 2)"],
    ));
});

describe("a call through tf.compat.v1", () => {
  const given = (line: string): readonly string[] =>
    stated(`import tensorflow.compat.v1 as tf\ny = ${line}\n`, "tensorflow==2.13.0");
  it("has the parameters of TensorFlow 1 where that has others", () => {
    assert.deepEqual(given("tf.nn.softmax(x, dim=1)"), ["code axis=1"]);
    assert.deepEqual(given('tf.nn.crelu(x, "name", 1)'), ["code axis=1"]);
    assert.deepEqual(given("tf.nn.swish(x, beta=2.0)"), ["code beta=2.0"]);
  });
});

describe("a hover between edits", () => {
  it("knows the arguments of the text as it is now", () => {
    const project = projectOf([{ path: "requirements.txt", text: "torch==2.1.0" }], {});
    const before = "from torch import nn\ny = nn.ELU(0.5)\n";
    const index = fileIndex({ path: "model.py", project }, [{ text: before }]);
    const at = before.indexOf("ELU");
    assert.equal(index.at(0, at)?.stated[0]?.from, "code");
    index.update([{ text: before.replace("0.5", "slope") }], project);
    assert.deepEqual(index.at(0, at)?.stated, [{ from: "unread", name: "alpha", text: "slope" }]);
  });
});
