import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fit } from "../../../../webview/plot/axes/fit.ts";

const inputs = Float32Array.from({ length: 461 }, (_, i) => -6 + i / 38.3);
const line = (f: (x: number) => number): Float32Array => inputs.map((x) => f(x));

describe("the vertical stretch of a plot", () => {
  it("shows all of a line that has no pole, with some air", () => {
    const { low, high } = fit([line((x) => x ** 2)]);
    assert.ok(low < 0 && high > 36 && high < 40);
  });

  it("does not follow a pole", () => {
    const { low, high } = fit([line((x) => 1 / x)]);
    assert.ok(low > -40 && low < -5 && high > 5 && high < 40, `${low} ${high}`);
  });

  it("does not let one line's pole flatten the others", () => {
    const { low, high } = fit([line((x) => x), line((x) => 1 / (x - 1) ** 2)]);
    assert.ok(low < -6 && low > -9 && high > 6 && high < 40, `${low} ${high}`);
  });

  it("shows a peak that is thin but seen", () =>
    assert.ok(fit([line((x) => Math.exp(-100 * x ** 2))]).high > 1));

  it("shows a growth that is steep, but no pole", () =>
    assert.ok(fit([line(Math.exp)]).high > 400));

  it("leaves out what is no number, and what is infinite", () => {
    const { low, high } = fit([line((x) => (x < 0 ? NaN : x < 1 ? Infinity : 2))]);
    assert.deepEqual([low, high], [1, 3]);
  });

  it("shows a constant far from all others", () => {
    const { high } = fit([line((x) => x), [1000, 1000, 1000, 1000]]);
    assert.ok(high > 1000);
  });

  it("is something also without any number", () =>
    assert.deepEqual(fit([line(() => NaN)]), { low: -1, high: 1 }));
});
