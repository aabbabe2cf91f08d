import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Scale } from "../../../../webview/plot/axes/scale.ts";
import { splitLabels, splits } from "../../../../webview/plot/axes/splits.ts";

const labels = ([low, high]: readonly [number, number], scale: Scale, count = 6): string =>
  splitLabels(splits({ low, high }, scale, count), scale).join(" ");

describe("the ticks of an axis", () => {
  for (const [what, got, wanted] of [
    ["an even axis", labels([-6, 6], "linear"), "-6 -4 -2 0 2 4 6"],
    ["a few floats", labels([1, 1 + 2 ** -20], "linear", 3), "1.0000000 1.0000005"],
    ["a logarithmic axis", labels([0.0006, 6], "log"), "0.001 0.01 0.1 1"],
    ["a logarithmic axis within a decade", labels([2, 6], "log", 4), "2 3 4 5 6"],
    ["a symmetric logarithmic axis", labels([-200, 50], "symlog"), "-100 -10 -1 0 1 10"],
    [
      "all floats, symmetric logarithmic",
      labels([-3e38, 3e38], "symlog", 5),
      "-1e31 -1e15 0 1e15 1e31",
    ],
  ] as const)
    it(`of ${what} read ${wanted}`, () => assert.equal(got, wanted));

  it("are few and in the window, whatever it is", () =>
    fc.assert(
      fc.property(
        fc.double({ min: -3e38, max: 3e38, noNaN: true }),
        fc.double({ min: 1e-30, max: 3e38, noNaN: true }),
        fc.constantFrom<Scale>("linear", "log", "symlog"),
        (start, width, scale) => {
          const low = scale === "log" ? Math.abs(start) + 1e-45 : start;
          fc.pre(low + width > low * (1 + 1e-6));
          const all = splits({ low, high: low + width }, scale, 8);
          assert.ok(all.length <= 20, `${all.length} ticks`);
        },
      ),
    ));
});
