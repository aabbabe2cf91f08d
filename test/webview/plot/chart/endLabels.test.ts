import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { apart } from "../../../../webview/plot/chart/endLabels.ts";

const room = { low: 0, high: 100, step: 20 };

describe("names at the ends of lines", () => {
  it("stay where their lines end if there is room", () =>
    assert.deepEqual(apart([90, 10, 50], room), [90, 10, 50]));

  it("keep apart, in the order of the lines", () =>
    assert.deepEqual(apart([51, 50, 52], room), [70, 50, 90]));

  it("stay within the picture", () => {
    assert.deepEqual(apart([100, 100, 100], room), [60, 80, 100]);
    assert.deepEqual(apart([-5, 120], room), [0, 100]);
  });

  it("are left out if there are too many", () =>
    assert.deepEqual(apart([0, 0, 0, 0, 0, 0, 0], room), []));
});
