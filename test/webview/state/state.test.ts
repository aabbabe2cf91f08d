import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptySelection } from "../../../src/protocol/selection.ts";
import {
  kept,
  shown,
  startState,
  toKept,
  turned,
  type SavedState,
} from "../../../webview/state/state.ts";

const opening = {
  opening: "a",
  selection: emptySelection,
  view: "plot",
  run: false,
  follow: false,
} as const;
const stored: SavedState = {
  ...kept(startState(opening, undefined)),
  view: "verify",
  window: { low: 1, high: 2 },
};

const withScene = (part: object): unknown => ({ ...stored, scene: { ...stored.scene, ...part } });

describe("the state of the page", () => {
  it("goes on with what was stored in the same opening", () =>
    assert.deepEqual(kept(startState(opening, stored)), stored));

  it("starts afresh in another opening", () =>
    assert.equal(startState({ ...opening, opening: "b" }, stored).view, "plot"));

  it("survives JSON, as the editor stores it", () =>
    assert.deepEqual(toKept(JSON.parse(JSON.stringify(stored))), stored));

  it("keeps the window when something else is put on show", () => {
    const next = shown(startState(opening, stored), { ...opening, opening: "c", view: "about" });
    assert.deepEqual([next.window, next.view, next.opening], [{ low: 1, high: 2 }, "about", "c"]);
  });

  it("takes from the host, not from the store, whether the cursor is followed", () =>
    assert.equal(startState({ ...opening, follow: true }, stored).following, true));

  it("goes home from a window that spans nothing", () =>
    assert.deepEqual(toKept({ ...stored, window: { low: 3, high: 3 } })?.window, {
      low: -6,
      high: 6,
    }));

  for (const [what, wrong] of [
    ["nothing", undefined],
    ["another version's state", { ...stored, quantities: ["value", "third"] }],
    ["an infinite window", { ...stored, window: { low: 0, high: Infinity } }],
    ["a selection of the wrong shape", { ...stored, selection: [] }],
    ["weights that are no numbers", withScene({ weights: { w1: NaN, w2: 0, b: 0 } })],
    ["weights whose squares are no numbers", withScene({ weights: { w1: 1e300, w2: 0, b: 0 } })],
    ["more pieces than are fitted", withScene({ maxout: { ...stored.scene.maxout, pieces: 9 } })],
    ["a target that is not there", withScene({ maxout: { ...stored.scene.maxout, target: "q" } })],
  ] as const)
    it(`does not read ${what}`, () => assert.equal(toKept(wrong), undefined));

  it("keeps quantities in their order, however they were turned on", () =>
    assert.deepEqual(turned(["slope"], "value", true), ["value", "slope"]));
});
