import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { noChecks, pace, reordered } from "../../../webview/verify/checks.ts";
import { numberProblem, sliderRange } from "../../../webview/plot/view/parameterRange.ts";

describe("the pace of a verification", () => {
  it("is known once something is done", () =>
    assert.deepEqual(pace({ done: 250, count: 1000, elapsed: 500 }), {
      percent: 25,
      rate: 500,
      left: 2,
    }));
  it("has no end in sight before that", () =>
    assert.deepEqual(pace({ done: 0, count: 0, elapsed: 0 }), {
      percent: 0,
      rate: 0,
      left: undefined,
    }));
});

describe("another order", () => {
  it("forgets what answered the one before", () =>
    assert.deepEqual(reordered({ ...noChecks, trouble: "lost" }, { domain: "f16" }), {
      ...noChecks,
      order: { ...noChecks.order, domain: "f16" },
    }));
});

describe("a parameter's slider", () => {
  const slope = { name: "alpha", default: 0.3, meaning: "" };
  it("starts at zero for a positive default", () => assert.equal(sliderRange(slope, 0.3).low, 0));
  it("keeps to the allowed range", () =>
    assert.deepEqual(sliderRange({ ...slope, allowed: { low: 0, high: 1 } }, 0.3), {
      low: 0,
      high: 1,
      step: 0.01,
    }));
  it("reaches a value beyond its usual stretch", () =>
    assert.ok(sliderRange(slope, 50).high >= 50));
});

describe("a typed parameter", () => {
  const bounded = { name: "p", default: 0.5, meaning: "", allowed: { low: 0, high: 1 } };
  for (const [text, phrase] of [
    ["", "notANumber"],
    ["abc", "notANumber"],
    ["NaN", "notANumber"],
    ["1e400", "notANumber"],
    ["-0.1", "atLeast"],
    ["2", "atMost"],
    ["0.25", undefined],
  ] as const)
    it(`of “${text}” is ${phrase ?? "taken"}`, () =>
      assert.equal(numberProblem(bounded, text)?.phrase, phrase));
});
