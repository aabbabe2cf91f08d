import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { findingsHere } from "../../../src/meaning/findings.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { lookup } from "../../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../../src/catalogue/name.ts";
import { contains } from "../../../src/catalogue/version.ts";
import { slopes, values, withoutGradient } from "../computes.ts";

const single = Math.fround;
const documented = { of: "documented" } as const;

// keras/activations.py of 2.3.1 and keras/src/activations/activations.py of 3.15.1
describe("Keras's hard_sigmoid", () => {
  it("has slope 0.2 until 2.15", () => {
    assert.deepEqual(values("keras@2.3.1:hard_sigmoid", [-1, 0, 1]), [0.3, 0.5, 0.7].map(single));
    assert.deepEqual(values("keras@2.15.0:hard_sigmoid", [3]), [1]);
  });
  it("has slope 1/6 since 3.0", () =>
    assert.deepEqual(
      values("keras@3.0.0:keras.activations.hard_sigmoid", [-3, 0, 1.5, 3]),
      [0, 0.5, 0.75, 1],
    ));
  it("is documented as the old one until 3.2.0", () => {
    const name = "keras.activations.hard_sigmoid";
    assert.deepEqual(values(`keras@3.2.0:${name}`, [1], documented), [single(0.7)]);
    assert.notDeepEqual(values(`keras@3.2.1:${name}`, [1], documented), [single(0.7)]);
  });
  it("is still documented as the old one in keras.ops", () =>
    // The example in the documentation of keras.ops.hard_sigmoid
    assert.deepEqual(
      values("keras@3.15.1:keras.ops.hard_sigmoid", [-1, 0, 1], documented),
      [0.3, 0.5, 0.7].map(single),
    ));
  it("keeps slope 0.2 in tf.keras.backend, even with Keras 3 inside", () =>
    assert.deepEqual(values("tf.keras@3.15.1:tf.keras.backend.hard_sigmoid", [1]), [single(0.7)]));
});

// The examples in the documentation of tf.keras.activations.relu and keras.activations.relu
describe("Keras's relu", () => {
  const x = [-10, -5, 0, 5, 10];
  const both = [
    ["tf.keras@2.15.0:tf.keras.activations.relu", "alpha"],
    ["keras@3.15.1:keras.activations.relu", "negative_slope"],
  ] as const;
  for (const [name, slope] of both) {
    it(`gives the documented numbers as ${name}`, () => {
      assert.deepEqual(values(name, x), [0, 0, 0, 5, 10]);
      assert.deepEqual(values(`${name}(${slope}=0.5)`, x), [-5, -2.5, 0, 5, 10]);
      assert.deepEqual(values(`${name}(max_value=5)`, x), [0, 0, 0, 5, 5]);
      assert.deepEqual(values(`${name}(threshold=5)`, x).map(Math.abs), [0, 0, 0, 0, 10]);
    });
  }
  it("is documented to keep the threshold itself, and does not", () => {
    assert.deepEqual(values("keras@2.3.1:keras.backend.relu(threshold=1)", [1], documented), [1]);
    assert.deepEqual(values("keras@2.3.1:keras.backend.relu(threshold=1)", [1]), [0]);
  });
  it("has slope 0 at 0 on TensorFlow and 0.5 on Theano", () => {
    assert.deepEqual(slopes("keras@2.3.1/tensorflow:relu", [0]), [0]);
    assert.deepEqual(slopes("keras@2.3.1/theano:relu", [0]), [0.5]);
  });
  it("loses the slope at 6 only where the cap is 6", () => {
    assert.deepEqual(slopes("keras@2.3.1/tensorflow:relu(max_value=6)", [6]), [0]);
    assert.deepEqual(slopes("keras@2.3.1/tensorflow:relu(max_value=5)", [5]), [1]);
  });
  // keras/backend/tensorflow_backend.py of 1.0.6 and 1.0.7
  it("subtracts 0 * infinity on TensorFlow until 1.0.6", () => {
    const rectifiers = "relu PReLU(alpha=0.25) ELU SReLU(a_left=0.5) LeakyReLU(alpha=0)".split(" ");
    const atMinusInfinity = (version: string) =>
      rectifiers.map((name) => values(`keras@${version}/tensorflow:${name}`, [-Infinity])[0]);
    assert.deepEqual(atMinusInfinity("1.0.6"), [NaN, NaN, NaN, NaN, NaN]);
    assert.deepEqual(atMinusInfinity("1.0.7"), [0, -Infinity, -1, -Infinity, 0]);
  });
  it("adds infinity and minus infinity on Theano since 2.2.3", () => {
    const infinite = [-Infinity, Infinity];
    assert.deepEqual(values("keras@2.3.1/theano:LeakyReLU", infinite), [NaN, NaN]);
    assert.deepEqual(values("keras@2.3.1/tensorflow:LeakyReLU", infinite), infinite);
  });
});

