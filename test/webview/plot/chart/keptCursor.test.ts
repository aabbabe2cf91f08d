import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { keptCursor } from "../../../../webview/plot/chart/keptCursor.ts";

describe("the cursor of a plot that is built anew", () => {
  it("stays at its input, whatever the width is then", () => {
    const plot = { cursor: { left: 150, top: 20 }, width: 600 };
    assert.deepEqual(keptCursor(plot, 600), { left: 150, top: 20 });
    assert.deepEqual(keptCursor(plot, 200), { left: 50, top: 20 });
  });

  it("is away if it was away", () => {
    assert.equal(keptCursor({ cursor: { left: -10, top: -10 }, width: 600 }, 600), undefined);
    assert.equal(keptCursor({ cursor: {}, width: 600 }, 600), undefined);
  });
});
