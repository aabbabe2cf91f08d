import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { layOut, meanDistance, type Heights } from "../../../src/present/atlas/layout.ts";

/** Constants, so that their distances are those of numbers. */
const flat = (...heights: readonly number[]): readonly Heights[] => heights.map((y) => [y, y]);

describe("the layout of the atlas", () => {
  it("has each curve once, and is the same each time", () => {
    const curves = flat(3, 1, 2, 0, 2.5, 0.5, 1.5);
    for (const columns of [1, 2, 3, 7, 10]) {
      const order = layOut(curves, columns);
      assert.deepEqual([...order].sort(), [0, 1, 2, 3, 4, 5, 6]);
      assert.deepEqual(layOut(curves, columns), order);
    }
  });

  it("puts curves on a line in their order where there is one row", () => {
    const curves = flat(3, 1, 2, 0);
    const row = layOut(curves, 4).map((index) => curves[index]?.[0]);
    assert.ok(
      [0, 1, 2, 3].every((y, i) => row[i] === y) || [3, 2, 1, 0].every((y, i) => row[i] === y),
    );
  });

  it("puts what is alike side by side", () => {
    const order = layOut(flat(0, 3, 0.1, 3.1), 2);
    const partner = order[order.indexOf(0) ^ 1];
    const below = order[order.indexOf(0) ^ 2];
    assert.ok(partner === 2 || below === 2);
  });

  it("takes none, one, and several that are equal", () => {
    assert.deepEqual(layOut([], 3), []);
    assert.deepEqual(layOut(flat(1), 3), [0]);
    assert.deepEqual([...layOut(flat(1, 1, 1), 2)].sort(), [0, 1, 2]);
  });

  it("measures distances where pictures are, and takes no number for zero", () => {
    assert.equal(meanDistance([0, 9], [1, 5]), 0.5);
    assert.equal(meanDistance([null, -9], [0, -4]), 0);
    assert.equal(meanDistance([], []), 0);
  });
});
