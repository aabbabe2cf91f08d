import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { choiceOf, keyOf, newestChoice } from "../../../src/catalogue/choice.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { atlas } from "../../../src/present/atlas/atlas.ts";
import { glyphInputs } from "../../../src/present/picture/glyph.ts";

const places = atlas();

describe("the atlas of all activations", () => {
  it("has each name once, each with an entry that can be shown", () => {
    assert.equal(new Set(places.map(({ name }) => name)).size, places.length);
    for (const { entry: id } of places) {
      const entry = entries.find((one) => one.id === id);
      assert.ok(entry && choiceOf(keyOf(newestChoice(entry))), id);
    }
  });

  it("has what computes the same once, with all that have it", () => {
    const relu = places.find(({ name }) => name === "ReLU");
    assert.ok(relu && ["PyTorch", "Keras", "JAX"].every((one) => relu.where.includes(one)));
    assert.equal(places.filter(({ name }) => /^relu$/i.test(name)).length, 1);
    const hard = places.filter(({ name }) => /^hard_?sigmoid/i.test(name));
    assert.equal(hard.length, 2, "x / 6 and 0.2 * x");
  });

  it("has a height for each input of a picture, and pictures of rows and gates", () => {
    for (const { shape } of places)
      if (shape.kind === "curve") assert.equal(shape.heights.length, glyphInputs.length);
    const pictures = places.flatMap(({ shape, name }) => (shape.kind === "picture" ? [name] : []));
    assert.ok(["Softmax", "GLU"].every((name) => pictures.includes(name)));
  });

  it("is small enough to be a part of the page's script", () => {
    assert.ok(JSON.stringify(places).length < 40_000);
  });
});
