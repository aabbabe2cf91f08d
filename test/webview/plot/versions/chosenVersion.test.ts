import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { choiceOf } from "../../../../src/catalogue/choice.ts";
import { emptySelection, type Item } from "../../../../src/protocol/selection.ts";
import { required } from "../../../../src/required.ts";
import { atStop } from "../../../../webview/plot/versions/chosenVersion.ts";
import type { Stop } from "../../../../webview/plot/versions/stops.ts";
import { startState, type State } from "../../../../webview/state/state.ts";

const keras2 = "keras@2.0.0:keras.activations.hard_sigmoid";
const keras3 = "keras@3.0.0:keras.activations.hard_sigmoid";
const ofCode: Item = {
  entry: keras2,
  version: "2.3.1",
  backend: null,
  parameters: {},
  because: "from requirements.txt",
};

const opened = (items: readonly Item[]): State =>
  startState(
    {
      opening: "a",
      selection: { ...emptySelection, items },
      view: "plot",
      run: false,
      follow: false,
    },
    undefined,
  );

const stop = (entry: string, ...versions: readonly string[]): Stop => ({
  label: "",
  isSame: undefined,
  choices: versions.map((version) =>
    required(choiceOf({ entry, version, backend: null, parameters: {} }), version),
  ),
});

const inFocus = ({ selection }: State): string =>
  selection.items.map(({ version, because }) => `${version} ${because}`.trim()).join(", ");

describe("a function in another version", () => {
  it("is the newest of a stop, without the reason that holds for the code", () => {
    const moved = atStop(opened([ofCode]), stop(keras3, "3.0.0", "3.1.0"));
    assert.equal(inFocus(moved), "3.1.0");
  });

  it("is that of the code again where a stop has it", () => {
    const moved = atStop(opened([ofCode]), stop(keras3, "3.0.0"));
    const back = atStop(moved, stop(keras2, "2.2.4", "2.3.1", "2.15.0"));
    assert.equal(inFocus(back), "2.3.1 from requirements.txt");
  });

  it("is not put in the place of another function that is in focus by now", () => {
    const other = opened([{ ...ofCode, entry: "keras@2.0.0:keras.activations.relu" }]);
    assert.equal(atStop(other, stop(keras3, "3.0.0")), other);
  });

  it("stays in its place and in focus", () => {
    const other = { ...ofCode, version: "2.2.4", because: "" };
    const state = opened([other, ofCode]);
    const second = { ...state, selection: { ...state.selection, front: 1 } };
    const moved = atStop(second, stop(keras3, "3.0.0"));
    assert.equal(inFocus(moved), "2.2.4, 3.0.0");
    assert.equal(moved.selection.front, 1);
  });
});
