import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bfloat16FromBits, float16FromBits } from "../../../src/numeric/floats/float16.ts";
import { floatTypes } from "../../../src/numeric/floats/floatType.ts";

const { f16, bf16, f32, f64 } = floatTypes;

describe("a number type", () => {
  it("rounds a double once, ties to even", () => {
    assert.equal(f16.nearest(1 + 2 ** -11), 1);
    assert.equal(f16.nearest(1 + 2 ** -11 + 2 ** -40), 1 + 2 ** -10);
    assert.equal(bf16.nearest(1 + 2 ** -8 + 2 ** -40), 1 + 2 ** -7);
    assert.equal(f16.nearest(65520), Infinity);
    assert.equal(f16.nearest(65519), 65504);
    assert.ok(Object.is(bf16.nearest(-0), -0));
    assert.ok(Object.is(bf16.nearest(-1e-60), -0));
  });
  it("keeps every number that it has", () => {
    for (let bits = 0; bits < 2 ** 16; bits++) {
      const [half, brain] = [float16FromBits(bits), bfloat16FromBits(bits)];
      assert.ok(Object.is(f16.nearest(half), half), String(half));
      assert.ok(Object.is(bf16.nearest(brain), brain), String(brain));
    }
  });
  it("has neighbours a spacing apart", () => {
    for (const type of [f16, bf16, f32, f64]) {
      assert.equal(type.nextUp(1) - 1, type.spacing(1));
      assert.equal(type.distance(type.nextUp(1), 1), 1);
      assert.equal(type.nextDown(type.normal), type.normal - type.spacing(type.normal));
      assert.equal(type.distance(type.nextUp(0), type.nextDown(0)), 2);
      assert.ok(type.distance(Infinity, -Infinity) < type.patterns);
    }
  });
});