describe("the slope of a leaky ReLU", () => {
  it("is 0.3 for the layer and 0.2 for the function", () => {
    assert.deepEqual(values("keras@3.15.1:keras.layers.LeakyReLU", [-1]), [-single(0.3)]);
    assert.deepEqual(values("keras@3.15.1:keras.activations.leaky_relu", [-1]), [-single(0.2)]);
  });
  it("is called alpha in Keras 2, and still may be in Keras 3", () => {
    assert.deepEqual(values("keras@2.3.1:keras.layers.LeakyReLU(alpha=0.5)", [-1]), [-0.5]);
    assert.deepEqual(values("keras@3.15.1:keras.layers.LeakyReLU(alpha=0.5)", [-1]), [-0.5]);
  });
  it("scales the positive side on NumPy when it is above 1", () => {
    const name = "leaky_relu(negative_slope=1.5)";
    assert.deepEqual(values(`keras@3.15.1/numpy:keras.activations.${name}`, [1, -1]), [1.5, -1]);
    assert.deepEqual(values(`keras@3.15.1/torch:keras.activations.${name}`, [1, -1]), [1, -1.5]);
  });
});

// Recordings of Keras 1.2.2 and 2.3.1 on Theano; keras/layers/advanced_activations.py of both
describe("PReLU in Keras 1 and 2", () => {
  const findings = (name: string): string => {
    const found = lookup(nameRequest(`${name}:keras.layers.PReLU`)!);
    return found.kind === "failed"
      ? ""
      : findingsHere(found.choice)
          .map(({ text }) => text)
          .join(" ");
  };
  it("is said to have slope (1 + alpha) / 2 at 0 on Theano, and there alone", () => {
    for (const version of ["1.2.2", "2.3.1"]) {
      assert.match(
        findings(`keras@${version}/theano`),
        /at 0 is \(1 \+ alpha\) \/ 2, plus and minus/,
      );
      assert.doesNotMatch(findings(`keras@${version}/tensorflow`), /Theano/);
    }
  });
  it("is said to lose infinity on TensorFlow in Keras 1, and minus infinity until 1.0.6", () => {
    assert.match(
      findings("keras@1.0.6/tensorflow"),
      /infinity gives NaN.*minus infinity gives NaN/,
    );
    assert.doesNotMatch(findings("keras@1.0.7/tensorflow"), /minus infinity gives NaN/);
    assert.equal(findings("keras@2.3.1/tensorflow"), "");
  });
});

// Eigen 3.4.0's generic_fast_erf_float gives the float32 -0.9973003, and with it all numbers that are printed.
describe("gelu in tf.keras 2", () => {
  it("is at -3 what an exact erf gives, and as printed with Eigen's", () => {
    assert.deepEqual(values("tf.keras@2.15.0:tf.keras.activations.gelu", [-3]), [
      single(-0.0040496886),
    ]);
    const [eigens, printed] = [-0.9973003, -0.00404951].map(single);
    assert.ok(Math.abs(-1.5 * (1 + eigens!) - printed!) < 1e-8);
  });
});

describe("Keras 3", () => {
  it("has no gradients on NumPy", () =>
    assert.match(withoutGradient("keras@3.15.1/numpy:keras.activations.relu") ?? "", /NumPy/));
  it("takes the tanh form of gelu in ops and the exact one in activations", () => {
    // The numbers printed in the documentation of keras.ops.gelu are those of the exact form.
    const [exact] = values("keras@3.15.1:keras.activations.gelu", [-1]);
    const [tanh] = values("keras@3.15.1:keras.ops.gelu", [-1]);
    assert.ok(Math.abs(exact! - -0.15865525) < 1e-7 && Math.abs(tanh! - -0.158808) < 1e-6);
  });
  it("passes a whole gradient twice at 0 of celu on TensorFlow", () =>
    assert.deepEqual(slopes("keras@3.15.1/tensorflow:keras.activations.celu", [0]), [2]));
});

// What activations.get accepted when each release ran, without the other globals of the module.
describe("the strings that stand for activations", () => {
  const accepted: readonly (readonly [version: string, names: string])[] = [
    ["1.2.2", "elu hard_sigmoid linear relu sigmoid softmax softplus softsign tanh"],
    [
      "2.3.1",
      "elu exponential hard_sigmoid linear relu selu sigmoid softmax softplus softsign tanh",
    ],
    [
      "3.0.0",
      "elu exponential gelu hard_sigmoid leaky_relu linear log_softmax mish relu relu6 selu sigmoid silu softmax softplus softsign swish tanh",
    ],
    [
      "3.15.1",
      "celu elu exponential gelu glu hard_shrink hard_sigmoid hard_silu hard_swish hard_tanh leaky_relu linear log_sigmoid log_softmax mish relu relu6 selu sigmoid silu soft_shrink softmax softplus softsign sparse_plus sparse_sigmoid sparsemax squareplus swish tanh tanh_shrink threshold",
    ],
  ];
  for (const [version, names] of accepted)
    it(`are those that Keras ${version} accepts`, () =>
      assert.deepEqual(stringsOf(version), names.split(" ")));
});

const stringsOf = (version: string): readonly string[] =>
  entries
    .filter((entry) => entry.framework === "keras" && contains(entry.versions, version))
    .flatMap(({ spellings }) => spellings.filter(({ kind }) => kind === "string"))
    .filter(({ versions }) => versions === undefined || contains(versions, version))
    .map(({ text }) => text)
    .sort();
