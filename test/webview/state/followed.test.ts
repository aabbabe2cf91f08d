import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptySelection, type Item } from "../../../src/protocol/selection.ts";
import { followed } from "../../../webview/state/followed.ts";
import {
  changeItems,
  startState,
  withParameter,
  type State,
} from "../../../webview/state/state.ts";

const item = (entry: string, parameters: Item["parameters"] = {}): Item => ({
  entry,
  version: "1",
  backend: null,
  parameters,
  because: "",
});
const [relu, elu, tanh] = [item("relu"), item("elu", { alpha: 1 }), item("tanh")];

/** A panel that was opened on relu, to which tanh was added by hand. */
const panel = (): State => {
  const selection = { ...emptySelection, items: [relu], expression: "x" };
  const opening = { opening: "a", selection, view: "compare", run: false, follow: true } as const;
  return changeItems(startState(opening, undefined), [relu, tanh]);
};
const entries = ({ selection }: State): readonly string[] =>
  selection.items.map(({ entry }) => entry);

describe("a panel that follows the cursor", () => {
  it("puts the new mention in the place of the one before, and keeps what was added", () => {
    const after = followed(panel(), elu);
    assert.deepEqual(entries(after), ["elu", "tanh"]);
    assert.deepEqual([after.view, after.selection.expression], ["compare", "x"]);
    assert.deepEqual(entries(followed(after, relu)), ["relu", "tanh"]);
  });

  it("replaces what came from the code, wherever the reader has moved it", () => {
    const moved = changeItems(panel(), [tanh, relu]);
    assert.deepEqual(entries(followed(moved, elu)), ["elu", "tanh"]);
  });

  it("does not bring back what the reader removed, nor shows a function twice", () => {
    assert.deepEqual(entries(followed(changeItems(panel(), [tanh]), elu)), ["elu", "tanh"]);
    assert.deepEqual(entries(followed(panel(), tanh)), ["tanh"]);
  });

  it("keeps a parameter that was changed by hand while the cursor stays in one mention", () => {
    const there = followed(panel(), elu);
    const changed = changeItems(there, [withParameter(elu, "alpha", 0.3), tanh]);
    assert.equal(followed(changed, elu), changed);
  });

  it("takes another parameter from the code when another mention has one", () => {
    const there = followed(followed(panel(), elu), item("elu", { alpha: 2 }));
    assert.deepEqual(there.selection.items[0]?.parameters, { alpha: 2 });
  });

  it("replaces what came from the code in whatever version the reader has put it", () => {
    const keras = item("keras@2.0.0:keras.activations.elu");
    const moved = item("keras@3.0.0:keras.activations.elu");
    const there = changeItems(followed(panel(), keras), [moved, tanh]);
    assert.deepEqual(entries(followed(there, relu)), ["relu", "tanh"]);
    const both = changeItems(there, [keras, moved]);
    assert.deepEqual(entries(followed(both, relu)), ["relu", moved.entry]);
  });
});
