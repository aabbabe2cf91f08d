import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tick } from "../../../../webview/plot/axes/ticks.ts";

describe("a tick", () => {
  for (const [value, increment, text] of [
    [0, 1, "0"],
    [5, 5, "5"],
    [-2.5, 2.5, "-2.5"],
    [0.30000000000000004, 0.1, "0.3"],
    [1.25, 0.25, "1.25"],
    [1.0000001, 1e-7, "1.0000001"],
    [2e38, 1e38, "2e38"],
    [1e-45, 1e-45, "1e-45"],
    [-1.5e7, 5e6, "-1.5e7"],
  ] as const)
    it(`at ${value} every ${increment} reads ${text}`, () =>
      assert.equal(tick(value, increment), text));
});
