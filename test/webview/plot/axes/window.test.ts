import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { closeUp, home, pan, windowOf, zoom } from "../../../../webview/plot/axes/window.ts";

describe("a window on the input axis", () => {
  it("keeps the number under the pointer in its place when zoomed", () => {
    const closer = zoom(home, { factor: 0.5, at: 3 }, "linear");
    assert.deepEqual(closer, { low: -1.5, high: 4.5 });
    assert.equal((3 - closer.low) / (closer.high - closer.low), (3 - home.low) / 12);
  });

  it("shows what lay beside it when panned", () =>
    assert.deepEqual(pan(home, 0.5, "linear"), { low: 0, high: 12 }));

  it("never becomes finer than three float32 steps", () => {
    let window = home;
    for (let i = 0; i < 200; i += 1) window = zoom(window, { factor: 0.5, at: 1 }, "linear");
    assert.ok(window.high - window.low >= 3 * 2 ** -24 && window.high - window.low < 2 ** -20);
  });

  it("never leaves the floats", () => {
    let window = home;
    for (let i = 0; i < 400; i += 1) window = zoom(window, { factor: 2, at: 0 }, "linear");
    assert.ok(Number.isFinite(window.low) && window.high <= 3.4028234663852886e38);
  });

  it("takes bounds in either order, and none that span nothing", () => {
    assert.deepEqual(windowOf(5, -5, "linear"), { low: -5, high: 5 });
    assert.equal(windowOf(1, 1, "linear"), undefined);
    assert.equal(windowOf(NaN, 1, "linear"), undefined);
  });

  it("shows a few floats around a number", () =>
    assert.deepEqual(closeUp(1, 2), { low: 1 - 2 ** -22, high: 1 + 2 ** -22 }));

  it("returns where it was when zoomed in and out", () =>
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (at) => {
        const back = zoom(zoom(home, { factor: 0.5, at }, "symlog"), { factor: 2, at }, "symlog");
        assert.ok(Math.abs(back.low + 6) < 1e-9 && Math.abs(back.high - 6) < 1e-9);
      }),
    ));
});
