import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { fit } from "../../../../webview/plot/axes/fit.ts";
import { sample, showsSteps } from "../../../../webview/plot/axes/sampling.ts";
import { windowOn } from "../../../../webview/plot/axes/window.ts";

describe("the inputs of a picture", () => {
  it("are floats in ascending order, none twice, for any window", () =>
    fc.assert(
      fc.property(
        fc.float({ noNaN: true, min: Math.fround(-1e30), max: Math.fround(1e30) }),
        fc.float({ min: Math.fround(1e-30), max: Math.fround(1e30), noNaN: true }),
        (low, width) => {
          const inputs = sample(
            { window: { low, high: low + width }, scale: "linear", kinks: [low + width / 2] },
            100,
          );
          for (let i = 1; i < inputs.length; i += 1) assert.ok(inputs[i - 1]! < inputs[i]!);
        },
      ),
    ));

  it("hold a kink with both neighbours", () => {
    const inputs = sample({ window: { low: -6, high: 6 }, scale: "linear", kinks: [2.5] }, 10);
    for (const x of [2.5 - 2 ** -22, 2.5, 2.5 + 2 ** -22]) assert.ok(inputs.includes(x), String(x));
  });

  it("reach one float beyond each border, so that no line ends inside the picture", () => {
    const inputs = sample({ window: { low: 1, high: 2 }, scale: "linear" }, 10);
    assert.ok(inputs[0]! < 1 && inputs.at(-1)! > 2);
  });

  it("are single floats in a window of a few float32 steps", () => {
    const inputs = sample({ window: { low: 1, high: 1 + 8 * 2 ** -23 }, scale: "linear" }, 800);
    assert.ok(inputs.length <= 12);
    assert.ok(showsSteps(inputs, 800));
  });
});

describe("a logarithmic axis", () => {
  it("has positive inputs only", () => {
    const inputs = sample({ window: { low: 2 ** -149, high: 10 }, scale: "log" }, 100);
    assert.ok(inputs.every((x) => x > 0));
  });

  it("takes no window that reaches zero", () => {
    assert.deepEqual(windowOn({ low: -6, high: 6 }, "log"), { low: 0.0006, high: 6 });
    assert.deepEqual(windowOn({ low: -6, high: -1 }, "log"), { low: 0.001, high: 10 });
    assert.deepEqual(windowOn({ low: -6, high: 6 }, "symlog"), { low: -6, high: 6 });
  });

  it("stretches over the positive values", () => {
    const { low, high } = fit([[-5, 0, 0.01, 100]], "log");
    assert.ok(low > 0 && low < 0.01 && high > 100 && high < 1000);
  });
});

describe("the vertical stretch", () => {
  it("ignores NaN and infinities", () =>
    assert.deepEqual(fit([[NaN, -Infinity, 0, 1, Infinity]]), { low: -0.08, high: 1.08 }));
  it("gives a constant room", () => assert.deepEqual(fit([[2, 2]]), { low: 1, high: 3 }));
  it("is there when nothing is finite", () =>
    assert.deepEqual(fit([[NaN], []]), { low: -1, high: 1 }));
});
