import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Verdict } from "../../src/verify/judge.ts";
import { addToStrip, columnAt, columnOf, columns, emptyStrip } from "../../src/verify/strip.ts";

const passed = (ulp: number): Verdict => ({ kind: "passed", ulp, distance: 1 });
const failed = (ulp: number): Verdict => ({ kind: "failed", ulp, distance: 9 });
const noNumber: Verdict = { kind: "failed", ulp: 2 ** 32, distance: 2 ** 32 };
const open: Verdict = { kind: "undefined", reason: "no limit at infinity" };

const whole = () => emptyStrip("floats", -Infinity, Infinity);

describe("the strip of errors", () => {
  it("keeps the worst of each column, and where it came", () => {
    const strip = whole();
    addToStrip(strip, 1, passed(0.25));
    addToStrip(strip, 1.0000001, passed(0.5));
    addToStrip(strip, 1.0000002, passed(0.1));
    const { kind, ulp, at } = columnAt(strip, columnOf(strip, 1));
    assert.deepEqual([kind, ulp, at], ["passed", 0.5, Math.fround(1.0000001)]);
  });
  it("lets a failure outrank a larger error that passed, and both what is not decided", () => {
    const strip = whole();
    for (const verdict of [open, passed(90), failed(2), open]) addToStrip(strip, 1, verdict);
    assert.equal(columnAt(strip, columnOf(strip, 1)).ulp, 2);
  });
  it("marks a measured difference, which nobody judges", () => {
    const strip = whole();
    const error = { ulp: 7, distance: 7 };
    addToStrip(strip, 1, { kind: "undefined", reason: "the reference is NaN", error });
    assert.equal(columnAt(strip, columnOf(strip, 1)).kind, "failed");
  });
  it("tells NaN for a number from the largest of errors", () => {
    const strip = whole();
    addToStrip(strip, 1, failed(1e300));
    assert.ok(Number.isFinite(columnAt(strip, columnOf(strip, 1)).ulp));
    addToStrip(strip, 1, noNumber);
    assert.equal(columnAt(strip, columnOf(strip, 1)).ulp, Infinity);
  });
  it("has a place for both infinities and none for NaN", () => {
    const strip = whole();
    assert.deepEqual([columnOf(strip, -Infinity), columnOf(strip, Infinity)], [0, columns - 1]);
    addToStrip(strip, NaN, open);
    assert.ok(strip.kinds.every((kind) => kind === 0));
  });
  it("holds each input between the ends of its column, on both axes", () => {
    for (const strip of [whole(), emptyStrip("linear", -128, 128)])
      for (const x of [-127.9, -1, -1e-10, 0, 1e-10, 0.3, 88.7]) {
        const { low, high } = columnAt(strip, columnOf(strip, x));
        assert.ok(low <= x && x <= high, `${strip.axis} ${x}: ${low} ${high}`);
      }
  });
  it("may be one float wide", () => {
    const strip = emptyStrip("linear", 2, 2);
    addToStrip(strip, 2, passed(0.5));
    addToStrip(strip, 3, failed(9));
    assert.deepEqual(columnAt(strip, 0), { kind: "passed", low: 2, high: 2, ulp: 0.5, at: 2 });
  });
});
