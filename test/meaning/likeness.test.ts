import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newestChoice } from "../../src/catalogue/choice.ts";
import { families } from "../../src/catalogue/families/allFamilies.ts";
import { entries } from "../../src/catalogue/frameworks/index.ts";
import { lookup } from "../../src/catalogue/lookup/lookup.ts";
import type { Choice } from "../../src/catalogue/request.ts";
import { likenessOf } from "../../src/meaning/likeness.ts";

function likeness(spelling: string, parameters: Choice["parameters"] = {}): string {
  const found = lookup({ spelling, parameters });
  assert.ok(found.kind === "found", spelling);
  return likenessOf(found.choice);
}

describe("what a family says", () => {
  it("holds for the function that it speaks of", () => {
    assert.equal(likeness("torch.nn.ReLU"), "same");
    assert.equal(likeness("torch.nn.GELU"), "same");
    assert.equal(likeness("theano.tensor.nnet.sigmoid"), "same");
  });
  it("holds for an approximation as such", () => {
    assert.equal(likeness("torch.nn.GELU", { approximate: "tanh" }), "near");
    assert.equal(likeness("com.microsoft.QuickGelu"), "near");
  });
  it("does not hold for what parameters make another function", () => {
    assert.equal(likeness("tf.keras.layers.ReLU", { max_value: 6 }), "other");
    assert.equal(likeness("tf.keras.layers.ReLU", { negative_slope: 0.1 }), "other");
    assert.equal(likeness("torch.nn.Softplus", { beta: 2 }), "other");
  });
  it("holds for some member of every family", () => {
    const same = new Set(
      entries
        .filter((entry) => likenessOf(newestChoice(entry)) === "same")
        .map(({ family }) => family),
    );
    assert.deepEqual(
      families.filter(({ id }) => !same.has(id)).map(({ id }) => id),
      [],
    );
  });
  it("of Theano's ultra_fast_sigmoid is not that it needs an exponential", () => {
    const entry = entries.find(({ name }) => name.endsWith("ultra_fast_sigmoid"));
    const family = families.find(({ id }) => id === entry?.family);
    assert.ok(family);
    const { summary, strengths, weaknesses } = family;
    const text = [summary, ...strengths, ...weaknesses].join(" ");
    assert.doesNotMatch(text, /logistic|smooth|gradient|needs an exponential/);
  });
});
