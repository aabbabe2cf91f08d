import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { newestChoice } from "../../../src/catalogue/choice.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { lookup } from "../../../src/catalogue/lookup/lookup.ts";
import { formulaAnswers } from "../../../src/meaning/formulaAnswers.ts";
import { glyphsOfChoices, glyphOfMeaning } from "../../../src/present/glyph/glyphOf.ts";
import { hoverFacts } from "../../../src/present/hover/gather.ts";
import { glyphSvg } from "../../../src/present/picture/glyph.ts";
import { paletteOf, themeKinds } from "../../../src/present/picture/palette.ts";

const answers = formulaAnswers();
const [dot, cross] = [/<circle cx="3"/, /M1 1l4\.6 4\.6/];

function glyph(spelling: string) {
  const found = lookup({ spelling });
  assert.ok(found.kind === "found", spelling);
  const { choice } = found;
  const facts = hoverFacts({ choice, because: { reason: "assumed" }, stated: [], answers });
  return glyphOfMeaning({ kind: "function", facts }, "dark");
}

describe("the glyph of a name", () => {
  it("has a dot where another version of the framework computes something else", () => {
    const found = glyph("keras.activations.hard_sigmoid");
    assert.match(found?.svg ?? "", dot);
    assert.equal(found?.isMarked, true);
  });

  it("has a cross where there is no gradient", () =>
    assert.match(glyph("theano.tensor.nnet.ultra_fast_sigmoid")?.svg ?? "", cross));

  it("has no mark where neither is so", () => {
    const found = glyph("torch.nn.functional.relu");
    assert.doesNotMatch(found?.svg ?? "", dot);
    assert.equal(found?.isMarked, false);
  });

  it("shows bars for an activation of a row, and squares for a gate", () => {
    assert.equal(glyph("torch.nn.functional.softmax")?.svg.match(/M[\d.]+ [\d.]+V/g)?.length, 6);
    assert.equal(glyph("torch.nn.functional.glu")?.svg.match(/<rect/g)?.length, 16);
  });
});

describe("a glyph", () => {
  const curve = (value: (x: number) => number) =>
    glyphSvg({ kind: "curve", value }, undefined, paletteOf("light"));

  it("draws no line through a jump or a pole", () => {
    const strokes = (value: (x: number) => number) =>
      (curve(value)?.match(/M[\d.]+ [\d.]+L/g) ?? []).length;
    assert.equal(
      strokes((x) => (x < 0.1 ? 0 : 1)),
      2,
    );
    assert.equal(
      strokes((x) => 1 / (x - 0.1)),
      2,
    );
    assert.equal(strokes(Math.tanh), 1);
  });

  it("is not drawn where no number comes out", () =>
    assert.equal(
      curve(() => NaN),
      undefined,
    ));

  it("has only numbers in it, for every activation and theme", () => {
    const all = entries.map((entry) => newestChoice(entry));
    const drawn = themeKinds.flatMap((theme) => {
      const glyphOf = glyphsOfChoices(theme);
      return all.flatMap((one) => glyphOf(one) ?? []);
    });
    assert.ok(drawn.length > all.length * 3.5);
    assert.deepEqual(
      drawn.filter((svg) => /NaN|Infinity|undefined/.test(svg)),
      [],
    );
  });
});
