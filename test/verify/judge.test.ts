import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Exact } from "../../src/numeric/reference/exact.ts";
import { judged, moreFavourable, type Verdict } from "../../src/verify/judge.ts";

const exactly = (value: number): Exact => ({ kind: "value", value, low: value, high: value });
const judge = (x: number, got: number, want: Exact): Verdict =>
  judged({ x, got, want }, { tolerance: { ulp: 1, absolute: 0 }, atZero: () => 0 });
const step = 2 ** -23;

describe("a judgement", () => {
  it("passes the correctly rounded value", () =>
    assert.deepEqual(judge(1, 1, exactly(1)), { kind: "passed", ulp: 0, distance: 0 }));
  it("measures from the real value, not from its rounding", () => {
    const third: Exact = { kind: "value", value: Math.fround(1 / 3), low: 1 / 3, high: 1 / 3 };
    const { kind, ...error } = judge(1, Math.fround(1 / 3), third);
    assert.equal(kind, "passed");
    assert.ok("ulp" in error && error.ulp > 0 && error.ulp < 0.5);
  });
  it("fails beyond the tolerance and not at it", () => {
    assert.equal(judge(1, 1 + step, exactly(1)).kind, "passed");
    assert.equal(judge(1, 1 + 2 * step, exactly(1)).kind, "failed");
  });
  it("counts a flushed subnormal and the sign of zero as equal", () => {
    assert.deepEqual(judge(1, 0, exactly(1e-40)), {
      kind: "passed",
      ulp: 0,
      distance: 0,
      declared: "flushed",
    });
    const zero = judge(-0, 0, exactly(-0));
    assert.ok(zero.kind === "passed" && zero.declared === "sign of zero");
  });
  it("fails a zero where the smallest normal number was due", () =>
    assert.equal(judge(1, 0, exactly(2 ** -126)).kind, "failed"));
  it("fails NaN and a wrong infinity where a number was due", () => {
    assert.equal(judge(89, NaN, exactly(1)).kind, "failed");
    assert.equal(judge(89, Infinity, exactly(1)).kind, "failed");
    assert.equal(judge(89, -Infinity, exactly(Infinity)).kind, "failed");
  });
  it("passes the limit at infinity", () =>
    assert.equal(judge(Infinity, Infinity, exactly(Infinity)).kind, "passed"));
  it("passes without error the infinity that a large value rounds to", () =>
    assert.deepEqual(
      judge(90, Infinity, { kind: "value", value: Infinity, low: 1e39, high: 1e39 }),
      {
        kind: "passed",
        ulp: 0,
        distance: 0,
      },
    ));
  it("is undefined where the reference is NaN or unknown, whatever came", () => {
    assert.equal(judge(NaN, NaN, exactly(NaN)).kind, "undefined");
    assert.deepEqual(judge(0, 1, { kind: "undefined", reason: "division by zero" }), {
      kind: "undefined",
      reason: "division by zero",
    });
  });
});

describe("the more favourable of two verdicts", () => {
  const passed: Verdict = { kind: "passed", ulp: 0, distance: 0 };
  const failed: Verdict = { kind: "failed", ulp: 9, distance: 9 };
  const open: Verdict = { kind: "undefined", reason: "the reference is NaN" };
  it("is the passed one, then the failed one", () => {
    assert.equal(moreFavourable(failed, passed), passed);
    assert.equal(moreFavourable(passed, failed), passed);
    assert.equal(moreFavourable(failed, open), failed);
    assert.equal(moreFavourable(open, failed), failed);
  });
});
