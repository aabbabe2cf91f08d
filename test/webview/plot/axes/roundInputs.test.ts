// The inputs of the table of values.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatNumber } from "../../../../src/present/text/number.ts";
import { roundInputs } from "../../../../webview/plot/axes/roundInputs.ts";
import { sample } from "../../../../webview/plot/axes/sampling.ts";

describe("the inputs of the table", () => {
  const usual = { low: -6, high: 6 };

  it("are round numbers from border to border, zero among them", () => {
    const shown = roundInputs(usual, "linear").map((x) => formatNumber(x, "single"));
    assert.equal(shown.length, 25);
    assert.deepEqual([shown[0], shown[1], shown[12], shown.at(-1)], ["-6", "-5.5", "0", "6"]);
  });

  it("stay round in any window", () => {
    const shown = roundInputs({ low: 0.03, high: 1.17 }, "linear");
    assert.deepEqual(
      shown.slice(0, 3).map((x) => formatNumber(x, "single")),
      ["0.05", "0.1", "0.15"],
    );
    assert.ok(shown.every((x) => x >= 0.03 && x <= 1.17));
  });

  it("have two digits on a stretched axis, in ascending order", () => {
    const shown = roundInputs({ low: 0.001, high: 100 }, "log");
    assert.ok(shown.length > 15);
    assert.deepEqual(
      shown,
      shown.toSorted((a, b) => a - b),
    );
    for (const x of shown) assert.equal(Math.fround(Number(x.toPrecision(2))), x);
  });

  it("are among those that the picture computes", () => {
    const inputs = sample({ window: usual, scale: "linear" }, 777);
    assert.ok(roundInputs(usual, "linear").every((x) => inputs.includes(x)));
  });

  it("are the floats there are where a window holds few", () => {
    const shown = roundInputs({ low: 1, high: 1 + 4 * 2 ** -23 }, "linear");
    assert.ok(shown.length <= 5);
  });
});
