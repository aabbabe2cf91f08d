// What is in focus among the functions on show.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptySelection, toSelection, type Selection } from "../../../src/protocol/selection.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { keyOf, newestChoice } from "../../../src/catalogue/choice.ts";
import { curvesOf } from "../../../webview/compute/curves.ts";
import { broughtToFront, placeInFocus, removedAt } from "../../../webview/state/front.ts";
import { subjectsOf } from "../../../webview/state/subject.ts";

const items = ["keras@3.0.0:keras.activations.relu", "keras@3.0.0:keras.activations.silu"].map(
  (id) => {
    const entry = entries.find((one) => one.id === id);
    assert.ok(entry);
    return { ...keyOf(newestChoice(entry)), because: "" };
  },
);
const all: Selection = { ...emptySelection, items, expression: "x * tanh(x)" };

/** "silu 1, relu 0": what is on show with its colours, what is in focus first. */
const shown = (selection: Selection): string =>
  curvesOf(subjectsOf(selection), "implemented", ["value"])
    .map(({ subject, colour }) => `${subject.title} ${colour}`)
    .join(", ");

describe("the function in focus", () => {
  it("is the first, unless another was brought to the front, and all keep their colours", () => {
    assert.equal(shown(all), "relu 0, silu 1, f 2");
    assert.equal(shown(broughtToFront(all, 1)), "silu 1, relu 0, f 2");
  });

  it("may be the reader's own formula", () => {
    const own = broughtToFront(all, 2);
    assert.equal(shown(own), "f 2, relu 0, silu 1");
    assert.deepEqual(toSelection(JSON.parse(JSON.stringify(own))), own);
    assert.equal(placeInFocus({ ...own, items: items.slice(0, 1) }), 1);
  });

  it("stays it when another is removed, and is the first when it is removed itself", () => {
    assert.equal(shown(removedAt(broughtToFront(all, 1), 0)), "silu 0, f 1");
    assert.equal(shown(removedAt(broughtToFront(all, 2), 0)), "f 1, silu 0");
    assert.equal(shown(removedAt(broughtToFront(all, 1), 1)), "relu 0, f 1");
    assert.equal(shown(removedAt(broughtToFront(all, 2), 2)), "relu 0, silu 1");
  });

  it("is another's place while the reader's own formula cannot be read", () =>
    assert.equal(shown({ ...broughtToFront(all, 2), expression: "x +" }), "relu 0, silu 1"));
});
