import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptySelection, type Item } from "../../../src/protocol/selection.ts";
import { columnsFor } from "../../../webview/atlas/columns.ts";
import { showsAtlas, wentTo } from "../../../webview/atlas/onShow.ts";
import { stepTo } from "../../../webview/atlas/steps.ts";
import { changeSelection, startState, type State } from "../../../webview/state/state.ts";

const opened = (items: readonly Item[] = []): State => {
  const selection = { ...emptySelection, items };
  const opening = { opening: "a", selection, view: "plot", run: false, follow: false } as const;
  return startState(opening, undefined);
};
const torch = "torch@0.4.1:torch.nn.ReLU";
const entries = ({ selection }: State): readonly string[] =>
  selection.items.map(({ entry }) => entry);

describe("the atlas in the playground", () => {
  it("is shown where nothing else is, or where it is asked for", () => {
    assert.equal(showsAtlas(opened()), true);
    assert.equal(
      showsAtlas(changeSelection((now) => ({ ...now, expression: "x" }))(opened())),
      false,
    );
    const one = wentTo(opened(), torch);
    assert.equal(showsAtlas(one), false);
    assert.equal(showsAtlas({ ...one, atlas: true }), true);
  });

  it("puts a function in the place of the one in focus, and leaves the others", () => {
    const one = wentTo(opened(), torch);
    assert.deepEqual(entries(one), [torch]);
    const [item] = one.selection.items;
    const two = opened(
      item
        ? [
            { ...item, entry: "a" },
            { ...item, entry: "b" },
          ]
        : [],
    );
    const second = { ...two, atlas: true, selection: { ...two.selection, front: 1 } };
    const gone = wentTo(second, torch);
    assert.deepEqual(entries(gone), ["a", torch]);
    assert.deepEqual([gone.selection.front, gone.atlas], [1, false]);
  });

  it("adds a function beside a formula of one's own that is in focus", () => {
    const own = changeSelection((now) => ({ ...now, expression: "x", front: "own" as const }));
    const gone = wentTo(own(opened()), torch);
    assert.deepEqual(entries(gone), [torch]);
    assert.deepEqual([gone.selection.front, gone.selection.expression], [0, "x"]);
  });

  it("stays as it is for an entry that does not exist", () => {
    const before = opened();
    assert.equal(wentTo(before, "none"), before);
  });
});

describe("the columns of the atlas", () => {
  it("are as few as let all be in sight", () => {
    const wide = columnsFor([47, 8], { width: 1200, height: 560 });
    const tall = columnsFor([47, 8], { width: 1200, height: 2000 });
    assert.ok(tall < wide, `${tall} and ${wide}`);
  });

  it("are at least one, and never so many that names cannot be read", () => {
    assert.equal(columnsFor([47], { width: 20, height: 0 }), 1);
    assert.equal(columnsFor([47], { width: 400, height: 0 }), 5);
  });
});

describe("a step in a grid", () => {
  const grid = { cells: 7, columns: 3 };
  it("leads to the neighbour, and not out of the grid", () => {
    assert.equal(stepTo("ArrowRight", 0, grid), 1);
    assert.equal(stepTo("ArrowDown", 1, grid), 4);
    assert.equal(stepTo("ArrowUp", 1, grid), undefined);
    assert.equal(stepTo("ArrowDown", 5, grid), undefined);
    assert.equal(stepTo("End", 2, grid), 6);
    assert.equal(stepTo("Home", 2, grid), 0);
    assert.equal(stepTo("a", 2, grid), undefined);
  });
});
