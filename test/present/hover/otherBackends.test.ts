import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formulaAnswers } from "../../../src/meaning/formulaAnswers.ts";
import { hoverFacts } from "../../../src/present/hover/gather.ts";
import { hoverMarkdown } from "../../../src/present/hover/hover.ts";
import { mentions } from "../../advice/resolved.ts";
import { english } from "../english.ts";

/** The facts of the last mention of a file for Keras on this backend. */
function facts(backend: string, code: string, keras = "2.3.1") {
  const variable = `import os\nos.environ["KERAS_BACKEND"] = "${backend}"\n`;
  const choice = mentions(variable + code, `keras==${keras}`).at(-1)?.choice;
  assert.ok(choice);
  return hoverFacts({
    choice,
    because: { reason: "assumed" },
    stated: [],
    answers: formulaAnswers(),
  });
}

const said = (backend: string, code: string, keras?: string): string =>
  facts(backend, code, keras)
    .findings.map(({ text }) => text)
    .join("\n");

const dense = `from keras.layers import Dense\nDense(3, activation="relu")\n`;
const leaky = (alpha: string): string =>
  `from keras.layers import LeakyReLU\nLeakyReLU(alpha=${alpha})\n`;
const rectifier = (given: string): string => `from keras.layers import ReLU\nReLU(${given})\n`;

describe("A hover on a file of Keras 2", () => {
  it("tells of Theano's gradient at 0 where Theano computes, and names no other backend", () => {
    assert.match(said("theano", dense), /the gradient at 0 is 0\.5, minus infinity gives NaN/);
    assert.deepEqual(facts("theano", dense).elsewhere, []);
  });

  it("says nothing of it where TensorFlow or CNTK computes, but that Theano has findings", () => {
    for (const backend of ["tensorflow", "cntk"]) {
      const { findings, elsewhere } = facts(backend, dense);
      assert.deepEqual([findings, elsewhere], [[], ["theano"]]);
    }
  });

  it("gives the gradient at 0 with a slope, and none of that with a threshold", () => {
    assert.match(said("theano", leaky("0.2")), /\(1 \+ alpha\) \/ 2/);
    assert.match(said("theano", rectifier("negative_slope=0.1")), /\(1 \+ negative_slope\) \/ 2/);
    assert.doesNotMatch(said("theano", rectifier("threshold=1")), /gradient/);
  });

  it("speaks of the threshold itself only where there is a threshold", () => {
    assert.match(said("tensorflow", rectifier("threshold=1")), /the threshold itself gives 0/);
    assert.equal(said("tensorflow", rectifier("")), "");
  });

  it("names the other backends in a line of their own", () => {
    const text = hoverMarkdown(facts("tensorflow", dense), {
      ...{ words: english, theme: "dark", pictures: false, wide: true, verbosity: "full" },
      ...{ typeset: () => undefined, links: [] },
    });
    assert.match(text, /^More findings with theano$/m);
  });
});

describe("A hover on a file of Keras 3", () => {
  const celu = `from keras.layers import Dense\nDense(3, activation="celu")\n`;

  it("tells of the slope 2 at 0 on TensorFlow alone", () => {
    assert.match(said("tensorflow", celu, "3.8.0"), /the gradient at exactly 0 is 2/);
    assert.equal(said("torch", celu, "3.8.0"), "");
    assert.deepEqual(facts("torch", celu, "3.8.0").elsewhere, ["tensorflow"]);
  });
});
