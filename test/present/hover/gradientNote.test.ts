import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { repeats } from "../../../src/present/hover/gradientNote.ts";

const alpha = { alpha: 0.2 };
const zero = [{ x: 0, value: Math.fround(0.2) }];
const bounds = [
  { x: -3, value: 0 },
  { x: 3, value: 1 },
];

describe("repeats", () => {
  it("is true of notes that only say a kink's value, in numbers or in parameters", () => {
    assert.ok(repeats("0.2 at 0.", zero, {}));
    assert.ok(repeats("alpha at 0.", zero, alpha));
    assert.ok(repeats("0 at -3, 1 at 3.", bounds, {}));
    assert.ok(repeats("0 at both bounds.", bounds.slice(0, 1), {}));
  });

  it("is false where the note has a reason, a NaN, a place without a kink, or another value", () => {
    assert.ok(!repeats("0.2 at 0; taken from the output.", zero, {}));
    assert.ok(!repeats("0.2 at 0, for sign(0) is 0.", zero, {}));
    assert.ok(!repeats("0.2 at 0, 1 at NaN.", zero, {}));
    assert.ok(!repeats("0.2 at 0 and at 6.", zero, {}));
    assert.ok(!repeats("1 at 0.", zero, {}));
    assert.ok(!repeats("0 at both bounds.", bounds, {}));
    assert.ok(!repeats("alpha at 0.", zero, {}));
    assert.ok(!repeats("The slope drawn at 0.", zero, alpha));
    assert.ok(!repeats("0 at both bounds.", [], {}));
  });
});
