// What the README states at its beginning, measured.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import { activationLens, objects } from "./cli.ts";

interface Compared {
  readonly max: { readonly value: string; readonly at: readonly string[] };
  readonly kind: string;
}

const apart = (a: string, b: string): Compared =>
  objects<Compared>("compare", ["compare", a, b])[0]!;

describe("the README's facts", () => {
  it("one Keras has two GELUs, and PyTorch and JAX have one of each", () => {
    for (const [a, b] of [
      ["keras:keras.activations.gelu", "keras:keras.ops.gelu"],
      ["torch:torch.nn.functional.gelu", "jax:jax.nn.gelu"],
    ] as const) {
      const { max, kind } = apart(a, b);
      assert.equal(kind, "proved");
      assert.equal(Number(max.value).toPrecision(2), "0.00047");
      assert.deepEqual(
        max.at.map((x) => Number(x).toFixed(1)),
        ["-2.7", "2.7"],
      );
    }
    assert.equal(apart("keras:keras.activations.gelu", "torch:gelu").max.value, "0");
  });

  it("leaky slopes are 0.01, 0.2 and 0.3", () => {
    for (const [name, slope] of [
      ["torch:torch.nn.functional.leaky_relu", 0.01],
      ["jax:jax.nn.leaky_relu", 0.01],
      ["tensorflow:tf.nn.leaky_relu", 0.2],
      ["keras:keras.layers.LeakyReLU", 0.3],
    ] as const)
      assert.equal(apart(name, `torch:leaky_relu(negative_slope=${slope})`).max.value, "0", name);
  });

  it("the hard sigmoids of Keras 2 and 3 are 0.0833 apart", () => {
    const { max } = apart("keras@2.3.1:hard_sigmoid", "keras:keras.activations.hard_sigmoid");
    assert.equal(Number(max.value).toFixed(4), "0.0833");
  });

  it("WGSL's tanh was measured to give NaN just below 89, and our stable kernel none", () => {
    const results = readFileSync("bench/results/accuracy.md", "utf8");
    assert.match(results, /\| tanh +\| [^|]*NaN at 88\.9 +\| 0\.5\d+ at [-\d.]+ +\|/);
  });

  it("the first commands run as they stand", () => {
    const commands = readFileSync("README.md", "utf8").matchAll(/^\$ npx activation-lens (.*)$/gm);
    for (const [, words = ""] of commands)
      if (/^(?:define|compare) /.test(words))
        assert.equal(activationLens(words.split(" ")).status, 0, words);
  });
});
