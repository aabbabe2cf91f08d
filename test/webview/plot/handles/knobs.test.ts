import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newestChoice, keyOf } from "../../../../src/catalogue/choice.ts";
import { entries } from "../../../../src/catalogue/frameworks/index.ts";
import { emptySelection } from "../../../../src/protocol/selection.ts";
import { knobsIn } from "../../../../webview/plot/handles/knobs.ts";

/** The parameters of an activation that a hand can turn. */
function knobsOf(name: string): readonly string[] {
  const entry = entries.findLast((one) => one.name === name);
  assert.ok(entry, name);
  const items = [{ ...keyOf(newestChoice(entry)), because: "" }];
  return knobsIn({ ...emptySelection, items }).map(({ parameter }) => parameter.name);
}

describe("what a hand can turn", () => {
  it("is each parameter of a function of one number", () =>
    assert.ok(knobsOf("torch.nn.LeakyReLU").includes("negative_slope")));

  it("is not the axis, which changes nothing that is shown", () => {
    assert.deepEqual(knobsOf("torch.nn.GLU"), []);
    assert.ok(!knobsOf("torch.nn.Softmax").includes("dim"));
  });
});
